import { expect, test } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { readyFile } from '../../contract/ready-file.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { sendCreditNote } from '../delivery/send-credit-note.ts'
import { sendDelivery } from '../delivery/send-delivery.ts'
import { listEvents } from '../event/list-events.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { keepFiles, keptFiles } from './kept-files.ts'

const KINDS = ['payment', 'credit_note'] as const

async function open(kind: (typeof KINDS)[number]) {
  const home = testHome({ hostility: { catchUp: 1 } })
  const { call } = home
  const { customerId } = await openBusiness(call, { email: 'office@example.com' })
  const { id: invoiceId } = (await issuedInvoice(call, customerId)).invoice
  if (kind === 'credit_note')
    return { home, at: { kind, id: (await createCreditNote(call, { invoiceId, amount: 100, reason: 'part' })).creditNote.id } }
  const paid = await recordPayment(call, { invoiceId, amount: 100, paidOn: '2026-01-15', method: 'cash' })
  return { home, at: { kind, id: paid.payment.id } }
}

const changesOf = async ({ call }: TestHome, id: string) =>
  (await listEvents(call, { subjectId: id, limit: 20 })).items.filter(({ type }) => type.endsWith('.files_changed')).map(({ data }) => data)

test.each(KINDS)('a %s keeps files, once each, until they are taken away', async (kind) => {
  const { home, at } = await open(kind)
  const [slip, letter] = [await readyFile(home, 'slip.txt'), await readyFile(home, 'letter.txt')]
  expect(await keepFiles(home.call, { ...at, attachmentIds: [slip, letter, slip] })).toEqual({ attachmentIds: [slip, letter], version: 1 })
  await keepFiles(home.call, { ...at, attachmentIds: [slip, letter] })
  await keepFiles(home.call, { ...at, attachmentIds: [letter] })
  expect(await keptFiles(home.call, at)).toEqual({ attachmentIds: [letter], version: 2 })
  expect(await changesOf(home, at.id)).toEqual([
    { added: [], removed: [slip] },
    { added: [slip, letter], removed: [] },
  ])
})

test.each(KINDS)('the files of a %s are not changed by who has not seen them as they are', async (kind) => {
  const { home, at } = await open(kind)
  const [slip, letter] = [await readyFile(home, 'slip.txt'), await readyFile(home, 'letter.txt')]
  const seeing = (ifMatch: number) => ({ ...home.call, ifMatch })
  expect((await keptFiles(home.call, at)).version).toBe(0)
  await keepFiles(seeing(0), { ...at, attachmentIds: [slip] })
  await expect(keepFiles(seeing(0), { ...at, attachmentIds: [letter] })).rejects.toMatchObject({ code: 'precondition_failed' })
  await keepFiles(seeing(1), { ...at, attachmentIds: [letter] })
  expect(await keptFiles(home.call, at)).toEqual({ attachmentIds: [letter], version: 2 })
})

test.each(KINDS)('of two who add a file to a %s at once, one is told to look again', async (kind) => {
  const { home, at } = await open(kind)
  const files = [await readyFile(home, 'slip.txt'), await readyFile(home, 'letter.txt')]
  const added = await Promise.allSettled(files.map((id) => keepFiles({ ...home.call, ifMatch: 0 }, { ...at, attachmentIds: [id] })))
  expect(added.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(added.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'precondition_failed' })
})

test.each(KINDS)('a %s refuses a file that has not arrived', async (kind) => {
  const { home, at } = await open(kind)
  const attachmentIds = [await readyFile(home, 'slip.txt', { arrived: false })]
  const details = { errors: [{ pointer: '/attachmentIds/0' }] }
  await expect(keepFiles(home.call, { ...at, attachmentIds })).rejects.toMatchObject({ code: 'attachment_invalid', details })
})

test.each([
  ['payment', 'pay_00000000000000000000000001'],
  ['credit_note', 'cn_00000000000000000000000001'],
] as const)('there are no files of a %s that is not there', async (kind, id) => {
  const { home } = await open(kind)
  await expect(keptFiles(home.call, { kind, id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(keepFiles(home.call, { kind, id, attachmentIds: [] })).rejects.toMatchObject({ code: 'not_found' })
})

test('the files of a credit note go with its mail', async () => {
  const { home, at } = await open('credit_note')
  await keepFiles(home.call, { ...at, attachmentIds: [await readyFile(home, 'slip.txt')] })
  await sendCreditNote(home.call, { creditNoteId: at.id })
  const { items } = await listEvents(home.call, { subjectId: at.id, limit: 20 })
  const deliveryId = String(items.find(({ type }) => type === 'credit_note.send_requested')?.data.deliveryId)
  await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload: { subjectId: at.id, deliveryId } }))
  expect(home.mailer.sent[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['CN-2026-0001.pdf', 'slip.txt'])
})

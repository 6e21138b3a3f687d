import { expect, test } from 'vitest'
import { draft, openBusiness } from '../../contract/business.ts'
import { memoryFiles } from '../../contract/memory-files.ts'
import { testCall } from '../../contract/test-world.ts'
import { createCustomer } from '../customer/create-customer.ts'
import { updateCustomer } from '../customer/update-customer.ts'
import { listEvents } from '../event/list-events.ts'
import { createInvoice } from '../invoice/create.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { updateInvoice } from '../invoice/update.ts'
import { completeAttachment } from './complete.ts'
import { showHere } from './picture/show.ts'
import type { StoredAttachment } from './record.ts'
import { startAttachment } from './start.ts'

async function open() {
  const call = testCall()
  const files = memoryFiles()
  const { customerId } = await openBusiness(call)
  const { attachment } = await startAttachment(call, files, { fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 10 })
  return { call, files, customerId, attachment }
}

type Opened = Awaited<ReturnType<typeof open>>

const upload = ({ files }: Opened, { fileKey: key }: StoredAttachment) =>
  files.put({ key, contentType: 'text/plain', bytes: Buffer.from('order 1001') })

test('two completions at once add the attachment once', async () => {
  const opened = await open()
  const { call, files, attachment } = opened
  await upload(opened, attachment)
  await Promise.all([1, 2, 3].map(() => completeAttachment(call, { files, pictures: { show: showHere } }, attachment)))
  call.world.store.settle()
  const events = await listEvents(call, { subjectId: attachment.id, limit: 10 })
  expect(events.items.map((event) => event.type)).toEqual(['attachment.added'])
})

test('a draft takes an attachment that is ready, once', async () => {
  const opened = await open()
  const { call, files, customerId, attachment } = opened
  await upload(opened, attachment)
  await completeAttachment(call, { files, pictures: { show: showHere } }, attachment)
  const invoice = await createInvoice(call, { customerId, lines: [], attachmentIds: [attachment.id, attachment.id] })
  expect(invoice.attachmentIds).toEqual([attachment.id])
})

test('refuses a draft with an attachment that does not exist, naming its place', async () => {
  const { call, customerId } = await open()
  const id = 'att_01jd0000000000000000000000'
  await expect(createInvoice(call, { customerId, lines: [], attachmentIds: [id] })).rejects.toMatchObject({
    code: 'attachment_invalid',
    details: { errors: [{ pointer: '/attachmentIds/0' }] },
  })
})

test('refuses to issue an invoice whose attachment has not been uploaded', async () => {
  const { call, customerId, attachment } = await open()
  const { id } = await draft(call, customerId)
  await updateInvoice(call, { id, input: { attachmentIds: [attachment.id] } })
  await expect(issueInvoice(call, { id })).rejects.toMatchObject({ code: 'attachment_invalid' })
})

test('a customer keeps files that have arrived', async () => {
  const opened = await open()
  const { call, files, customerId, attachment } = opened
  await upload(opened, attachment)
  await completeAttachment(call, { files, pictures: { show: showHere } }, attachment)
  const customer = await updateCustomer(call, customerId, { attachmentIds: [attachment.id] })
  expect(customer.attachmentIds).toEqual([attachment.id])
})

test.each([
  ['change', (call: Opened['call'], id: string, attachmentIds: string[]) => updateCustomer(call, id, { attachmentIds })],
  [
    'creation',
    (call: Opened['call'], _id: string, attachmentIds: string[]) =>
      createCustomer(call, { name: 'Zuse', email: 'z@example.com', attachmentIds }),
  ],
] as const)('the %s of a customer is refused with a file that has not arrived', async (_name, save) => {
  const { call, customerId, attachment } = await open()
  await expect(save(call, customerId, [attachment.id])).rejects.toMatchObject({
    code: 'attachment_invalid',
    details: { errors: [{ pointer: '/attachmentIds/0' }] },
  })
})

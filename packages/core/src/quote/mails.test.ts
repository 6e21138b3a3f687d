import { expect, it } from 'vitest'
import { line, openBusiness } from '../../contract/business.ts'
import { readyFile } from '../../contract/ready-file.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { Delivery } from '../delivery/record.ts'
import { sendDelivery } from '../delivery/send-delivery.ts'
import { ensureQuoteFiles } from '../document/ensure.ts'
import { listEvents } from '../event/list-events.ts'
import { read } from '../store/transact.ts'
import { decideQuote, type QuoteDecision } from './decide.ts'
import { createQuote } from './draft.ts'
import { issueQuote } from './issue.ts'
import { quoteUrlOf } from './link.ts'
import { Quote } from './record.ts'
import { sendQuote } from './send.ts'

async function issued(
  settings: Parameters<typeof openBusiness>[1] = { email: 'office@example.com' },
  content: (home: TestHome) => Promise<Partial<Parameters<typeof createQuote>[1]>> = async () => ({}),
) {
  const home = testHome({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(home.call, settings)
  const { id } = await createQuote(home.call, { customerId, lines: [line('138.66')], ...(await content(home)) })
  return { home, quote: await issueQuote(home.call, { id }) }
}

/** The job of the last mail that was asked for. */
async function mailJob(home: TestHome, quoteId: string) {
  const { items } = await listEvents(home.call, { subjectId: quoteId, limit: 50 })
  const asked = items.find(({ type }) => type === 'quote.send_requested' || type === 'quote.notice_requested')
  return asked && startedJob(home, { kind: 'send_delivery', payload: { subjectId: quoteId, ...asked.data } })
}

async function byCustomer(home: TestHome, decision: QuoteDecision) {
  const call = { ...home.call, actor: { kind: 'payer', id: 'quote-link', name: 'Customer' } as const }
  return await decideQuote(call, decision)
}

it('mails the quote with its PDF and the link to answer it, and records that it went', async () => {
  const { home, quote } = await issued()
  await sendQuote(home.call, { quoteId: quote.id })
  const job = await mailJob(home, quote.id)
  if (!job) throw new Error('a mail was asked for')
  await sendDelivery(home, job)
  await sendDelivery(home, job)
  const [mail, ...others] = home.mailer.sent
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: ['grace@example.com'], subject: 'Angebot QU-2026-0001 von Lovelace & Co' })
  expect(mail?.attachments.map(({ fileName }) => fileName)).toEqual(['QU-2026-0001.pdf'])
  expect(mail?.text).toContain(quoteUrlOf(home, { orgId: home.call.orgId, quote }))
  const delivery = await read(home.call, Delivery, { subjectId: quote.id, id: String(job.payload.deliveryId) })
  expect(delivery.status).toBe('sent')
})

it('mails the files of a quote with it', async () => {
  const { home, quote } = await issued({ email: 'office@example.com' }, async (opened) => ({ attachmentIds: [await readyFile(opened)] }))
  await sendQuote(home.call, { quoteId: quote.id })
  const job = await mailJob(home, quote.id)
  if (job) await sendDelivery(home, job)
  expect(home.mailer.sent[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['QU-2026-0001.pdf', 'terms.txt'])
})

it('does not mail a quote that was withdrawn meanwhile', async () => {
  const { home, quote } = await issued()
  await sendQuote(home.call, { quoteId: quote.id })
  await decideQuote(home.call, { id: quote.id, answer: 'withdrawn' })
  const job = await mailJob(home, quote.id)
  if (job) await sendDelivery(home, job)
  expect(home.mailer.sent).toEqual([])
})

it('tells the organisation once when the customer answers on the page, and answers go to the customer', async () => {
  const { home, quote } = await issued()
  await byCustomer(home, { id: quote.id, answer: 'accepted', accepted: { name: 'Grace Hopper', addressHash: 'hash' } })
  const job = await mailJob(home, quote.id)
  if (!job) throw new Error('a mail was asked for')
  await sendDelivery(home, job)
  expect(home.mailer.sent).toMatchObject([
    {
      to: ['office@example.com'],
      replyTo: 'grace@example.com',
      subject: 'Grace Hopper hat das Angebot QU-2026-0001 angenommen',
      attachments: [],
    },
  ])
})

it('sends no mail about an answer that a member records', async () => {
  const { home, quote } = await issued()
  await decideQuote(home.call, { id: quote.id, answer: 'accepted' })
  expect(await mailJob(home, quote.id)).toBeUndefined()
})

it('keeps the accepted PDF beside the offered one, and the hash of what was offered', async () => {
  const { home, quote } = await issued()
  const [offered] = await ensureQuoteFiles(home, home.call, quote.id)
  await byCustomer(home, { id: quote.id, answer: 'accepted', accepted: { name: 'Grace', signature: 'G. Hopper', addressHash: 'hash' } })
  const files = await ensureQuoteFiles(home, home.call, quote.id)
  expect(files.map(({ kind, fileName }) => [kind, fileName])).toEqual([
    ['pdf', 'QU-2026-0001.pdf'],
    ['acceptance', 'QU-2026-0001-accepted.pdf'],
  ])
  expect(files[0]).toEqual(offered)
  const { acceptance } = await read(home.call, Quote, { id: quote.id })
  expect(acceptance).toEqual({ name: 'Grace', signature: 'G. Hopper', addressHash: 'hash', documentSha256: offered?.sha256 })
})

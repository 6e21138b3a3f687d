import { completeAttachment } from '@quittance/core/attachment/complete'
import { startAttachment } from '@quittance/core/attachment/start'
import { updateCustomer } from '@quittance/core/customer/update-customer'
import { voidInvoice } from '@quittance/core/invoice/void'
import type { Files } from '@quittance/core/ports/files'
import { createQuote } from '@quittance/core/quote/draft'
import { issueQuote } from '@quittance/core/quote/issue'
import { quoteUrlOf } from '@quittance/core/quote/link'
import { describe, expect, it } from 'vitest'
import { line } from '../../core/contract/business.ts'
import { memoryFiles } from '../../core/contract/memory-files.ts'
import { anotherInvoice, openPayer } from './payer.ts'

const HOSTILE = 'slip"><script>.txt'
const signDownload: Files['signDownload'] = async ({ key, fileName, disposition }) => ({
  url: `http://files.test/${key}?${disposition}=${fileName}`,
  expiresAt: '2026-01-15T12:15:00.000Z',
})

/** A payer, to whom an invoice and a quote with two files each go; the customer keeps another one. */
async function open() {
  const at = await openPayer()
  const { app } = at.api
  Object.assign(app, { files: { ...memoryFiles(), signDownload } })
  const file = async (fileName: string, sizeBytes: number) => {
    const contentType = 'text/plain'
    const { attachment } = await startAttachment(at.call, app.files, { fileName, contentType, sizeBytes })
    await app.files.put({ key: attachment.fileKey, contentType, bytes: Buffer.alloc(sizeBytes, 'a') })
    return (await completeAttachment(at.call, app, attachment)).id
  }
  const attachmentIds = [await file('Lieferschein.txt', 1_500_000), await file(HOSTILE, 20)]
  const kept = await file('kept.txt', 9)
  await updateCustomer(at.call, at.customerId, { attachmentIds: [kept] })
  const invoice = await anotherInvoice(at, { attachmentIds })
  const { id } = await createQuote(at.call, { customerId: at.customerId, lines: [line('1')], attachmentIds })
  const quote = await issueQuote(at.call, { id })
  const paths = { invoice: `/pay/${at.tokenOf(invoice)}`, quote: new URL(quoteUrlOf(app, { orgId: at.orgId, quote })).pathname }
  return { ...at, attachmentIds, kept, invoice, paths, send: (path: string) => at.api.send('GET', path) }
}

describe.each(['invoice', 'quote'] as const)('the page of an %s', (kind) => {
  it('lists the files that went with it, with their sizes, and nothing that its sender wrote into a name', async () => {
    const { attachmentIds, paths, send } = await open()
    const body = String((await send(paths[kind])).body)
    for (const id of attachmentIds) expect(body).toContain(`href="${paths[kind]}/files/${id}"`)
    for (const part of ['Anhänge', 'Lieferschein.txt', '1,5 MB', '1 kB']) expect(body.replaceAll('\u00a0', ' ')).toContain(part)
    expect(body).not.toContain('slip"><script>')
  })

  it('leads to each of them by a link that downloads it', async () => {
    const { attachmentIds, paths, send } = await open()
    const { status, headers } = await send(`${paths[kind]}/files/${attachmentIds[0]}`)
    expect([status, headers.location]).toEqual([
      303,
      expect.stringMatching(/^http:\/\/files\.test\/.*\/original\?attachment=Lieferschein\.txt$/),
    ])
  })

  it('leads to no other file', async () => {
    const { kept, paths, send, path } = await open()
    expect((await send(`${paths[kind]}/files/${kept}`)).status).toBe(404)
    expect((await send(`${paths[kind]}/files/att_01jd0000000000000000000000`)).status).toBe(404)
    expect((await send(`${path}/files/${kept}`)).status).toBe(404)
  })
})

it('a link that is none leads to no file', async () => {
  const { attachmentIds, paths, send } = await open()
  for (const path of Object.values(paths)) expect((await send(`${path.slice(0, -2)}xx/files/${attachmentIds[0]}`)).status).toBe(404)
})

it('the page of an invoice without files has no list of them', async () => {
  const { path, send } = await open()
  expect(String((await send(path)).body)).not.toContain('Anhänge')
})

it('the page of a cancelled invoice shows no files', async () => {
  const { call, invoice, paths, send } = await open()
  await voidInvoice(call, { id: invoice.id, reason: 'twice' })
  expect(String((await send(paths.invoice)).body)).not.toContain('Lieferschein')
})

it('the JSON twin of the pay page names them', async () => {
  const { paths, send } = await open()
  const { json } = await send(`/v1/public/invoices/${paths.invoice.slice('/pay/'.length)}`)
  const [first] = json.attachments
  expect(first).toMatchObject({ fileName: 'Lieferschein.txt', contentType: 'text/plain', sizeBytes: 1_500_000 })
  expect((await send(new URL(first.url).pathname)).status).toBe(303)
})

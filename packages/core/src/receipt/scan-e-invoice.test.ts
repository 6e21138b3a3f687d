import { expect, it } from 'vitest'
import { openBusiness } from '../../contract/business.ts'
import { type TestHome, testHome } from '../../contract/test-home.ts'
import { Attachment } from '../attachment/record.ts'
import { exampleInvoice } from '../einvoice/example.fixture.ts'
import { specified, writeInvoice } from '../einvoice/write.ts'
import { read, transact } from '../store/transact.ts'
import { createReceipt } from './create.ts'
import { fieldsOfEInvoice } from './einvoice-fields.ts'
import { Receipt } from './record.ts'
import { scanReceipt } from './scan.ts'

const XML = writeInvoice(specified(exampleInvoice(2), 'peppol-bis-3'), 'ubl-invoice')
const mailOf = (attachment: string) =>
  `From: a@example.com\r\nTo: b@example.com\r\nSubject: Invoice\r\nMIME-Version: 1.0\r\nContent-Type: application/xml; name="invoice.xml"\r\nContent-Disposition: attachment; filename="invoice.xml"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(attachment).toString('base64')}\r\n`

/** A receipt of a file with this content, read. */
async function readFrom(content: string, contentType: string): Promise<Receipt> {
  const home: TestHome = testHome()
  await openBusiness(home.call)
  const id = home.call.newId('att')
  const fileKey = `${home.call.orgId}/attachments/${id}/file`
  const { sha256 } = await home.files.put({ key: fileKey, contentType, bytes: Buffer.from(content) })
  const file = { fileName: 'bill', contentType, sizeBytes: content.length, fileKey, sha256 }
  await transact(home.call, async (tx) => tx.put(Attachment, { id, status: 'ready', ...file, createdAt: tx.now }))
  const receipt = await createReceipt(home.call, { attachmentId: id })
  await scanReceipt(home, home.call, receipt)
  return await read(home.call, Receipt, { id: receipt.id })
}

it.each([
  { name: 'XML', content: XML, contentType: 'application/xml' },
  { name: 'a mail with it attached', content: mailOf(XML), contentType: 'message/rfc822' },
])('an e-invoice as $name becomes a bill to pay, to the cent', async ({ content, contentType }) => {
  const receipt = await readFrom(content, contentType)
  expect(receipt).toMatchObject({
    status: 'to_review',
    merchant: 'Seller',
    number: 'INV-1',
    date: '2026-03-01',
    total: 2_380,
    tax: 380,
    paidFrom: 'unpaid',
  })
  expect(receipt.scanProblem).toBeUndefined()
})

it('one whose sums do not add up says so', async () => {
  const receipt = await readFrom(XML.replaceAll('>23.80<', '>23.90<'), 'application/xml')
  expect(receipt.scanProblem).toMatch(/^The e-invoice breaks a rule \(.+ Check it before you book it\.$/)
})

it.each([
  { name: 'XML', content: '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>', contentType: 'application/xml' },
  { name: 'a mail', content: mailOf('<a/>'), contentType: 'message/rfc822' },
])('$name without an e-invoice says what is wrong and what to do', async ({ content, contentType }) => {
  const { scan, scanProblem } = await readFrom(content, contentType)
  expect([scan, scanProblem]).toEqual([undefined, expect.stringMatching(/^This is no e-invoice that can be read\. .+ Fill it in by hand/)])
})

it('allowances and charges on the whole bill stand among its lines, so that they add up', () => {
  const lines = [{ amount: '10.00', item: { name: 'Paper' } }]
  const fields = fieldsOfEInvoice({ lines, allowances: [{ amount: '2.00', reason: 'Loyalty' }], charges: [{ amount: '5.00' }] })
  expect(fields.lines.map(({ description, amount }) => [description, amount])).toEqual([
    ['Paper', '10.00'],
    ['Loyalty', '-2'],
    ['Charge', '5.00'],
  ])
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, HAS_CORPUS, pathOf } from '../corpus.fixture.ts'
import { exampleInvoice } from '../example.fixture.ts'
import { specified, writeInvoice } from '../write.ts'
import { proposeBill } from './bill-proposal.ts'
import { readIncoming } from './read-incoming.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rulesOf = async (bytes: Uint8Array) => (await readIncoming(bytes)).findings.map(({ rule }) => rule)
const XML = writeInvoice(specified(exampleInvoice(2), 'peppol-bis-3'), 'ubl-invoice')

function mail(parts: { name: string; type: string; content: string | Uint8Array }[]): Uint8Array {
  const encoded = parts.map(
    ({ name, type, content }) =>
      `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`,
  )
  const head =
    'From: a@example.com\r\nTo: b@example.com\r\nSubject: Invoice\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
  return utf8(`${head}--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n${encoded.join('')}--b--\r\n`)
}

describe('an incoming file', () => {
  it('is read from XML', async () => {
    const { container, format, profile, valid, invoice } = await readIncoming(utf8(XML))
    expect({ container, format, profile, valid, number: invoice?.number }).toEqual({
      container: 'xml',
      format: 'ubl-invoice',
      profile: 'Peppol BIS Billing 3',
      valid: true,
      number: 'INV-1',
    })
  })

  it('is read from an e-mail, whichever attachment it is', async () => {
    const bytes = mail([
      { name: 'logo.png', type: 'image/png', content: 'x' },
      { name: 'terms.pdf', type: 'application/pdf', content: '%PDF-1.4 nothing' },
      { name: 'invoice.xml', type: 'application/xml', content: XML },
    ])
    const { container, valid, xml, invoice } = await readIncoming(bytes)
    expect({ container, valid, name: xml?.name, number: invoice?.number }).toEqual({
      container: 'mail',
      valid: true,
      name: 'invoice.xml',
      number: 'INV-1',
    })
  })

  it('is read from an e-mail that was forwarded as an attachment', async () => {
    const inner = mail([{ name: 'invoice.xml', type: 'text/xml', content: XML }])
    expect((await readIncoming(mail([{ name: 'm.eml', type: 'message/rfc822', content: inner }]))).invoice?.number).toBe('INV-1')
  })

  it('tells of a second invoice in an e-mail', async () => {
    const other = writeInvoice(specified({ ...exampleInvoice(1), number: 'INV-2' }, 'peppol-bis-3'), 'ubl-invoice')
    const bytes = mail([
      { name: '1.xml', type: 'text/xml', content: XML },
      { name: '2.xml', type: 'text/xml', content: other },
    ])
    expect(await rulesOf(bytes)).toEqual(['MAIL-SEVERAL-INVOICES'])
  })

  it.each([
    ['nothing', new Uint8Array(), 'FILE-EMPTY'],
    ['an e-mail without attachments', mail([]), 'MAIL-NO-INVOICE'],
    ['an e-mail with a page of text', mail([{ name: 'a.html', type: 'text/html', content: '<p>Hello' }]), 'MAIL-NO-INVOICE'],
    ['a PDF that is none', utf8('%PDF-1.7\nnothing'), 'PDF-SYNTAX'],
    ['an order', utf8('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'), 'NO-RULES'],
  ])('%s is refused with a finding', async (_name, bytes, rule) => {
    const incoming = await readIncoming(bytes)
    expect(incoming).toMatchObject({ valid: false, findings: [{ rule }] })
    expect(incoming.invoice).toBeUndefined()
  })
})

describe.skipIf(!HAS_CORPUS)('the files of the corpus', () => {
  it('have, by way of their PDF too, the recorded verdict', async () => {
    for (const { file, valid, fatal, bt24 } of corpus()) {
      const incoming = await readIncoming(readFileSync(pathOf(file)))
      const broken = incoming.findings.filter(({ severity, rule }) => severity === 'fatal' && rule !== 'XSD').map(({ rule }) => rule)
      const expected = { file, valid, ...(fatal === null ? {} : { fatal: [...new Set(fatal)].sort() }) }
      expect({ file, valid: incoming.valid, ...(fatal === null ? {} : { fatal: [...new Set(broken)].sort() }) }).toEqual(expected)
      if (incoming.invoice !== undefined) expect(incoming.specification).toBe(bt24)
    }
  })

  it('of ZUGFeRD 1.0 are read, and said to be old', async () => {
    const incoming = await readIncoming(readFileSync(pathOf('mustang/validV1.xml')))
    expect(incoming).toMatchObject({ format: 'zugferd-1', valid: false, profile: 'ZUGFeRD 1.0 EXTENDED', findings: [{ rule: 'NO-RULES' }] })
    const { proposal, findings } = proposeBill(incoming.invoice ?? {})
    expect(findings).toEqual([])
    expect(proposal).toMatchObject({
      number: 'RE-20171118/506',
      supplier: { name: 'Bei Spiel GmbH', taxId: 'DE136695976' },
      issueDate: '2017-11-18',
      dueDate: '2017-12-09',
      iban: 'DE88200800000970375700',
      subtotal: 49600,
      taxTotal: 7504,
      total: 57104,
    })
  })
})

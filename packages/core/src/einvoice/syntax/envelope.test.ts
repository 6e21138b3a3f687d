import { describe, expect, it } from 'vitest'
import { exampleInvoice } from '../example.fixture.ts'
import { readIncoming } from '../incoming/read-incoming.ts'
import { specified, writeInvoice } from '../write.ts'

const HEADER = `<StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion>
  <Sender><Identifier Authority="iso6523-actorid-upis">0088:7315458756324</Identifier></Sender>
  <Receiver><Identifier Authority="iso6523-actorid-upis">0088:4562458856624</Identifier></Receiver>
  <DocumentIdentification><Standard>urn:oasis:names:specification:ubl:schema:xsd:Invoice-2</Standard></DocumentIdentification>
</StandardBusinessDocumentHeader>`

const plain = (document: string) => document.replace(/^<\?xml.*?\?>\s*/, '')

/** A Peppol envelope around documents; `prefix` as some access points write it. */
function enveloped(documents: readonly string[], { prefix = '' } = {}): Uint8Array {
  const name = prefix === '' ? 'StandardBusinessDocument' : `${prefix}:StandardBusinessDocument`
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  const header = prefix === '' ? HEADER : HEADER.replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}:`)
  const text = `<${name} ${declared}="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">${header}${documents.join('')}</${name}>`
  return new TextEncoder().encode(text)
}

const UBL = plain(writeInvoice(specified(exampleInvoice(2), 'peppol-bis-3'), 'ubl-invoice'))
const CII = plain(writeInvoice(specified(exampleInvoice(2), 'en16931'), 'cii'))

describe('a Peppol envelope', () => {
  it.each([
    { name: 'UBL', file: enveloped([UBL]), format: 'ubl-invoice' },
    { name: 'UBL, with prefixes', file: enveloped([UBL], { prefix: 'sbd' }), format: 'ubl-invoice' },
    { name: 'CII', file: enveloped([CII]), format: 'cii' },
  ])('is read as the invoice in it: $name', async ({ file, format }) => {
    const { valid, findings, invoice, ...read } = await readIncoming(file)
    expect({ valid, findings, format: read.format, number: invoice?.number }).toEqual({
      valid: true,
      findings: [],
      format,
      number: 'INV-1',
    })
  })

  it('tells the same faults as the invoice without it', async () => {
    const broken = UBL.replace('<cbc:IssueDate>2026-03-01</cbc:IssueDate>', '')
    const inside = await readIncoming(enveloped([broken]))
    expect(inside.findings.map(({ rule }) => rule)).toContain('BR-03')
    expect(inside.findings).toEqual((await readIncoming(new TextEncoder().encode(broken))).findings)
  })

  it.each([
    { name: 'nothing', documents: [] },
    { name: 'two invoices', documents: [UBL, UBL] },
  ])('with $name in it is refused', async ({ documents }) => {
    const { invoice, findings } = await readIncoming(enveloped(documents))
    expect([invoice, findings[0]?.rule, findings[0]?.message]).toEqual([undefined, 'NO-RULES', expect.stringContaining('Peppol envelope')])
  })

  it('with another document in it says what that is', async () => {
    const order = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'
    expect((await readIncoming(enveloped([order]))).findings[0]?.message).toContain('an order')
  })
})

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleInvoice } from '@quittance/core/einvoice/example.fixture'
import { specified, writeInvoice } from '@quittance/core/einvoice/write'
import { describe, expect, it } from 'vitest'
import { testDirectory } from '../store/test-directory.ts'

const PROGRAM = fileURLToPath(new URL('../main.ts', import.meta.url))
const VALID = writeInvoice(specified(exampleInvoice(2), 'peppol-bis-3'), 'ubl-invoice')
const BROKEN = VALID.replace('<cbc:IssueDate>2026-03-01</cbc:IssueDate>', '')

/** Runs the program itself, as a person in a shell does. */
function einvoice(action: string, content: string | undefined, ...flags: string[]) {
  const directory = testDirectory()
  const file = join(directory, 'invoice.xml')
  if (content !== undefined) writeFileSync(file, content)
  const env = { ...process.env, QUITTANCE_DATA: join(directory, 'data') }
  const run = spawnSync(process.execPath, ['--import', 'tsx', PROGRAM, 'einvoice', action, file, ...flags], { env, encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('einvoice validate', () => {
  it('answers 0 and the specification for a valid invoice', () => {
    const { code, out } = einvoice('validate', VALID)
    expect([code, out]).toEqual([0, expect.stringMatching(/^Valid\.\nSpecification: \S+ \(Peppol BIS Billing 3\)\n$/)])
  })

  it('answers 1 and each finding with its rule, term and place for one that is not', () => {
    const { code, out } = einvoice('validate', BROKEN)
    expect(code).toBe(1)
    expect(out).toMatch(/^Not valid\.\n/)
    expect(out).toMatch(/\nfatal BR-03 \(BT-2\): .+\n {2}at \/Invoice\n/)
  })

  it('tells one fault in one sentence, though it breaks the schema too', () => {
    expect(einvoice('validate', BROKEN).out.match(/^fatal /gm)).toHaveLength(1)
  })

  it('tells what is wrong in many places once', () => {
    const { out } = einvoice('validate', VALID.replace('<cbc:DocumentCurrencyCode>EUR', '<cbc:DocumentCurrencyCode>USD'))
    expect(out).toMatch(/^fatal PEPPOL-EN16931-R051 .+\n {2}at \S+ and \d+ more places$/m)
    expect(out.match(/PEPPOL-EN16931-R051/g)).toHaveLength(1)
  })

  it('answers 2 and what to do for a file without an invoice', () => {
    const { code, out } = einvoice('validate', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>')
    expect(code).toBe(2)
    expect(out).toMatch(/^No e-invoice that can be read\.\nfatal NO-RULES: This is an order, .+Ask for the invoice/)
  })

  it('gives the same as JSON', () => {
    const { code, out } = einvoice('validate', BROKEN, '--json')
    const answer = JSON.parse(out)
    expect([code, answer.valid, answer.format, answer.profile]).toEqual([1, false, 'ubl-invoice', 'Peppol BIS Billing 3'])
    expect(answer.findings).toContainEqual(expect.objectContaining({ rule: 'BR-03', severity: 'fatal', term: 'BT-2' }))
  })
})

describe('einvoice parse', () => {
  it('answers 0 and the terms as a table, groups indented', () => {
    const { code, out } = einvoice('parse', BROKEN)
    expect(code).toBe(0)
    expect(out).toMatch(/^BT-1 {6}Invoice number +INV-1$/m)
    expect(out).toMatch(/^BG-4 Seller\n {2}BT-27/m)
  })

  it('gives them as JSON by term', () => {
    const { code, out } = einvoice('parse', VALID, '--json')
    const { format, terms } = JSON.parse(out)
    expect([code, format, terms['BT-1'], terms['BG-25']]).toEqual([0, 'ubl-invoice', 'INV-1', expect.arrayContaining([expect.any(Object)])])
  })

  it('answers 2 where nothing can be read', () => {
    expect(einvoice('parse', 'no invoice').code).toBe(2)
  })

  it('says so on the error stream where there is no such file', () => {
    const { code, out, err } = einvoice('parse', undefined)
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('There is no file')])
  })
})

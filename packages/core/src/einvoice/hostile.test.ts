import { describe, expect, it } from 'vitest'
import { seededRandom } from '../kit/seeded-random.ts'
import { corpus, HAS_CORPUS, xmlOf } from './corpus.fixture.ts'
import { readInvoice } from './read.ts'
import { validateFile } from './validate/validate.ts'
import { writeInvoice } from './write.ts'

const RUNS = 3000
const SEED = 20260331
const utf8 = (text: string) => new TextEncoder().encode(text)

const SNIPPETS = [
  ...[
    '<',
    '>',
    '&',
    ']]>',
    '<!DOCTYPE x>',
    '<!--',
    '&#0;',
    '&lt;',
    '</',
    '<cbc:ID>',
    '\u0000',
    '"',
    "'",
    'NaN',
    '-',
    '1e9',
    '9'.repeat(400),
  ],
  ...['xmlns="urn:x"', '2026-02-30', '__proto__', 'constructor', '<a/>'.repeat(200), '\ud800', ' ', '<![CDATA['],
]

describe('hostile files', () => {
  it.each([
    ['a bomb', '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Invoice>&b;</Invoice>', 'XML-DOCTYPE'],
    ['an external entity', '<!DOCTYPE l SYSTEM "file:///etc/passwd"><Invoice/>', 'XML-DOCTYPE'],
    ['another document', '<html/>', 'NO-RULES'],
    ['an invoice without namespace', '<Invoice/>', 'NO-RULES'],
    ['no XML', '%PDF-1.7', 'XML-SYNTAX'],
  ])('%s is refused with a finding', (_name, text, rule) => {
    const report = validateFile(utf8(text))
    expect(report.valid).toBe(false)
    expect(report.findings.map((finding) => finding.rule)).toEqual([rule])
    expect(report.findings[0]?.message).toMatch(/\.$/)
    expect(readInvoice(utf8(text))).toMatchObject({ rule })
  })

  it('an empty UBL invoice has findings and no exception', () => {
    const report = validateFile(utf8('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'))
    expect(report.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['XSD', 'BR-01', 'BR-16']))
  })

  it('50 MB are refused early', () => {
    expect(validateFile(new Uint8Array(50 * 1024 * 1024).fill(60)).findings[0]?.rule).toBe('XML-SIZE')
  })
})

describe.skipIf(!HAS_CORPUS)(`${RUNS} mutated files (seed ${SEED})`, () => {
  it('are read, validated or refused, and never throw', () => {
    const { below } = seededRandom(SEED)
    const files = corpus()
      .filter(({ file }) => !file.endsWith('.pdf'))
      .map(({ file }) => xmlOf(file))
      .filter(({ length }) => length < 15_000)
    for (let run = 0; run < RUNS; run += 1) {
      const bytes = mutate(files[below(files.length)] ?? new Uint8Array(), below)
      const report = validateFile(bytes)
      const found = readInvoice(bytes)
      if ('invoice' in found) writeInvoice(found.invoice, found.syntax)
      else expect(report.valid).toBe(false)
      expect(report.valid || report.findings.length > 0).toBe(true)
    }
  }, 120_000)
})

function mutate(file: Uint8Array, below: (count: number) => number): Uint8Array {
  const at = below(file.length)
  const length = below(60)
  switch (below(5)) {
    case 0:
      return file.slice(0, at)
    case 1:
      return Buffer.concat([file.slice(0, at), utf8(SNIPPETS[below(SNIPPETS.length)] ?? ''), file.slice(at + length)])
    case 2:
      return Buffer.concat([file.slice(0, at), file.slice(at + length)])
    case 3:
      return Buffer.concat([file.slice(0, at), file.slice(below(file.length), file.length)])
    default: {
      const copy = Uint8Array.from(file)
      for (let count = 0; count < 3; count += 1) copy[below(copy.length)] = below(256)
      return copy
    }
  }
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleInvoice } from '../example.fixture.ts'
import { classicPdf, hybridPdf, type TestObject } from '../pdf/pdf.fixture.ts'
import { specified, writeInvoice } from '../write.ts'
import { fuzzIncoming } from './fuzz.fixture.ts'
import { readIncomingFile } from './read-file.ts'

const SEED = 20_260_331
const RUNS = 400
const CPU_MS_MAX = 5_000

const XML = Buffer.from(writeInvoice(specified(exampleInvoice(2), 'en16931'), 'cii'))
const rulesOf = (bytes: Uint8Array) => readIncomingFile(bytes).findings.map(({ rule }) => rule)
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
const flate = '/Filter/FlateDecode'
const twice = '/Filter[/FlateDecode/FlateDecode]'
const page = '<</Type/Page>>'

const HOSTILE: [string, () => Buffer, string][] = [
  ['a bomb', () => hybridPdf([{ xml: deflateSync(zeros(200)), dictionary: flate }]), 'PDF-LIMIT'],
  ['a bomb in a bomb', () => hybridPdf([{ xml: deflateSync(deflateSync(zeros(400))), dictionary: twice }]), 'PDF-LIMIT'],
  [
    'many bombs',
    () => hybridPdf(Array.from({ length: 60 }, (_, at) => ({ xml: deflateSync(zeros(20)), dictionary: flate, name: `${at}.xml` }))),
    'XML-SYNTAX PDF-LIMIT',
  ],
  [
    'a bomb of XML',
    () => hybridPdf([{ xml: Buffer.from('<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><l>&b;</l>') }]),
    'XML-DOCTYPE',
  ],
  [
    'a page tree that holds itself',
    () => classicPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]>>', page]),
    'PDF-NO-INVOICE',
  ],
  [
    'a name tree that holds itself',
    () => classicPdf(['<</Type/Catalog/Pages 3 0 R/Names<</EmbeddedFiles 2 0 R>>>>', '<</Kids[2 0 R 2 0 R]>>', page]),
    'PDF-NO-INVOICE',
  ],
  ['references in a circle', () => classicPdf(['<</Type/Catalog/Pages 2 0 R/AF 3 0 R>>', page, '4 0 R', '3 0 R']), 'PDF-NO-INVOICE'],
  [
    'a length that is its own stream',
    () => classicPdf(['<</Type/Catalog/Pages 2 0 R/AF 3 0 R>>', page, '<</Length 3 0 R>>\nstream\nabc\nendstream']),
    'PDF-NO-INVOICE',
  ],
  ['arrays in arrays', () => classicPdf([`<</Type/Catalog/Pages 2 0 R/AF ${'['.repeat(100_000)}>>`, page]), 'PDF-SYNTAX'],
  ['a million values', () => classicPdf([`<</Type/Catalog/Pages 2 0 R/AF[${'<<>>'.repeat(1_000_000)}]>>`, page]), 'PDF-LIMIT'],
  ['a wide name tree', () => classicPdf(wideTree()), 'PDF-LIMIT'],
  [
    'a cross-reference of four billion objects',
    () => Buffer.from('%PDF-1.4\nxref\n0 4000000000\n0000000000 65535 f \nstartxref\n9\n%%EOF'),
    'PDF-LIMIT',
  ],
  ['nothing but a head', () => Buffer.from('%PDF-1.7\n'), 'PDF-SYNTAX'],
  ['no attachment', () => hybridPdf([]), 'PDF-NO-INVOICE'],
  [
    'a handler of rights we do not know',
    () => classicPdf(['<</Type/Catalog/Pages 2 0 R>>', page], '/Encrypt<</Filter/Adobe.PubSec/V 4>>'),
    'PDF-ENCRYPTED',
  ],
  ['50 MB', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), zeros(50)]), 'PDF-SIZE'],
]

/** Each node holds the next one often: as many ways through it as there are atoms. */
function wideTree(): TestObject[] {
  const nodes = Array.from({ length: 30 }, (_, at) => `<</Kids[${`${at + 4} 0 R `.repeat(20)}]>>`)
  return ['<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>', page, ...nodes, '<<>>']
}

describe('a hostile PDF', () => {
  it.each(HOSTILE)('of %s is refused with a finding', (_name, make, rule) => {
    expect(rulesOf(make()).join(' ')).toBe(rule)
  })

  it('is read as far as it can be when it is cut off', () => {
    const whole = hybridPdf([{ xml: XML }])
    for (let length = 0; length < whole.length; length += 97) {
      const { invoice, findings } = readIncomingFile(whole.subarray(0, length))
      expect(invoice !== undefined || findings.length > 0).toBe(true)
    }
  })
})

describe('memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-hostile-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('stays bounded, whatever the file', () => {
    const files = HOSTILE.map(([, make], at) => {
      const file = join(folder, `${at}.pdf`)
      writeFileSync(file, make())
      return file
    })
    files.push(join(folder, 'long.xml'))
    writeFileSync(files.at(-1) ?? '', Buffer.concat([Buffer.from('<a '), Buffer.alloc(50 * 1024 * 1024, 'b="c" ')]))
    const script = fileURLToPath(new URL('./peak-memory.fixture.ts', import.meta.url))
    const peakMb = Number(execFileSync(process.execPath, ['--import', 'tsx', script, ...files], { encoding: 'utf8' }))
    process.stderr.write(`peak memory over ${files.length} hostile files: ${peakMb} MB\n`)
    expect(peakMb).toBeLessThan(700)
  }, 120_000)
})

describe(`${RUNS} mutated files (seed ${SEED})`, () => {
  it('are read or refused, in bounded time', async () => {
    const report = await fuzzIncoming({ runs: RUNS, seed: SEED, cpuMsMax: CPU_MS_MAX })
    expect(Object.values(report.outcomes).reduce((sum, count) => sum + count, 0)).toBe(RUNS)
    expect(Object.keys(report.outcomes).filter((outcome) => outcome.startsWith('AppError'))).toEqual([])
  }, 120_000)
})

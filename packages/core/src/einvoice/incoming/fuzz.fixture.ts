import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { AppError } from '../../kit/errors.ts'
import { type SeededRandom, seededRandom } from '../../kit/seeded-random.ts'
import { corpus, HAS_CORPUS, pathOf, xmlOf } from '../corpus.fixture.ts'
import { exampleInvoice } from '../example.fixture.ts'
import { byQpdf, HAS_QPDF, hybridPdf } from '../pdf/pdf.fixture.ts'
import { specified, writeInvoice } from '../write.ts'
import { proposeBill } from './bill-proposal.ts'
import { readIncoming } from './read-incoming.ts'
import { shownTerms } from './terms-of.ts'

/** What a fuzz run found: how often each kind of answer came, and the slowest file. */
export interface FuzzReport {
  runs: number
  outcomes: Record<string, number>
  slowestCpuMs: number
  rssGrownMb: number
}

const SNIPPETS = [
  ...[
    '<',
    '&',
    ']]>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!--',
    '&#0;',
    '\u0000',
    '9'.repeat(400),
    '<a>'.repeat(60),
    '__proto__',
    '<![CDATA[',
  ],
  ...[
    '1 0 R',
    '<</Length 99999999>>',
    'endstream',
    'endobj',
    'stream\n',
    '7 0 obj',
    '/Filter[/FlateDecode/FlateDecode]',
    '[[[[[[[[',
    '<<<<<<<<',
  ],
  ...[
    '/Prev 0',
    '/Kids[2 0 R]',
    '/Parent 3 0 R',
    'xref\n0 99999999\n',
    'trailer',
    'startxref\n1\n%%EOF',
    '((((',
    '/Encrypt<</Filter/Standard/V 5/R 6>>',
  ],
  ...[
    '/W[1 7 7]',
    '/Index[0 4000000000]',
    '/Type/ObjStm/N 99999/First 1',
    '/Predictor 15/Columns 99999999',
    '-0',
    '1e99',
    'Content-Type: message/rfc822\n\n',
  ],
]

/** Reads mutated files, one after the other. Throws at the first exception that is no `AppError`, or file that takes more than `cpuMsMax`; the error names run and seed. */
export async function fuzzIncoming({ runs, seed, cpuMsMax }: { runs: number; seed: number; cpuMsMax: number }): Promise<FuzzReport> {
  const chance = seededRandom(seed)
  const files = seeds()
  const report: FuzzReport = { runs, outcomes: {}, slowestCpuMs: 0, rssGrownMb: 0 }
  const before = process.memoryUsage.rss()
  for (let run = 0; run < runs; run += 1) {
    const bytes = mutated(files[chance.below(files.length)] ?? Buffer.alloc(0), chance)
    const { outcome, cpuMs } = await measured(bytes, `run ${run} of seed ${seed}`)
    report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1
    report.slowestCpuMs = Math.max(report.slowestCpuMs, cpuMs)
    report.rssGrownMb = Math.max(report.rssGrownMb, Math.round((process.memoryUsage.rss() - before) / 1024 / 1024))
    if (cpuMs > cpuMsMax) throw new Error(`run ${run} of seed ${seed} took ${cpuMs} ms of processor time`)
  }
  return report
}

async function measured(bytes: Uint8Array, name: string): Promise<{ outcome: string; cpuMs: number }> {
  const before = process.cpuUsage()
  try {
    const incoming = await readIncoming(bytes)
    if (incoming.invoice !== undefined) {
      shownTerms(incoming.invoice)
      proposeBill(incoming.invoice)
    }
    if (!incoming.valid && incoming.findings.length === 0) throw new Error('neither valid nor a finding')
    const { user, system } = process.cpuUsage(before)
    const outcome = incoming.invoice === undefined ? (incoming.findings[0]?.rule ?? '') : incoming.valid ? 'valid' : 'read'
    return { outcome, cpuMs: Math.round((user + system) / 1000) }
  } catch (error) {
    if (error instanceof AppError) return { outcome: `AppError ${error.code}`, cpuMs: 0 }
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** What is mutated: the corpus, PDFs of several kinds, and mails around them. */
function seeds(): Buffer[] {
  const xml = Buffer.from(writeInvoice(specified(exampleInvoice(3), 'en16931'), 'cii'))
  const own = [
    hybridPdf([{ xml }]),
    hybridPdf([{ xml: deflateSync(xml), dictionary: '/Filter/FlateDecode' }], 'Invoice INV-1'),
    mailWith(hybridPdf([{ xml }])),
  ]
  const packed = HAS_QPDF
    ? [byQpdf(own[0] ?? xml, '--object-streams=generate'), byQpdf(own[1] ?? xml, '--encrypt', '', 'owner', '256', '--')]
    : []
  const shared = HAS_CORPUS ? corpus().filter(({ bytes }) => bytes < 15_000 || bytes > 80_000) : []
  const files = shared.flatMap(({ file }) => [
    readFileSync(pathOf(file)),
    ...(file.endsWith('.pdf') ? [hybridPdf([{ xml: xmlOf(file) }])] : []),
  ])
  // As many small PDFs of our own as there are files of XML, so that both readers are tried.
  return [...files, ...Array.from({ length: Math.max(1, Math.ceil(files.length / 8)) }, () => [xml, ...own, ...packed]).flat()]
}

function mailWith(pdf: Buffer): Buffer {
  const head =
    'From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  return Buffer.from(`${head}${pdf.toString('base64')}\r\n--b--\r\n`)
}

function mutated(file: Buffer, chance: SeededRandom): Buffer {
  let bytes = file
  for (let count = chance.below(3) + 1; count > 0; count -= 1) bytes = mutatedOnce(bytes, chance)
  return bytes
}

function mutatedOnce(file: Buffer, { below }: SeededRandom): Buffer {
  const at = below(file.length + 1)
  const snippet = Buffer.from(SNIPPETS[below(SNIPPETS.length)] ?? '')
  switch (below(8)) {
    case 0:
      return file.subarray(0, at)
    case 1:
      return Buffer.concat([file.subarray(0, at), snippet, file.subarray(at + below(60))])
    case 2:
      return Buffer.concat([file.subarray(0, at), file.subarray(at + below(200))])
    case 3:
      return Buffer.concat([file.subarray(0, at), file.subarray(below(file.length + 1))])
    case 4:
      return Buffer.concat([file.subarray(0, at), snippet, file.subarray(at)])
    case 5: {
      // A number becomes another one: offsets, lengths, object numbers, amounts.
      const text = file.toString('latin1')
      const found = /\d+/.exec(text.slice(at))
      if (found === null) return file
      const from = at + found.index
      const other = String([0, 1, below(20), below(100_000), 2 ** 31, 2 ** 53][below(6)])
      return Buffer.from(text.slice(0, from) + other + text.slice(from + found[0].length), 'latin1')
    }
    default: {
      const copy = Buffer.from(file)
      for (let count = 0; count < 4 && copy.length > 0; count += 1) copy[below(copy.length)] = below(256)
      return copy
    }
  }
}

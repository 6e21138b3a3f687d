import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

/** What the official rules said of a file. `fatal` and `warn` are null where they could not run to the end. */
export interface Verdict {
  sets: string[]
  xsd: boolean
  valid: boolean
  fatal: string[] | null
  warn: string[] | null
}

export interface CorpusFile extends Verdict {
  file: string
  /** Its size. */
  bytes: number
  bt24: string
  root: string
  kind?: string
}

export interface Mutant extends Verdict {
  base: string
  op: string
  start: number
  end: number
  with: string
}

const FOLDER = fileURLToPath(new URL('../../../../../shared/einvoice/', import.meta.url))

/** Whether the example invoices are there; where they are not, tests over them say so and are skipped. */
export const HAS_CORPUS = existsSync(`${FOLDER}MANIFEST.jsonl`)
if (!HAS_CORPUS) process.stderr.write('skipped: the example invoices are not at ../shared/einvoice\n')

export function corpus(): CorpusFile[] {
  return lines<CorpusFile>('MANIFEST.jsonl').filter(({ kind }) => kind === undefined)
}

export function unitSets(): CorpusFile[] {
  return lines<CorpusFile>('MANIFEST.jsonl').filter(({ kind }) => kind === 'vefa-testset')
}

export function mutants(): Mutant[] {
  return lines<Mutant>('mutants.jsonl')
}

/** Where a file of the corpus is. */
export function pathOf(file: string): string {
  return FOLDER + file
}

/** The bytes of a file's XML; of a hybrid PDF, those of the invoice attached to it. */
export function xmlOf(file: string): Uint8Array {
  const bytes = readFileSync(FOLDER + file)
  return file.endsWith('.pdf') ? attachedXml(bytes) : bytes
}

/** A mutant's bytes, from its base file's text. */
export function mutated(base: string, mutant: Mutant): Uint8Array {
  return new TextEncoder().encode(base.slice(0, mutant.start) + mutant.with + base.slice(mutant.end))
}

function lines<T>(name: string): T[] {
  return readFileSync(FOLDER + name, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

function attachedXml(pdf: Buffer): Uint8Array {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const from = pdf[at + 6] === 0x0d ? at + 8 : at + 7
    const end = pdf.indexOf('endstream', from)
    if (end < 0) break
    const body = inflated(pdf.subarray(from, end))
    const head = body.toString('latin1', 0, 6000)
    if (/CrossIndustry(Invoice|Document):|schema:xsd:Invoice-2/.test(head) && !head.includes('rdf:RDF')) return body
    at = end + 3
  }
  throw new Error('no invoice in this PDF')
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes)
  } catch {
    return bytes
  }
}

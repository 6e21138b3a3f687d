import { api, given } from './client.ts'

/** Formats of the journal that other programs read. */
export type JournalFormat = 'hledger' | 'beancount' | 'csv'

/** The whole journal as a file: a long one comes in parts, which are joined. */
export async function journalFile(format: JournalFormat): Promise<string> {
  const parts: string[] = []
  for (let cursor: string | undefined; ; ) {
    let next: string | null = null
    const query = { format, ...given({ cursor }) }
    const onResponse = ({ response }: { response: Response }) => {
      next = response.headers.get('x-next-cursor')
    }
    parts.push(String(await api().get('/v1/ledger/export', { params: { query }, parseAs: 'text', middleware: [{ onResponse }] })))
    if (next === null) return parts.join('')
    cursor = next
  }
}

/** What a check of the whole chain found. */
export interface Proof {
  blocks: number
  events: number
  entries: number
  /** Documents and attachments. */
  files: number
  problems: string[]
  headHash: string
  /** Whether the kept head is in the chain; undefined where none was asked for. */
  knownHeadFound?: boolean
  /** Events that wait to be sealed. */
  unsealed: number
}

/** Proves the chain of sealed events, the journal and every stored file, page by page. `onProgress` hears how many blocks are done. */
export async function proveBooks(knownHead: string, onProgress: (blocks: number) => void): Promise<Proof> {
  const proof: Proof = { blocks: 0, events: 0, entries: 0, files: 0, problems: [], headHash: '', unsealed: 0 }
  for (let cursor: string | undefined; ; ) {
    const query = { documents: 'true', limit: 100, ...given({ cursor, knownHead }) } as const
    const page = await api().get('/v1/ledger/verify', { params: { query } })
    proof.blocks += page.blocks
    proof.events += page.events
    proof.entries += page.entries
    proof.files += page.documents + page.attachments
    proof.problems.push(...page.problems)
    proof.headHash = page.headHash
    proof.unsealed = page.unsealed.length
    if (page.knownHeadFound !== undefined) proof.knownHeadFound = page.knownHeadFound || proof.knownHeadFound === true
    onProgress(proof.blocks)
    if (page.nextCursor === null) return proof
    cursor = page.nextCursor
  }
}

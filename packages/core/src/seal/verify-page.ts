import type { Call } from '../call.ts'
import { UnsealedEvent } from '../event/record.ts'
import { AppError } from '../kit/errors.ts'
import type { Files } from '../ports/files.ts'
import { LIMITS } from '../ports/store.ts'
import { fromItem } from '../store/entity.ts'
import { listPage } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import { checkEntries, checkFiles, eventsOf, problemsOf } from './check-block.ts'
import { Block, ChainHead, FIRST_PREVIOUS_HASH } from './record.ts'

/** What a page of the chain proves. */
export interface ChainPage {
  /** No problem was found on this page. */
  intact: boolean
  blocks: number
  events: number
  entries: number
  documents: number
  attachments: number
  /** Anything changed, missing or reordered, in plain words. */
  problems: string[]
  /** Of the last block of the chain. Keep it: asked for later as `knownHead`, it proves that nothing before it was changed. */
  headHash: string
  /** Whether the block with the asked hash is on this page; absent where none was asked for. */
  knownHeadFound?: boolean
  /** Events that wait to be sealed, at most a hundred of them. */
  unsealed: string[]
  nextCursor: string | null
}

/**
 * Proves a page of the chain: each block follows from the one before, its events are as they were sealed, and the journal entries,
 * documents and attachments are as the events said when they were made; with `files`, also the bytes, of at most ten blocks. Events not sealed
 * yet are named. Errors: `invalid_cursor`.
 */
export async function verifyPage(
  call: Call,
  query: { limit: number; cursor?: string | undefined; knownHead?: string | undefined },
  files?: Pick<Files, 'get'>,
): Promise<ChainPage> {
  const start = query.cursor === undefined ? { number: 0, hash: FIRST_PREVIOUS_HASH } : startOf(query.cursor)
  const found = await call.store.list({
    pk: 'blocks',
    from: Block.key({ number: start.number + 1 }).sk,
    limit: files ? Math.min(query.limit, BLOCKS_WITH_FILES_MAX) : query.limit,
  })
  const blocks = found.items.map((stored) => fromItem(Block, stored))
  const checked = await checkBlocks(call, blocks, { start, files })
  const last = blocks.at(-1) ?? start
  const head = await readIfAny(call, ChainHead, { id: 'head' })
  const isEnd = found.cursor === undefined
  const problems = [...checked.problems, ...(isEnd ? endProblems(last, head) : [])]
  return {
    intact: problems.length === 0,
    blocks: blocks.length,
    events: checked.events,
    entries: checked.entries,
    documents: checked.documents,
    attachments: checked.attachments,
    problems,
    headHash: head?.hash ?? FIRST_PREVIOUS_HASH,
    ...(query.knownHead === undefined ? {} : { knownHeadFound: blocks.some(({ hash }) => hash === query.knownHead) }),
    unsealed: await unsealedIds(call),
    nextCursor: isEnd ? null : `${last.number}.${last.hash}`,
  }
}

interface Place {
  number: number
  hash: string
}

/** Files are large, so that a page of fewer blocks must do. */
const BLOCKS_WITH_FILES_MAX = 10

async function checkBlocks(
  call: Call,
  blocks: readonly Block[],
  { start, files }: { start: Place; files: Pick<Files, 'get'> | undefined },
) {
  const problems: string[] = []
  let before = start
  let [eventCount, entryCount, documents, attachments] = [0, 0, 0, 0]
  for (const block of blocks) {
    if (block.number !== before.number + 1) problems.push(`Block ${before.number + 1} is missing: block ${block.number} follows.`)
    if (block.previousHash !== before.hash) problems.push(`Block ${block.number} does not follow from the block before it.`)
    const events = await eventsOf(call, block)
    const { entries, problems: wrong } = await checkEntries(call, events)
    const named = await checkFiles(call, events, files)
    problems.push(...problemsOf(block, events), ...wrong, ...named.problems)
    documents += named.documents
    attachments += named.attachments
    eventCount += events.length
    entryCount += entries
    before = block
  }
  return { problems, events: eventCount, entries: entryCount, documents, attachments }
}

function endProblems(last: Place, head: ChainHead | undefined): string[] {
  const isSame = last.number === (head?.number ?? 0) && last.hash === (head?.hash ?? FIRST_PREVIOUS_HASH)
  return isSame ? [] : ['The last block is not the one that the chain’s head names.']
}

async function unsealedIds(call: Call): Promise<string[]> {
  const { pk } = UnsealedEvent.key({ eventId: '' })
  const page = await listPage(call, { pk }, { limit: LIMITS.pageItemsMax }, (stored) => fromItem(UnsealedEvent, stored).eventId)
  return page.items
}

/** The block that the page before ended with goes along, so that the pages hang together. */
function startOf(cursor: string): Place {
  const [, number, hash] = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(cursor) ?? []
  if (number === undefined || hash === undefined)
    throw new AppError('invalid_cursor', 'This cursor does not belong to this list. Start again without a cursor.')
  return { number: Number(number), hash }
}

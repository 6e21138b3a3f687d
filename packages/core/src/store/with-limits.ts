import { AppError, invariant } from '../kit/errors.ts'
import { type Key, LIMITS, type ListQuery, type NewItem, type Page, type Store, type Write } from '../ports/store.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Engine, EngineItem, EngineQuery, EngineWrite } from './engine.ts'
import { afterPrefix, compareUtf8, keyName } from './key.ts'

/**
 * Makes the Store port of an adapter's engine: keeps LIMITS, refuses what one of the two worlds cannot hold, turns
 * documents into JSON and cursors into positions, so that all homes answer alike.
 *
 * Errors: `limit_exceeded` past LIMITS, `invalid_request` for keys that are not Unicode text, `invalid_cursor`.
 */
export function withLimits(engine: Engine): Store {
  return {
    get: (key, consistency = 'current') => settled(() => engine.get(checkedKey(key), consistency)),
    list: (query) => listPage(engine, query),
    commit: (writes) => settled(() => engine.commit(checkedWrites(writes))),
  }
}

/** What is thrown before there is a promise is a rejection too; without the further turns of an async function. */
function settled<T>(work: () => Promise<T>): Promise<T> {
  try {
    return work()
  } catch (error) {
    return Promise.reject(error)
  }
}

async function listPage(engine: Engine, query: ListQuery): Promise<Page> {
  const { items, next } = (await listRange(engine, query)) ?? { items: [] }
  return next ? { items, cursor: encodeCursor(query, next) } : { items }
}

async function listRange(engine: Engine, query: ListQuery) {
  const { index, pk, cursor, limit } = query
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.pageItemsMax) {
    throw exceeded(`Ask for 1 to ${LIMITS.pageItemsMax} items at a time.`)
  }
  checkPartition(pk)
  const { from, below } = rangeOf(query)
  const after = cursor === undefined ? undefined : decodeCursor(query, cursor)
  if (below !== undefined && compareUtf8(from, below) >= 0) return undefined
  const range: EngineQuery = { pk, reverse: query.reverse === true, limit }
  if (index) range.index = index
  if (from !== '') range.from = from
  if (below !== undefined) range.below = below
  if (after) range.after = after
  return engine.list(range)
}

function rangeOf({ prefix, from = '', below }: ListQuery): { from: string; below: string | undefined } {
  for (const bound of [prefix, from, below]) checkText(bound ?? '', LIMITS.sortKeyBytesMax)
  if (prefix === undefined) return { from, below }
  invariant(from === '' && below === undefined, 'a list has a prefix or bounds, not both')
  return { from: prefix, below: afterPrefix(prefix) }
}

function checkedWrites(writes: Write[]): EngineWrite[] {
  if (writes.length > LIMITS.commitWritesMax) throw exceeded(`One change can touch at most ${LIMITS.commitWritesMax} records.`)
  const names = new Set<string>()
  let bytes = 0
  const checked = writes.map((write) => {
    const key = write.op === 'put' ? write.item.key : write.key
    const name = keyName(key)
    invariant(!names.has(name), `two writes of one commit name ${key.pk} ${key.sk}`)
    names.add(name)
    bytes += checkKey(key)
    if (write.op !== 'put') return write
    const item = engineItem(write.item)
    bytes += checkedSize(item)
    return { op: 'put' as const, item, expect: write.expect }
  })
  if (bytes > LIMITS.commitBytesMax) throw exceeded('This change is too large to be made in one piece.')
  return checked
}

// Written out member by member: spreads cost more than all the checks together.
function engineItem({ key, type, doc, summary, indexes, expiresAt, feed }: NewItem): EngineItem {
  const item: EngineItem = { key, type, docText: JSON.stringify(doc) }
  if (summary) item.summaryText = JSON.stringify(summary)
  if (indexes) item.indexes = indexes
  if (feed) item.feed = true
  if (expiresAt !== undefined) {
    invariant(Number.isSafeInteger(expiresAt), 'expiresAt is in whole epoch seconds')
    item.expiresAt = expiresAt
  }
  return item
}

function checkedSize({ docText, summaryText, indexes }: EngineItem): number {
  const docBytes = Buffer.byteLength(docText) + (summaryText ? Buffer.byteLength(summaryText) : 0)
  if (docBytes > LIMITS.docBytesMax) throw exceeded('This record is too large to be kept. Shorten its texts or split it.')
  let bytes = docBytes
  if (indexes) for (const key of Object.values(indexes)) bytes += checkKey(key)
  return bytes
}

function checkedKey(key: Key): Key {
  checkKey(key)
  return key
}

function checkKey(key: Key): number {
  const sortBytes = checkText(key.sk, LIMITS.sortKeyBytesMax)
  invariant(sortBytes > 0, 'a sort key is not empty')
  return checkPartition(key.pk) + sortBytes
}

function checkPartition(pk: string): number {
  const bytes = checkText(pk, LIMITS.partitionKeyBytesMax)
  invariant(bytes > 0, 'a partition key is not empty')
  return bytes
}

function checkText(text: string, bytesMax: number): number {
  const bytes = Buffer.byteLength(text)
  if (bytes > bytesMax) throw exceeded('This name is too long to be kept. Shorten it.')
  const isAscii = bytes === text.length
  if (!isAscii && /\p{Surrogate}/u.test(text)) throw new AppError('invalid_request', 'A text contains half of a character. Type it again.')
  return bytes
}

function exceeded(message: string): AppError {
  return new AppError('limit_exceeded', message)
}

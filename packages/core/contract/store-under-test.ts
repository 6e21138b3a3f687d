import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { systemClock } from '../src/ports/clock.ts'
import {
  Conflict,
  type JsonObject,
  type Key,
  type ListQuery,
  type NewItem,
  type Store,
  type Stored,
  type Write,
} from '../src/ports/store.ts'

/** What a suite works on: the store, shared by all its tests, and partitions nobody else uses. */
export interface StoreUnderTest {
  readonly store: Store
  partition(): string
}

const EVENTUALLY_MS = 10_000
const EVENTUALLY_STEP_MS = 25
const PAGES_MAX = 2_000

/** A partition with a name of its own, so that tests can share a table. */
export function freshPartition(): string {
  return `test/${randomUUID()}`
}

/** A put of a document where nothing is. */
export function create(key: Key, doc: JsonObject = {}, more: Partial<NewItem> = {}): Write {
  return { op: 'put', item: { key, type: 'thing', doc, ...more }, expect: 'absent' }
}

/** A put over `version`. */
export function replace(key: Key, version: number, doc: JsonObject = {}, more: Partial<NewItem> = {}): Write {
  return { op: 'put', item: { key, type: 'thing', doc, ...more }, expect: { version } }
}

/** The positions of the Conflict that `commit` ends with. */
export async function conflictOf(commit: Promise<void>): Promise<readonly number[]> {
  const error: unknown = await commit.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Conflict)
  return error instanceof Conflict ? [...error.failed].sort((a, b) => a - b) : []
}

/** All items of a query, by its cursors to the end. `between` runs after each page. */
export async function listAll(store: Store, query: ListQuery, between: () => Promise<void> = async () => {}): Promise<Stored[]> {
  const items: Stored[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await store.list(cursor === undefined ? query : { ...query, cursor })
    expect(answer.items.length).toBeLessThanOrEqual(query.limit)
    items.push(...answer.items)
    cursor = answer.cursor
    if (cursor === undefined) return items
    await between()
  }
  throw new Error(`the list did not end within ${PAGES_MAX} pages`)
}

/** The sort keys of a query, in order. */
export async function placesOf(store: Store, query: ListQuery): Promise<string[]> {
  return (await listAll(store, query)).map((item) => item.key.sk)
}

/** Runs `check` until it passes: indexes may be late. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const endMs = systemClock.now() + EVENTUALLY_MS
  for (;;) {
    try {
      await check()
      return
    } catch (error) {
      if (systemClock.now() > endMs) throw error
      await sleep(EVENTUALLY_STEP_MS)
    }
  }
}

/** Waits in real time. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

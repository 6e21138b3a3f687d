import { expect, test } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { Event } from '../event/record.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { read, transact } from '../store/transact.ts'
import { Block } from './record.ts'
import { sealEvents } from './seal-events.ts'
import { type ChainPage, verifyPage } from './verify-page.ts'

/** At least five blocks, and then an event that waits. */
async function chained(): Promise<{ call: TestCall; entryId: string }> {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  let entryId = ''
  for (let block = 0; block < 5; block++) {
    entryId = (await issuedInvoice(call, customerId)).entries[0]?.id ?? ''
    await sealEvents(call)
  }
  await issuedInvoice(call, customerId)
  return { call, entryId }
}

async function everyPage(call: TestCall, knownHead?: string): Promise<ChainPage[]> {
  const pages: ChainPage[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await verifyPage(call, { limit: 2, cursor, knownHead })
    pages.push(page)
    if (page.nextCursor === null) return pages
    cursor = page.nextCursor
  }
}

const problemsIn = (pages: ChainPage[]) => pages.flatMap(({ problems }) => problems)

test('an untouched chain is intact on every page, and names what waits to be sealed', async () => {
  const { call } = await chained()
  const pages = await everyPage(call)
  expect(problemsIn(pages)).toEqual([])
  expect(pages.reduce((sum, { blocks }) => sum + blocks, 0)).toBeGreaterThanOrEqual(5)
  expect(pages.reduce((sum, { entries }) => sum + entries, 0)).toBe(5)
  expect(pages[0]?.unsealed.length).toBeGreaterThan(0)
})

test('a head that somebody kept is found later, and one that never was is not', async () => {
  const { call } = await chained()
  const kept = (await verifyPage(call, { limit: 1 })).headHash
  await sealEvents(call)
  expect((await everyPage(call, kept)).some(({ knownHeadFound }) => knownHeadFound)).toBe(true)
  expect((await everyPage(call, 'f'.repeat(64))).some(({ knownHeadFound }) => knownHeadFound)).toBe(false)
})

test('a changed journal entry is named', async () => {
  const { call, entryId } = await chained()
  await transact(call, async (tx) => tx.put(JournalEntry, { ...(await tx.get(JournalEntry, { id: entryId })), description: 'x' }))
  expect(problemsIn(await everyPage(call))).toEqual([`Journal entry ${entryId} was changed after it was posted.`])
})

test('a changed event, and a missing entry, are told', async () => {
  const { call, entryId } = await chained()
  const id = (await read(call, Block, { number: 3 })).eventIds[0] ?? ''
  await transact(call, async (tx) => tx.put(Event, { ...(await tx.get(Event, { id })), reason: 'x' }))
  await transact(call, async (tx) => {
    await tx.get(JournalEntry, { id: entryId })
    tx.remove(JournalEntry, { id: entryId })
  })
  expect(problemsIn(await everyPage(call))).toEqual([
    'Block 3: an event was changed after it was sealed.',
    `Journal entry ${entryId} is missing.`,
  ])
})

test('a missing block is told, also the last and one between two pages', async () => {
  for (const number of [3, 5]) {
    const { call } = await chained()
    await transact(call, async (tx) => {
      await tx.get(Block, { number })
      tx.remove(Block, { number })
    })
    expect(problemsIn(await everyPage(call)).length).toBeGreaterThan(0)
  }
})

test('a made-up cursor is refused', async () => {
  const { call } = await chained()
  await expect(verifyPage(call, { limit: 1, cursor: '1.x' })).rejects.toMatchObject({ code: 'invalid_cursor' })
})

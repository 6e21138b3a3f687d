import { describe, expect, test } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { DocumentRecord } from '../document/record.ts'
import { emit } from '../event/emit.ts'
import { Event } from '../event/record.ts'
import { sha256 } from '../kit/hash.ts'
import { JournalEntry } from '../ledger/entry.ts'
import type { FileKey, Files } from '../ports/files.ts'
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

async function everyPage(call: TestCall, knownHead?: string, files?: Pick<Files, 'get'>): Promise<ChainPage[]> {
  const pages: ChainPage[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await verifyPage(call, { limit: 2, cursor, knownHead }, files)
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

describe('a document that was made', () => {
  const kept = { subject: { kind: 'invoice' as const, id: 'inv_1' }, kind: 'pdf' as const }
  const files = (text: string): Pick<Files, 'get'> => ({
    get: async (key) => ({ key, bytes: Buffer.from(text), contentType: 'application/pdf', sha256: sha256(Buffer.from(text)) }),
  })

  async function withDocument(): Promise<TestCall> {
    const { call } = await chained()
    await transact(call, async (tx) => {
      const hash = sha256(Buffer.from('as made'))
      emit(tx, { type: 'document.rendered', subject: kept.subject, data: { kind: 'pdf', sha256: hash } })
      const file = { contentType: 'application/pdf', fileName: 'a.pdf', fileKey: 'a' as FileKey, sizeBytes: 7, template: 'classic-1' }
      tx.put(DocumentRecord, { ...kept, ...file, sha256: hash, createdAt: tx.now })
    })
    await sealEvents(call)
    return call
  }

  const problems = async (call: TestCall, text?: string) =>
    problemsIn(await everyPage(call, undefined, text === undefined ? undefined : files(text)))

  test('is intact with the bytes it was made with, and named with others', async () => {
    const call = await withDocument()
    expect(await problems(call, 'as made')).toEqual([])
    expect(await problems(call, 'as forged')).toEqual(['The document pdf of inv_1 has other bytes than when it was made.'])
  })

  test('is named when what is recorded of it was changed along with the bytes, and when it is gone', async () => {
    const call = await withDocument()
    await transact(call, async (tx) =>
      tx.put(DocumentRecord, { ...(await tx.get(DocumentRecord, kept)), sha256: sha256(Buffer.from('as forged')) }),
    )
    expect(await problems(call, 'as forged')).toEqual(['The document pdf of inv_1 is recorded with another hash than when it was made.'])
    await transact(call, async (tx) => {
      await tx.get(DocumentRecord, kept)
      tx.remove(DocumentRecord, kept)
    })
    expect(await problems(call)).toEqual(['The document pdf of inv_1 is missing.'])
  })
})

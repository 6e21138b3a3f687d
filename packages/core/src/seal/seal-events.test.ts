import { expect, test } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { fromItem } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { Block, EVENTS_PER_BLOCK_MAX, FIRST_PREVIOUS_HASH } from './record.ts'
import { sealEvents } from './seal-events.ts'
import { verifyChain } from './verify.ts'

async function blocksOf(call: TestCall): Promise<Block[]> {
  const blocks: Block[] = []
  for await (const stored of everyItem(call, { pk: 'blocks' })) blocks.push(fromItem(Block, stored))
  return blocks
}

async function withInvoices(count: number, hostility = {}): Promise<TestCall & { issue(): Promise<unknown> }> {
  const call = testCall({ hostility })
  const { customerId } = await openBusiness(call)
  for (let issued = 0; issued < count; issued++) await issuedInvoice(call, customerId)
  return { ...call, issue: () => issuedInvoice(call, customerId) }
}

test('every event comes into exactly one block, and each block carries on the hash of the one before', async () => {
  const call = await withInvoices(3)
  expect(await sealEvents(call)).toBe(6)
  await call.issue()
  expect(await sealEvents(call)).toBe(2)
  const blocks = await blocksOf(call)
  expect(new Set(blocks.flatMap(({ eventIds }) => eventIds)).size).toBe(8)
  expect(blocks.map(({ previousHash }) => previousHash)).toEqual([FIRST_PREVIOUS_HASH, ...blocks.slice(0, -1).map(({ hash }) => hash)])
  expect(blocks.map(({ number }) => number)).toEqual(blocks.map((_, at) => at + 1))
})

test('with nothing to seal no block is made', async () => {
  const call = await withInvoices(1)
  await sealEvents(call)
  const before = (await blocksOf(call)).length
  expect([await sealEvents(call), (await blocksOf(call)).length]).toEqual([0, before])
})

test('a block holds at most what one commit can', async () => {
  const call = await withInvoices(EVENTS_PER_BLOCK_MAX / 2 + 1, { shortPage: 0, yield: 0 })
  await sealEvents(call)
  expect((await blocksOf(call)).map(({ eventIds }) => eventIds.length)).toEqual([EVENTS_PER_BLOCK_MAX, 2])
})

test('two jobs that seal at once do not seal an event twice', async () => {
  const call = await withInvoices(4, { yield: 0.7 })
  const sealed = await Promise.all([sealEvents(call), sealEvents(call)])
  expect(sealed.reduce((sum, count) => sum + count)).toBe(8)
  expect(await verifyChain(call)).toMatchObject({ sealedEvents: 8, unsealedEvents: 0, problems: [] })
})

import { describe, expect, it } from 'vitest'
import { type TestCall, testCall, testWorld } from '../../contract/test-world.ts'
import type { Call } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import { entity } from './entity.ts'
import { Replay } from './idempotency.ts'
import { readIfAny, transact } from './transact.ts'

const Note = entity<{ id: string; text: string }, { id: string }>({
  name: 'note',
  schema: 1,
  key: ({ id }) => ({ pk: `note/${id}`, sk: 'note' }),
})

function keyed(call: TestCall, { key = 'k1', requestHash = 'h1' } = {}): Call {
  return { ...call, idempotency: { key, requestHash, answer: (result) => ({ status: 201, body: { made: result } }) } }
}

/** Makes a note with a new id each time it really runs. */
function makeNote(call: Call): Promise<string> {
  return transact(call, async (tx) => tx.put(Note, { id: call.newId('doc'), text: 'x' }).id)
}

async function replayOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Replay)
  return error instanceof Replay ? error.answer : undefined
}

describe('the same request again', () => {
  it('is answered as before and has no second effect', async () => {
    const call = testCall()
    const id = await makeNote(keyed(call))
    expect(await replayOf(makeNote(keyed(call)))).toEqual({ status: 201, body: { made: id } })
  })

  it('is answered as before when the answer is longer than one record may be', async () => {
    const call = testCall()
    // Of two answers that differ by one unit, a part of one would end between the two halves of a character.
    for (const before of ['', 'x']) {
      const answer = { status: 200, body: { text: `${before}${'🧾"\\ß'.repeat(60_000)}` } }
      const long: Call = { ...call, idempotency: { key: `long${before}`, requestHash: 'h1', answer: () => answer } }
      await makeNote(long)
      expect(await replayOf(makeNote(long))).toEqual(answer)
    }
  })

  it('has one effect when many come at the same time', async () => {
    const call = testCall()
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => makeNote(keyed(call))))
    const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(made).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ answer: { body: { made: made[0] } } })
    }
  })

  it('finds its answer after the first answer was lost on the way', async () => {
    const world = testWorld({ hostility: { lostAnswer: 1, conflict: 0 } })
    const call = world.call()
    await expect(makeNote(keyed(call))).rejects.toThrow(/timed out/)
    const answer = await replayOf(makeNote(keyed(call)))
    expect(answer).toMatchObject({ status: 201 })
  })

  it('is answered only when what it tells of is durable', async () => {
    const call = testCall({ hostility: { conflict: 0 } })
    await makeNote(keyed(call))
    const commits: number[] = []
    const watched = { ...keyed(call), store: { ...call.store, commit: async (writes: unknown[]) => void commits.push(writes.length) } }
    await replayOf(makeNote(watched))
    expect(commits).toEqual([0])
  })

  it('acts again when the first attempt failed', async () => {
    const call = testCall()
    const failing = transact(keyed(call), async () => {
      throw new AppError('not_issuable', 'no')
    })
    await expect(failing).rejects.toMatchObject({ code: 'not_issuable' })
    expect(await makeNote(keyed(call))).toMatch(/^doc_/)
  })

  it('acts again after seven days', async () => {
    const call = testCall()
    const first = await makeNote(keyed(call))
    call.clock.advance({ days: 6 })
    await replayOf(makeNote(keyed(call)))
    call.clock.advance({ days: 1 })
    expect(await makeNote(keyed(call))).not.toBe(first)
  })
})

describe('keys', () => {
  it('refuse another request', async () => {
    const call = testCall()
    await makeNote(keyed(call))
    await expect(makeNote(keyed(call, { requestHash: 'h2' }))).rejects.toMatchObject({ code: 'idempotency_mismatch' })
  })

  it('belong to one organisation', async () => {
    const world = testWorld()
    const first = await makeNote(keyed(world.call({ orgId: 'org_a' })))
    const second = await makeNote(keyed(world.call({ orgId: 'org_b' })))
    expect(second).not.toBe(first)
  })

  it('may be long or odd', async () => {
    const call = testCall()
    const key = `${'x'.repeat(5000)} / 🧾`
    await makeNote(keyed(call, { key }))
    await replayOf(makeNote(keyed(call, { key })))
  })

  it('are not used up by a dry run', async () => {
    const call = testCall()
    const id = await makeNote({ ...keyed(call), dryRun: true })
    expect(await readIfAny(call, Note, { id })).toBeUndefined()
    expect(await makeNote(keyed(call))).toMatch(/^doc_/)
  })
})

import { describe, expect, it } from 'vitest'
import {
  emptyOutbox,
  flush,
  hasWork,
  keepOutbox,
  type Outbox,
  readOutbox,
  stopped,
  type TimerApi,
  type TimerPlace,
} from './timer-outbox.ts'

const PLACE = { projectId: 'prj_1', startedAt: '2026-11-27T09:00:00.000Z' }
const END = '2026-11-27T10:00:00.000Z'

function refusal(status: number): Error {
  return Object.assign(new Error(status === 0 ? 'No network.' : 'Refused.'), { status })
}

/** A server with one timer and entries by their start. `lose`: so many answers get lost after the work was done. */
function server(options: { timer?: TimerPlace; lose?: number; offline?: boolean } = {}) {
  const state = {
    timer: options.timer ?? null,
    entries: [] as string[],
    keys: new Set<string>(),
    offline: options.offline ?? false,
    lose: options.lose ?? 0,
  }
  const once = async (key: string, work: () => void) => {
    if (state.offline) throw refusal(0)
    if (!state.keys.has(key)) work()
    state.keys.add(key)
    if (state.lose-- > 0) throw refusal(0)
  }
  const read = async <Value>(value: () => Value) => {
    if (state.offline) throw refusal(0)
    return value()
  }
  const api: TimerApi = {
    timer: () => read(() => ({ timer: state.timer })),
    isWritten: (startedAt) => read(() => state.entries.includes(startedAt)),
    start: (timer, key) =>
      once(key, () => {
        if (state.timer) throw refusal(409)
        state.timer = timer
      }),
    stop: ({ startedAt }, key) =>
      once(key, () => {
        if (state.timer?.startedAt !== startedAt) throw refusal(404)
        state.timer = null
        state.entries.push(startedAt)
      }),
    write: ({ startedAt }, key) =>
      once(key, () => {
        if (state.entries.includes(startedAt)) throw refusal(409)
        state.entries.push(startedAt)
      }),
  }
  return { state, api }
}

const started = (): Outbox => ({ ...emptyOutbox('mem_1'), timer: { ...PLACE, key: 'k1' } })
const measured = (isLocal = true) => stopped(isLocal ? started() : emptyOutbox('mem_1'), { timer: PLACE, isLocal, endedAt: END, key: 'k2' })

async function sent(outbox: Outbox, api: TimerApi): Promise<Outbox> {
  let kept = outbox
  const left = await flush(outbox, api, (next) => {
    kept = next
  })
  expect(left).toEqual(kept)
  return left
}

describe('what was measured without a network', () => {
  it('stays until there is one, then is written down once', async () => {
    const { state, api } = server({ offline: true })
    const left = await sent(measured(), api)
    expect(left.measured).toHaveLength(1)
    state.offline = false
    expect(hasWork(await sent(left, api))).toBe(false)
    expect(state.entries).toEqual([PLACE.startedAt])
  })

  it('is not doubled when answers get lost', async () => {
    const { state, api } = server({ lose: 2 })
    let left = measured()
    for (let attempt = 0; attempt < 4; attempt++) left = await sent(left, api)
    expect([state.entries, left.measured]).toEqual([[PLACE.startedAt], []])
  })

  it('stops the timer that runs on the server since then', async () => {
    const { state, api } = server({ timer: PLACE })
    await sent(measured(false), api)
    expect([state.timer, state.entries]).toEqual([null, [PLACE.startedAt]])
  })

  it('leaves another timer running that was started elsewhere', async () => {
    const other = { ...PLACE, startedAt: '2026-11-27T11:00:00.000Z' }
    const { state, api } = server({ timer: other })
    await sent(measured(false), api)
    expect([state.timer, state.entries]).toEqual([other, [PLACE.startedAt]])
  })

  it('is kept with the reason when the server refuses it, and not sent again', async () => {
    const { state, api } = server()
    const refusing = { ...api, write: async () => Promise.reject(refusal(409)) }
    const left = await sent(measured(), refusing)
    expect(left.measured).toMatchObject([{ problem: 'Refused.', endedAt: END }])
    expect(hasWork(left)).toBe(false)
    expect((await sent(left, api)).measured).toHaveLength(1)
    expect(state.entries).toEqual([])
  })
})

describe('a timer that was started without a network', () => {
  it('goes on at the server', async () => {
    const { state, api } = server()
    expect((await sent(started(), api)).timer).toBeNull()
    expect(state.timer).toEqual(PLACE)
  })

  it('starts once when the answer got lost', async () => {
    const { state, api } = server({ lose: 1 })
    const left = await sent(await sent(started(), api), api)
    expect([left.timer, state.timer]).toEqual([null, PLACE])
  })

  it('runs on here when another one runs there, and is written down when it is stopped', async () => {
    const other = { ...PLACE, startedAt: '2026-11-27T08:30:00.000Z' }
    const { state, api } = server({ timer: other })
    const left = await sent(started(), api)
    expect(left.timer).toMatchObject({ refused: true })
    await sent(stopped(left, { timer: PLACE, isLocal: true, endedAt: END, key: 'k3' }), api)
    expect([state.timer, state.entries]).toEqual([other, [PLACE.startedAt]])
  })
})

describe('the device', () => {
  it('keeps it for its member, and for nobody else', () => {
    const kept = new Map<string, string>()
    const store = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    }
    keepOutbox(store, started())
    expect(readOutbox(store, 'mem_1')).toEqual(started())
    expect(readOutbox(store, 'mem_2')).toEqual(emptyOutbox('mem_2'))
    kept.set('quittance.timer.mem_1', '{broken')
    expect(readOutbox(store, 'mem_1')).toEqual(emptyOutbox('mem_1'))
  })
})

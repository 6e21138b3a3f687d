/** Where and since when a timer runs. */
export interface TimerPlace {
  projectId: string
  taskId?: string
  note?: string
  /** Whole seconds, so that the entry that is made of it begins at the same instant. */
  startedAt: string
}

/** A timer of this device that the server does not know yet; with `refused` it will not: another one runs there. */
export interface LocalTimer extends TimerPlace {
  key: string
  refused?: boolean
}

/** Time that was measured and is not written down on the server yet. `wasOnServer`: its timer runs there. `problem`: why it was refused. */
export interface Measured extends TimerPlace {
  key: string
  endedAt: string
  wasOnServer: boolean
  problem?: string
}

/** What a device keeps of the timer until the server has it. `memberId`: whose it is, so that nobody else sends it. */
export interface Outbox {
  memberId: string
  timer: LocalTimer | null
  measured: readonly Measured[]
}

/** What the outbox asks of the API. A refusal is an error with a `status`; without a network it is 0. */
export interface TimerApi {
  timer(): Promise<{ timer: TimerPlace | null }>
  start(timer: TimerPlace, key: string): Promise<unknown>
  stop(measured: { startedAt: string; endedAt: string }, key: string): Promise<unknown>
  write(measured: TimerPlace & { endedAt: string }, key: string): Promise<unknown>
  /** Whether time of this member that began then is written down. */
  isWritten(startedAt: string): Promise<boolean>
}

/** Nothing is waiting. */
export function emptyOutbox(memberId: string): Outbox {
  return { memberId, timer: null, measured: [] }
}

/** Whether something is still to be sent: not what was refused, which waits for its owner. */
export function hasWork({ timer, measured }: Outbox): boolean {
  return (timer !== null && !timer.refused) || measured.some(({ problem }) => problem === undefined)
}

/** The outbox once the timer is stopped: what it measured waits to be written down. */
export function stopped(outbox: Outbox, of: { timer: TimerPlace; isLocal: boolean; endedAt: string; key: string }): Outbox {
  const { projectId, taskId, note, startedAt } = of.timer
  const words = { ...(taskId === undefined ? {} : { taskId }), ...(note === undefined ? {} : { note }) }
  const measured: Measured = { projectId, ...words, startedAt, key: of.key, endedAt: of.endedAt, wasOnServer: !of.isLocal }
  return { ...outbox, timer: of.isLocal ? null : outbox.timer, measured: [...outbox.measured, measured] }
}

/**
 * Sends what waits, oldest first, and answers what is left; `keep` is told after each step, so that a reload in between loses nothing. Without a
 * network it stops; what the server refuses stays with the reason. Repeating never doubles an entry: each has its key, and one that is there
 * already is not sent again.
 */
export async function flush(outbox: Outbox, api: TimerApi, keep: (outbox: Outbox) => void): Promise<Outbox> {
  let left = outbox
  const settle = (next: Outbox) => {
    left = next
    keep(next)
  }
  for (const one of outbox.measured) {
    if (one.problem !== undefined) continue
    const outcome = await attempt(() => send(one, api))
    if (outcome === 'offline') return left
    const others = (problem?: string) =>
      left.measured.flatMap((each) => (each.key !== one.key ? [each] : problem === undefined ? [] : [{ ...each, problem }]))
    settle({ ...left, measured: others(outcome?.problem) })
  }
  const { timer } = left
  if (timer && !timer.refused) {
    const outcome = await attempt(() => api.start(placeOf(timer), timer.key))
    if (outcome === 'offline') return left
    settle({ ...left, timer: outcome === undefined ? null : { ...timer, refused: true } })
  }
  return left
}

async function send(one: Measured, api: TimerApi): Promise<unknown> {
  if (await api.isWritten(one.startedAt)) return
  const { timer } = await api.timer()
  if (timer && sameInstant(timer.startedAt, one.startedAt)) {
    return await api.stop({ startedAt: timer.startedAt, endedAt: one.endedAt }, one.key)
  }
  return await api.write({ ...placeOf(one), endedAt: one.endedAt }, `${one.key}-entry`)
}

function placeOf({ projectId, taskId, note, startedAt }: TimerPlace): TimerPlace {
  return { projectId, startedAt, ...(taskId === undefined ? {} : { taskId }), ...(note === undefined ? {} : { note }) }
}

function sameInstant(a: string, b: string): boolean {
  return Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000)
}

/** Undefined when it went well. A server that is busy or out of order is as good as none. */
async function attempt(work: () => Promise<unknown>): Promise<undefined | 'offline' | { problem: string }> {
  try {
    await work()
    return undefined
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 0
    if (status === 0 || status === 401 || status === 429 || status >= 500) return 'offline'
    return { problem: error instanceof Error ? error.message : 'It was refused.' }
  }
}

const NAME = 'quittance.timer'

/** What this device keeps for a member; nothing where it is somebody else's or cannot be read. */
export function readOutbox(store: Pick<Storage, 'getItem'>, memberId: string): Outbox {
  try {
    const kept = JSON.parse(store.getItem(`${NAME}.${memberId}`) ?? 'null') as Outbox | null
    return kept?.memberId === memberId && Array.isArray(kept.measured) ? kept : emptyOutbox(memberId)
  } catch {
    return emptyOutbox(memberId)
  }
}

/** Keeps it across reloads. */
export function keepOutbox(store: Pick<Storage, 'setItem'>, outbox: Outbox): void {
  store.setItem(`${NAME}.${outbox.memberId}`, JSON.stringify(outbox))
}

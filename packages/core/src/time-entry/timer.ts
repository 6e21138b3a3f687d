import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { present } from '../kit/changes.ts'
import type { Instant } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { Versioned } from '../store/entity.ts'
import { readIfAny, transact } from '../store/transact.ts'
import { addTime } from './create.ts'
import { placeOf } from './place.ts'
import { type TimeEntry, Timer } from './record.ts'
import { ownMemberId } from './who.ts'

/** What is said when a timer starts. `startedAt` is for one that was started without a network. */
export interface TimerStart {
  projectId: string
  taskId?: string | undefined
  note?: string | undefined
  billable?: boolean | undefined
  startedAt?: Instant | undefined
}

/** The timer of who asks, if one runs. */
export async function readTimer(call: Call): Promise<Versioned<Timer> | undefined> {
  return await readIfAny(call, Timer, { memberId: own(call) })
}

/** Starts a timer. Errors: `conflict` when one runs; `not_found`; `invalid_date` for one that begins in the future. */
export async function startTimer(call: Call, wish: TimerStart): Promise<Versioned<Timer>> {
  const memberId = own(call)
  return await transact(call, async (tx) => {
    if (await tx.find(Timer, { memberId })) throw new AppError('conflict', 'A timer runs already. Stop it first.')
    await placeOf(tx, wish)
    const startedAt = notAhead(wish.startedAt ?? tx.now, tx.now)
    if (startedAt > tx.now) throw new AppError('invalid_date', 'A timer cannot begin in the future.')
    emit(tx, { type: 'time_entry.started', subject: { kind: 'time_entry', id: memberId }, data: { projectId: wish.projectId } })
    return tx.put(Timer, present<Timer>({ ...wish, memberId, startedAt }))
  })
}

/**
 * Stops the timer (the one that began at `startedAt`, where that is said) and writes its time down: an entry for each day. Less than a second leaves none. Errors: `not_found` when none runs,
 * `conflict` when another runs, those of `createTimeEntries`; the timer then runs on.
 */
export async function stopTimer(
  call: Call,
  stop: { startedAt?: Instant | undefined; endedAt?: Instant | undefined; note?: string | undefined },
): Promise<Versioned<TimeEntry>[]> {
  const memberId = own(call)
  return await transact(call, async (tx) => {
    const timer = await tx.find(Timer, { memberId })
    if (!timer) throw new AppError('not_found', 'No timer runs.')
    if (stop.startedAt !== undefined && stop.startedAt !== timer.startedAt)
      throw new AppError('conflict', 'Another timer runs by now. It was left running.')
    tx.remove(Timer, timer)
    const endedAt = notAhead(stop.endedAt ?? tx.now, tx.now)
    if (Date.parse(endedAt) - Date.parse(timer.startedAt) < 1_000 && endedAt >= timer.startedAt) return []
    const { version: _version, memberId: _member, ...started } = timer
    return await addTime(tx, { ...started, endedAt, note: stop.note ?? timer.note }, false)
  })
}

/** Stops the timer without writing anything down. Errors: `not_found`. */
export async function discardTimer(call: Call): Promise<void> {
  const memberId = own(call)
  await transact(call, async (tx) => {
    const timer = await tx.find(Timer, { memberId })
    if (!timer) throw new AppError('not_found', 'No timer runs.')
    tx.remove(Timer, timer)
  })
}

const AHEAD_MS = 300_000

/** The instant, or now where the clock of the device was a little ahead. */
function notAhead(instant: Instant, now: Instant): Instant {
  return instant > now && Date.parse(instant) - Date.parse(now) <= AHEAD_MS ? now : instant
}

function own(call: Call): string {
  const memberId = ownMemberId(call)
  if (memberId === undefined)
    throw new AppError('forbidden', 'A timer is a person’s. A key can write time down with POST /v1/time-entries.')
  return memberId
}

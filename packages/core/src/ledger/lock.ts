import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { addDays, type Day, dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { Member } from '../member/record.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { readIfAny, type Tx, transact } from '../store/transact.ts'
import { accountsOfChart, type BookLock, Chart } from './chart.ts'

/** Up to which day the books are closed; null when they are open. `version` is the chart's. */
export interface LockState {
  lock: BookLock | null
  version: number
}

/** How the books are closed now. */
export async function lockOf(call: Call): Promise<LockState> {
  return stateOf(await readIfAny(call, Chart, { id: 'chart' }))
}

/**
 * Closes the books through a day that is over: nothing can be posted to it or an earlier day. Closing moves forward only.
 * Errors: `invalid_date`, `conflict` (an earlier day: that is unlocking), `precondition_failed`.
 */
export async function lockBooks(call: Call, { through, reason }: { through: Day; reason: string }): Promise<LockState> {
  return await transact(call, async (tx) => {
    const chart = await chartToChange(tx)
    const { zone } = await organisationOf(tx)
    if (through >= dayIn(zone, tx.now)) throw notOver()
    if (chart.lock && through < chart.lock.through)
      throw new AppError('conflict', `The books are closed through ${chart.lock.through} already. An owner can open them again.`)
    const lock = { through, reason, by: call.actor.name, at: tx.now }
    emit(tx, { type: 'ledger.locked', subject, reason, data: { through, before: chart.lock?.through ?? null } })
    return stateOf(tx.put(Chart, { ...chart, lock }))
  })
}

/**
 * Opens the books again: wholly, or for the days after `through`. For owners only.
 * Errors: `forbidden`, `conflict` (they are not closed so far), `precondition_failed`.
 */
export async function unlockBooks(call: Call, { through, reason }: { through?: Day | undefined; reason: string }): Promise<LockState> {
  return await transact(call, async (tx) => {
    await requireOwner(tx)
    const { lock, ...chart } = await chartToChange(tx)
    if (lock === undefined || (through !== undefined && through >= lock.through))
      throw new AppError('conflict', lock ? `The books are closed through ${lock.through} only.` : 'The books are open.')
    emit(tx, { type: 'ledger.unlocked', subject, reason, data: { through: through ?? null, before: lock.through } })
    const kept = through === undefined ? {} : { lock: { through, reason, by: call.actor.name, at: tx.now } }
    return stateOf(tx.put(Chart, { ...chart, ...kept }))
  })
}

/** Errors: `period_locked`, with the way out. */
export function requireUnlocked(lock: BookLock | undefined, date: Day): void {
  if (lock === undefined || date > lock.through) return
  const message = `The books are closed through ${lock.through} (${lock.reason}). Use a later day than that, or ask an owner to open them.`
  throw new AppError('period_locked', message, { errors: [{ pointer: '', code: 'period_locked', message }] })
}

/** The day itself, or the first one after the closed ones: for what nobody can choose the day of. */
export async function openDay(tx: Tx, wanted: Day): Promise<Day> {
  const lock = (await tx.find(Chart, { id: 'chart' }))?.lock
  return lock === undefined || wanted > lock.through ? wanted : addDays(lock.through, 1)
}

/** The subject of events about the chart and its lock. */
export const subject = { kind: 'ledger', id: 'ledger' } as const

/** The chart to be changed, with an account for each role. Errors: `precondition_failed`. */
export async function chartToChange(tx: Tx): Promise<Versioned<Chart>> {
  const chart = await tx.find(Chart, { id: 'chart' })
  requireVersion(tx.call, { version: chart?.version ?? 0 })
  return { id: 'chart', version: 0, ...chart, accounts: [...accountsOfChart(chart)] }
}

function stateOf(chart: Versioned<Chart> | undefined): LockState {
  return { lock: chart?.lock ?? null, version: chart?.version ?? 0 }
}

async function requireOwner(tx: Tx): Promise<void> {
  const { kind, id } = tx.call.actor
  const member = kind === 'member' ? await tx.find(Member, { id }) : undefined
  if (member?.role !== 'owner') throw new AppError('forbidden', 'Only an owner can open closed books, with a login of their own.')
}

function notOver(): AppError {
  const message = 'Only days that are over can be closed. Choose yesterday or an earlier day.'
  return new AppError('invalid_date', message, { errors: [{ pointer: '/through', code: 'invalid_date', message }] })
}

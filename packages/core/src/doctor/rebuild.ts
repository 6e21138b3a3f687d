import type { Call } from '../call.ts'
import { CustomerTotals } from '../customer/totals.ts'
import { DailyFigures, Dashboard } from '../dashboard/record.ts'
import { AppError } from '../kit/errors.ts'
import { Balances } from '../ledger/balances.ts'
import type { Entity } from '../store/entity.ts'
import { type Tx, transact } from '../store/transact.ts'

/** What the walk through the books found to differ, as it must be. */
export interface Corrections {
  balances: Balances[]
  dashboard?: Dashboard
  days: DailyFigures[]
  totals: CustomerTotals[]
}

/**
 * Writes the read models again. `still` is the version of the dashboard from before the walk: every change of the figures changes
 * it, and it is a condition of each write, so that nothing that happened meanwhile is overwritten. Returns what was written.
 *
 * Errors: `busy` when the books have changed since.
 */
export async function rebuild(call: Call, wrong: Corrections, still: { currency: string; version: number }): Promise<string[]> {
  const guarded = (write: (tx: Tx) => Promise<void>) =>
    transact(call, async (tx) => {
      const { version = 0 } = (await tx.find(Dashboard, { currency: still.currency })) ?? {}
      if (version !== still.version) throw moving()
      await write(tx)
    })
  for (const balances of wrong.balances) await guarded(async (tx) => replace(tx, Balances, balances))
  for (const days of wrong.days) await guarded(async (tx) => replace(tx, DailyFigures, days))
  for (const totals of wrong.totals) await guarded(async (tx) => replace(tx, CustomerTotals, totals))
  const { dashboard } = wrong
  if (dashboard) await guarded(async (tx) => void tx.put(Dashboard, dashboard))
  return [
    ...wrong.balances.map(({ month }) => `balances of ${month}`),
    ...wrong.days.map(({ month }) => `figures of ${month}`),
    ...wrong.totals.map(({ customerId }) => `totals of ${customerId}`),
    ...(dashboard ? ['dashboard'] : []),
  ]
}

async function replace<D extends object, R extends object>(tx: Tx, kind: Entity<D, R>, doc: D & R): Promise<void> {
  await tx.find(kind, doc)
  tx.put(kind, doc)
}

function moving(): AppError {
  return new AppError('busy', 'The books changed while they were examined. Rebuild when nobody is working.', { retryAfterSeconds: 60 })
}

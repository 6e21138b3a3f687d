import { allowedRecurringActions } from '@quittance/core/recurring-invoice/lifecycle'
import type { RecurringRun, RecurringSummary, StoredRecurring } from '@quittance/core/recurring-invoice/record'
import type { ShownRun } from '@quittance/core/recurring-invoice/runs'
import { scheduleInWords } from '@quittance/core/recurring-invoice/words'
import type { Versioned } from '@quittance/core/store/entity'
import { presentSummary } from './present-invoice.ts'
import type { Presenting } from './route.ts'

/** A summary with its schedule in words. */
export function presentRecurringSummary({ lastNominal: _last, ...summary }: Versioned<RecurringSummary>) {
  return { ...summary, inWords: scheduleInWords(summary.schedule) }
}

/** The recurring invoice as the API shows it. */
export function presentRecurring(recurring: StoredRecurring) {
  const { template, priceChanges } = recurring
  return { ...presentRecurringSummary(recurring), template, priceChanges, allowedActions: [...allowedRecurringActions(recurring)] }
}

/** A run without the store's version. */
export function presentRunState(run: Versioned<RecurringRun>) {
  return withoutVersion(run)
}

/** A run with its invoice. */
export function presentRun({ invoice, ...run }: ShownRun, at: Presenting) {
  return { ...withoutVersion(run), invoice: invoice && presentSummary(invoice, at) }
}

/** A failed run with whose it is. */
export function presentFailedRun({ invoice: _none, ...run }: ShownRun & { customerName: string; name?: string }) {
  return withoutVersion(run)
}

function withoutVersion<R extends object>(run: R): Omit<R, 'version'> {
  const { version: _version, ...content } = run as R & { version?: number }
  return content
}

import { UPLOAD_DUE } from '../attachment/sweep.ts'
import type { Call } from '../call.ts'
import type { Home } from '../home.ts'
import type { Instant } from '../kit/day.ts'
import type { AppError } from '../kit/errors.ts'
import { RECURRING_INVOICE_DUE } from '../recurring-invoice/make.ts'
import { reminderDue } from '../reminder/remind.ts'
import type { Tx } from '../store/transact.ts'
import type { DueKind } from './kinds.ts'
import type { DueItem } from './record.ts'

/** What is done when something of a kind is due. */
export interface DueHandler {
  /**
   * What is done outside of the store, before the commit that takes the due item away, so that it is not forgotten: it may be done twice, and
   * late. `call` acts in the organisation of the item.
   */
  outside?(home: Pick<Home, 'files'>, call: Call, due: DueItem): Promise<void>
  /**
   * The work, in the commit that takes the due item away: done once, or not at all. Answers when the subject is due next, or undefined when
   * it is done for good; an instant that has passed is due at once. `tx.now` may be much later than `due.dueAt`, after a downtime, and may be
   * earlier, after the clock was put back.
   */
  work(tx: Tx, due: DueItem): Promise<Instant | undefined>
  /**
   * What is recorded, in a commit of its own, when `work` was refused: an expected failure that trying again would meet again. Answers like
   * `work`. Without it the job fails, is tried again, and ends among the dead ones.
   */
  refused?(tx: Tx, due: DueItem, reason: AppError): Promise<Instant | undefined>
}

/** The one table of what is done with what is due. */
export const DUE_HANDLERS: Readonly<Record<DueKind, DueHandler>> = {
  recurring_invoice: RECURRING_INVOICE_DUE,
  reminder: reminderDue,
  upload: UPLOAD_DUE,
}

import type { Call } from '../call.ts'
import { Dashboard } from '../dashboard/record.ts'
import { emit } from '../event/emit.ts'
import { type Changes, changed, differences } from '../kit/changes.ts'
import { AppError } from '../kit/errors.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { findingsOfOrganisation, requireNoFindings } from './findings.ts'
import { Organisation } from './record.ts'
import { tidied } from './tidied.ts'

/** What decides on which days, and when in them, something is done: what was planned by it is planned anew. */
const DAYS = ['country', 'zone', 'closedDays', 'ignoresPublicHolidays'] as const satisfies readonly (keyof Organisation)[]

/**
 * Changes the organisation's details and defaults; documents that are issued keep the old ones.
 *
 * Errors: `precondition_failed`; `invalid_request` with a pointer to each field; `conflict` when the currency is changed after
 * the first invoice.
 */
export async function updateOrganisation(
  call: Call,
  changes: Changes<Omit<Organisation, 'id' | 'createdAt' | 'updatedAt'>>,
): Promise<Versioned<Organisation>> {
  return transact(call, async (tx) => {
    const before = await tx.get(Organisation, {})
    requireVersion(call, before)
    const after = tidied(changed(before, changes))
    requireNoFindings(findingsOfOrganisation(after))
    if (after.currency !== before.currency) await requireNoBooks(tx, before.currency)
    const data = differences(before, after)
    if (Object.keys(data).length === 0) return before
    const organisation = tx.put(Organisation, { ...after, updatedAt: tx.now })
    const subject = { kind: 'organization', id: before.id } as const
    emit(tx, { type: 'organization.updated', subject, data })
    const days = DAYS.filter((name) => name in data)
    if (days.length > 0) emit(tx, { type: 'organization.days_changed', subject, data: { changed: days } })
    return organisation
  })
}

async function requireNoBooks(tx: Tx, currency: string): Promise<void> {
  if (await tx.find(Dashboard, { currency })) {
    throw new AppError('conflict', 'The currency of the books cannot change once there is an invoice. Invoices may be in any currency.')
  }
}

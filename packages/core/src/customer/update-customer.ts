import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { requireAttachments } from '../invoice/attachments.ts'
import { type Changes, changed, differences } from '../kit/changes.ts'
import { findingsOfParty, requireNoFindings } from '../organisation/findings.ts'
import { tidied } from '../organisation/tidied.ts'
import { writeTerms } from '../search/write-terms.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { Customer, SearchableCustomer } from './record.ts'

/**
 * Changes a customer. Without an actual difference nothing is written. Errors: `not_found`, `precondition_failed`, `invalid_request`,
 * `attachment_invalid`.
 */
export async function updateCustomer(
  call: Call,
  id: string,
  changes: Changes<Omit<Customer, 'id' | 'createdAt' | 'updatedAt'>>,
): Promise<Versioned<Customer>> {
  return transact(call, async (tx) => {
    const before = await tx.get(Customer, { id })
    requireVersion(call, before)
    const after = tidied(changed(before, changes))
    requireNoFindings(findingsOfParty(after))
    await requireAttachments(tx, changes.attachmentIds ?? [], { isIssued: true })
    const data = differences(before, after)
    if (Object.keys(data).length === 0) return before
    const customer = tx.put(Customer, { ...after, updatedAt: tx.now })
    await writeTerms(tx, SearchableCustomer, { before, after: customer })
    emit(tx, { type: 'customer.updated', subject: { kind: 'customer', id }, data })
    return customer
  })
}

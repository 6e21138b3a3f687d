import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { requireAttachments } from '../invoice/attachments.ts'
import { present, type Undefinable } from '../kit/changes.ts'
import { findingsOfParty, requireNoFindings } from '../organisation/findings.ts'
import { tidied } from '../organisation/tidied.ts'
import { writeTerms } from '../search/write-terms.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { Customer, SearchableCustomer } from './record.ts'

/** What is said of a new customer. */
export type NewCustomer = Undefinable<Omit<Customer, 'id' | 'createdAt' | 'updatedAt'>>

/** Adds a customer. Errors: `invalid_request` with a pointer to each field, `attachment_invalid`. */
export async function createCustomer(call: Call, wish: NewCustomer): Promise<Versioned<Customer>> {
  return transact(call, async (tx) => {
    const fields = tidied(present<Customer>({ id: call.newId('cus'), ...wish, createdAt: tx.now, updatedAt: tx.now }))
    requireNoFindings(findingsOfParty(fields))
    await requireAttachments(tx, fields.attachmentIds ?? [], { isIssued: true })
    const customer = tx.put(Customer, fields)
    await writeTerms(tx, SearchableCustomer, { after: customer })
    emit(tx, { type: 'customer.created', subject: { kind: 'customer', id: customer.id }, data: { name: customer.name } })
    return customer
  })
}

import type { Call } from '../src/call.ts'
import { Customer, SearchableCustomer } from '../src/customer/record.ts'
import type { LineInput } from '../src/invoice/content.ts'
import { createInvoice } from '../src/invoice/create.ts'
import { type IssuedInvoice, issueInvoice } from '../src/invoice/issue.ts'
import type { StoredInvoice } from '../src/invoice/record.ts'
import { Organisation } from '../src/organisation/record.ts'
import { writeTerms } from '../src/search/write-terms.ts'
import { transact } from '../src/store/transact.ts'

/** A small German business with one customer, for use-case tests. */
export async function openBusiness(call: Call, settings: Partial<Organisation> = {}): Promise<{ customerId: string }> {
  const at = new Date(call.clock.now()).toISOString()
  const customerId = call.newId('cus')
  await transact(call, async (tx) => {
    tx.put(Organisation, {
      id: call.orgId,
      name: 'Lovelace & Co',
      country: 'DE',
      currency: 'EUR',
      zone: 'Europe/Berlin',
      locale: 'de-DE',
      taxId: 'DE123456789',
      address: { line1: 'Hauptstraße 1', city: 'Köln', postalCode: '50667', country: 'DE' },
      iban: 'DE89370400440532013000',
      invoiceNumberPattern: 'INV-{year}-{number:4}',
      creditNoteNumberPattern: 'CN-{year}-{number:4}',
      paymentTermsDays: 14,
      pricesIncludeTax: false,
      taxPresets: [],
      createdAt: at,
      updatedAt: at,
      ...settings,
    })
    const customer = tx.put(Customer, { id: customerId, name: 'Grace Hopper', email: 'grace@example.com', createdAt: at, updatedAt: at })
    await writeTerms(tx, SearchableCustomer, { after: customer })
  })
  return { customerId }
}

/** A line of one unit at `unitPrice` with `taxPercent`. */
export function line(unitPrice: string, taxPercent = '19'): LineInput {
  return { description: 'Work', quantity: '1', unitPrice, taxPercent }
}

/** A draft over these lines. */
export async function draft(call: Call, customerId: string, lines: LineInput[] = [line('100.00')]): Promise<StoredInvoice> {
  return await createInvoice(call, { customerId, lines })
}

/** An issued invoice over these lines. */
export async function issuedInvoice(call: Call, customerId: string, lines?: LineInput[]): Promise<IssuedInvoice> {
  return await issueInvoice(call, { id: (await draft(call, customerId, lines)).id })
}

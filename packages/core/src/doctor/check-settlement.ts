import type { Call } from '../call.ts'
import { CreditNote, CreditsOfInvoice } from '../credit-note/record.ts'
import type { Invoice } from '../invoice/record.ts'
import { canonicalJson } from '../kit/json.ts'
import { withCreditedTaxes } from '../ledger/cash-basis.ts'
import { Allocation } from '../payment/record.ts'
import { readIfAny } from '../store/transact.ts'
import type { TaxGroup } from '../tax/document.ts'
import type { Examination } from './report.ts'
import { everyIn } from './walk.ts'

/** What an issued invoice says was paid and credited is what its payments and credit notes say, no more than the whole is credited, and the rest is due. */
export async function checkSettlement(call: Call, examination: Examination, invoice: Invoice): Promise<void> {
  const report = (message: string) => examination.add('receivables', invoice.id, `${message} (minor units).`)
  const { amountPaid, amountCredited, amountDue, totals, status } = invoice
  const paid = await paidOf(call, invoice.id)
  const { credited, applied, taxes } = await creditedOf(call, invoice.id)
  if (paid !== amountPaid) report(`The invoice says that ${amountPaid} were paid, its payments say ${paid}`)
  if (credited !== amountCredited) report(`The invoice says that ${amountCredited} were credited, its credit notes say ${credited}`)
  if (credited > totals.total) report(`${credited} were credited of an invoice over ${totals.total}`)
  if (canonicalJson(taxes) !== canonicalJson(invoice.creditedTaxes ?? []))
    report('The credited taxes that the invoice names are not those of its credit notes')
  const due = status === 'void' ? 0 : totals.total - amountPaid - applied
  if (amountDue !== due) report(`${amountDue} are said to be due, but ${due} are left`)
}

async function paidOf(call: Call, invoiceId: string): Promise<number> {
  let sum = 0
  const { pk } = Allocation.key({ invoiceId, paymentId: '' })
  for await (const { amount } of everyIn(call, Allocation, { pk, prefix: 'allocation/' })) sum += amount
  return sum
}

async function creditedOf(call: Call, invoiceId: string): Promise<{ credited: number; applied: number; taxes: TaxGroup[] }> {
  const sums: { credited: number; applied: number; taxes: TaxGroup[] } = { credited: 0, applied: 0, taxes: [] }
  const credits = await readIfAny(call, CreditsOfInvoice, { invoiceId })
  for (const id of credits?.creditNoteIds ?? []) {
    const creditNote = await readIfAny(call, CreditNote, { id })
    if (!creditNote) continue
    sums.credited += creditNote.totals.total
    sums.applied += creditNote.appliedToInvoice
    sums.taxes = withCreditedTaxes(sums.taxes, creditNote.totals)
  }
  return sums
}

import type { Invoice } from '../invoice/record.ts'
import { divideRounded } from '../kit/decimal.ts'
import type { TaxGroup, Totals } from '../tax/document.ts'
import { type Conversion, toBase } from './exchange.ts'
import { groupIn, named, type TaxEffect } from './tax-effects.ts'

/** What of an invoice says how much of its tax was paid. */
export type SettledInvoice = Pick<Invoice, 'totals' | 'amountCredited' | 'amountDue' | 'creditedTaxes' | 'reminderFeeOf'>

/**
 * What a change of an invoice adds on the cash basis (Directive 2006/112/EC art. 66 (b), 167a). Each state of an invoice says how much of
 * its tax was paid: of what is left of each tax after its credit notes, the part that is settled of what is left of the total. A change adds the
 * difference, so that whatever comes in whatever order ends with the tax of the invoice less that of its credit notes.
 */
export function collectedBetween(before: SettledInvoice, after: SettledInvoice, conversion: Conversion): TaxEffect[] {
  if (before.reminderFeeOf) return []
  return before.totals.taxBreakdown.flatMap((group) => {
    const [was, is] = [paidTax(before, group, conversion), paidTax(after, group, conversion)]
    const amounts = {
      taxable: is.taxable - was.taxable,
      tax: is.tax - was.tax,
      baseTaxable: is.baseTaxable - was.baseTaxable,
      baseTax: is.baseTax - was.baseTax,
    }
    const isNothing = Object.values(amounts).every((amount) => amount === 0)
    return isNothing ? [] : [{ ...named(group, 'cash', conversion.currency), ...amounts }]
  })
}

type Paid = Record<'taxable' | 'tax' | 'baseTaxable' | 'baseTax', number>

function paidTax({ totals, amountCredited, amountDue, creditedTaxes = [] }: SettledInvoice, group: TaxGroup, conversion: Conversion): Paid {
  const whole = totals.total - amountCredited
  const settled = Math.min(Math.max(whole - amountDue, 0), Math.max(whole, 0))
  const credited = groupIn({ taxBreakdown: creditedTaxes }, group)
  const share = (amount: number) => (whole <= 0 ? 0 : Number(divideRounded(BigInt(amount) * BigInt(settled), BigInt(whole), 'half-up')))
  const left = (member: 'taxableAmount' | 'taxAmount') => share(group[member] - (credited?.[member] ?? 0))
  const baseLeft = (member: 'taxableAmount' | 'taxAmount') =>
    share(toBase(group[member], conversion) - toBase(credited?.[member] ?? 0, conversion))
  return { taxable: left('taxableAmount'), tax: left('taxAmount'), baseTaxable: baseLeft('taxableAmount'), baseTax: baseLeft('taxAmount') }
}

/** The taxes of the credit notes so far with those of one more. */
export function withCreditedTaxes(credited: readonly TaxGroup[] | undefined, { taxBreakdown }: Pick<Totals, 'taxBreakdown'>): TaxGroup[] {
  const sums = [...(credited ?? [])]
  for (const group of taxBreakdown) {
    const known = groupIn({ taxBreakdown: sums }, group)
    if (!known) sums.push(group)
    else {
      const sum = { taxableAmount: known.taxableAmount + group.taxableAmount, taxAmount: known.taxAmount + group.taxAmount }
      sums[sums.indexOf(known)] = { ...known, ...sum }
    }
  }
  return sums
}

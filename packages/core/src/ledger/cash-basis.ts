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
 * difference, so that whatever comes in whatever order ends with the tax of the invoice less that of its credit notes. Issuing is a change from
 * nothing (`before` undefined): it adds the tax of an invoice whose lines set each other off, of which nothing will ever be paid.
 */
export function collectedBetween(before: SettledInvoice | undefined, after: SettledInvoice, conversion: Conversion): TaxEffect[] {
  if (after.reminderFeeOf) return []
  return after.totals.taxBreakdown.flatMap((group) => {
    const [was, is] = [before ? paidTax(before, group, conversion) : NOTHING, paidTax(after, group, conversion)]
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

const NOTHING: Paid = { taxable: 0, tax: 0, baseTaxable: 0, baseTax: 0 }

function paidTax({ totals, amountCredited, amountDue, creditedTaxes = [] }: SettledInvoice, group: TaxGroup, conversion: Conversion): Paid {
  const whole = totals.total - amountCredited
  const settled = Math.min(Math.max(whole - amountDue, 0), Math.max(whole, 0))
  const credited = groupIn({ taxBreakdown: creditedTaxes }, group)
  // Where nothing is to be paid, all is settled.
  const share = (amount: number) =>
    whole <= 0 ? amount : Number(divideRounded(BigInt(amount) * BigInt(settled), BigInt(whole), 'half-up'))
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

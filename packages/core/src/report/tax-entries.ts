import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import type { TaxBasis, TaxEffect } from '../ledger/tax-effects.ts'
import { fromSummary } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { openBooks, periodOf } from './books.ts'
import type { Span } from './sums.ts'

/** What an entry adds to one row of the tax report. Minor units. */
export interface TaxEntry extends Pick<TaxEffect, 'taxable' | 'tax' | 'baseTaxable' | 'baseTax' | 'currency'> {
  entryId: string
  date: Day
  description: string
  subject: JournalEntry['subject']
}

/** A row of the tax report: of sales one tax, of purchases all of them together. */
export interface TaxRowChoice {
  basis: TaxBasis
  of: 'sales' | 'purchases'
  currency: string
  /** Of sales: which tax. */
  category?: string | undefined
  percent?: string | undefined
  name?: string | undefined
}

/**
 * The entries that a row of the tax report is the sum of, the oldest first. Entries are walked by day, so that a page may be short and still
 * have a cursor. Errors: `invalid_date`, `invalid_cursor`.
 */
export async function taxEntries(call: Call, query: TaxRowChoice & Span & PageRequest): Promise<DocPage<TaxEntry>> {
  const { from, to } = periodOf(query, (await openBooks(call)).today)
  const page = await listPage(call, { index: 'i1', pk: 'entries', from, below: `${to}0` }, query, (stored) => {
    const entry = fromSummary<JournalEntry>(stored)
    const effects = (entry.taxes ?? []).filter((effect) => isOfRow(effect, query))
    return effects.length === 0 ? undefined : effects.map((effect) => shown(entry, effect))
  })
  return { ...page, items: page.items.flat() }
}

function isOfRow(effect: TaxEffect, row: TaxRowChoice): boolean {
  if (effect.currency !== row.currency) return false
  if (row.of === 'purchases') return effect.basis === `input_${row.basis}`
  return effect.basis === row.basis && effect.category === row.category && effect.percent === row.percent && effect.name === row.name
}

function shown({ id: entryId, date, description, subject }: JournalEntry, effect: TaxEffect): TaxEntry {
  const { currency, taxable, tax, baseTaxable, baseTax } = effect
  return { entryId, date, description, subject, currency, taxable, tax, baseTaxable, baseTax }
}

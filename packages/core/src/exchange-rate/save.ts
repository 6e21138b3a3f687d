import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { decimal } from '../kit/decimal.ts'
import { AppError } from '../kit/errors.ts'
import { isCurrency } from '../kit/money.ts'
import { organisationOf } from '../organisation/of.ts'
import { type Tx, transact } from '../store/transact.ts'
import { parseEcbRates } from './parse-ecb.ts'
import { type Quote, RatesOfDay } from './record.ts'

/** All days of an import are one commit. */
const DAYS_MAX = 92

/** What an import brought. */
export interface ImportedRates {
  days: number
  rates: number
  from: Day
  to: Day
}

/**
 * Imports a file of the European Central Bank (see `parseEcbRates`). Rates set by hand stay and count first; the same file again changes
 * nothing. Errors: `invalid_request`, `limit_exceeded`.
 */
export async function importRates(call: Call, { content }: { content: string }): Promise<ImportedRates> {
  const days = parseEcbRates(content).sort((a, b) => (a.date < b.date ? -1 : 1))
  if (days.length > DAYS_MAX)
    throw new AppError(
      'limit_exceeded',
      `This file has ${days.length} days; at most ${DAYS_MAX} at a time. Send the file of the last 90 days.`,
    )
  return await transact(call, async (tx) => {
    const rates = days.reduce((sum, { quotes }) => sum + quotes.length, 0)
    const imported = { days: days.length, rates, from: days[0]?.date ?? '', to: days.at(-1)?.date ?? '' }
    for (const { date, quotes } of days) await addQuotes(tx, { date, quotes, isManual: false })
    emit(tx, { type: 'exchange_rate.imported', subject: { kind: 'exchange_rate', id: imported.to }, data: { ...imported } })
    return imported
  })
}

/** A rate that somebody says. */
export interface NewRate {
  currency: string
  /** What one of it is in the organisation's currency: a decimal string. */
  rate: string
  date: Day
  source?: string | undefined
}

/** Sets a rate by hand; it counts before those imported for its day. Errors: `invalid_currency`, `invalid_amount`, `invalid_date`. */
export async function setRate(call: Call, wanted: NewRate): Promise<Quote & { date: Day }> {
  const { currency, rate, date, source = 'manual' } = wanted
  return await transact(call, async (tx) => {
    const { currency: base, zone } = await organisationOf(tx)
    if (!isCurrency(currency) || currency === base)
      throw refused('invalid_currency', '/currency', `Name a currency of ISO 4217 other than ${base}.`)
    if (decimal(rate).coefficient <= 0n) throw refused('invalid_amount', '/rate', 'Give a rate of more than zero.')
    if (date > dayIn(zone, tx.now)) throw refused('invalid_date', '/date', 'This day has not come yet.')
    const quote = { base: currency, currency: base, rate, source }
    await addQuotes(tx, { date, quotes: [quote], isManual: true })
    emit(tx, { type: 'exchange_rate.set', subject: { kind: 'exchange_rate', id: date }, data: { currency, rate, source } })
    return { ...quote, date }
  })
}

/** By hand: before all others. Imported: behind those by hand, in place of those imported earlier. */
async function addQuotes(tx: Tx, added: RatesOfDay & { isManual: boolean }): Promise<void> {
  const { date, quotes, isManual } = added
  const before = (await tx.find(RatesOfDay, { date }))?.quotes ?? []
  const kept = before.filter((old) => !quotes.some((quote) => quote.base === old.base && quote.currency === old.currency))
  tx.put(RatesOfDay, { date, quotes: isManual ? [...quotes, ...kept] : [...kept, ...quotes] })
}

function refused(code: 'invalid_currency' | 'invalid_amount' | 'invalid_date', pointer: string, message: string): AppError {
  return new AppError(code, message, { errors: [{ pointer, code, message }] })
}

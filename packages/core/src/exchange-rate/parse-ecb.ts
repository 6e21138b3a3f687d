import { all, attribute } from '../einvoice/xml/element.ts'
import { parseXml } from '../einvoice/xml/parse.ts'
import { type Day, isDay } from '../kit/day.ts'
import { decimal, isDecimal } from '../kit/decimal.ts'
import { AppError } from '../kit/errors.ts'
import { isCurrency } from '../kit/money.ts'
import type { RatesOfDay } from './record.ts'

const SOURCE = 'ECB'
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * Reads a file of euro reference rates as the European Central Bank publishes them: `eurofxref-daily.xml` and its longer sisters, or
 * `eurofxref.csv` and `eurofxref-hist.csv`. Currencies that are no longer in use are left out. Errors: `invalid_request`.
 */
export function parseEcbRates(content: string): RatesOfDay[] {
  const days = content.trimStart().startsWith('<') ? daysOfXml(content) : daysOfCsv(content)
  if (days.length === 0) throw invalid('This file holds no exchange rates.')
  return days
}

function daysOfXml(content: string): RatesOfDay[] {
  const parsed = parseXml(Buffer.from(content))
  if (!('root' in parsed)) throw invalid(`This file cannot be read, at line ${parsed.line}: ${parsed.message}`)
  const outer = parsed.root.children.filter(({ name }) => name === 'Cube')
  return outer
    .flatMap((cube) => all(cube, 'Cube'))
    .map((cube) => {
      const quotes = all(cube, 'Cube').map((quote): [string, string] => [attribute(quote, 'currency'), attribute(quote, 'rate')])
      return dayOf(attribute(cube, 'time'), quotes)
    })
}

function daysOfCsv(content: string): RatesOfDay[] {
  const [head = '', ...rows] = content.split(/\r?\n/).filter((row) => row.trim() !== '')
  const [first, ...currencies] = cellsOf(head)
  if (first !== 'Date') throw invalid('This is not a file of the European Central Bank: its first column must be Date.')
  return rows.map((row) => {
    const [date = '', ...rates] = cellsOf(row)
    return dayOf(
      isoDay(date),
      currencies.map((currency, at): [string, string] => [currency, rates[at] ?? '']),
    )
  })
}

/** The files end each row with a comma; a currency without a rate that day has N/A. */
function cellsOf(row: string): string[] {
  return row
    .replace(/,\s*$/, '')
    .split(',')
    .map((cell) => cell.trim())
}

/** `20 November 2026` as the daily file writes it, or a day already. */
function isoDay(text: string): string {
  const [, dayOfMonth = '', month = '', year = ''] = /^(\d{1,2}) (\w+) (\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
}

function dayOf(date: string, rates: readonly [string, string][]): RatesOfDay {
  if (!isDay(date)) throw invalid(`“${date.slice(0, 30)}” is not a day. Send the file as the European Central Bank publishes it.`)
  const quoted = rates.filter(([currency, rate]) => currency !== '' && rate !== '' && rate !== 'N/A')
  return { date: date as Day, quotes: quoted.flatMap(([currency, rate]) => quoteOf(currency, rate, date)) }
}

function quoteOf(currency: string, rate: string, date: string): RatesOfDay['quotes'] {
  if (!isDecimal(rate) || decimal(rate).coefficient <= 0n)
    throw invalid(`“${rate.slice(0, 30)}” of ${date} is not a rate. Send the file as the European Central Bank publishes it.`)
  return isCurrency(currency) ? [{ base: 'EUR', currency, rate, source: SOURCE }] : []
}

function invalid(message: string): AppError {
  return new AppError('invalid_request', message, { errors: [{ pointer: '/content', code: 'invalid_value', message }] })
}

import { majorText } from '../../kit/money.ts'
import type { JournalEntry, Posting } from '../entry.ts'
import type { AccountNames } from './names.ts'

/** What the writers of plain-text accounting need to know. */
export interface Writing {
  names: AccountNames
  baseCurrency: string
}

/** An entry for hledger and Ledger: its id as the code, what it is about as tags. */
export function hledgerEntry(entry: JournalEntry, writing: Writing): string {
  const tags = [`kind: ${entry.kind}`, `document: ${entry.subject.id}`, ...(entry.reversalOf ? [`reverses: ${entry.reversalOf}`] : [])]
  const head = `${entry.date} * (${entry.id}) ${oneLine(entry.description).replace(/[;|]/g, ',')}`
  const lines = entry.postings.map((posting) => `    ${nameIn(writing, posting)}  ${amountText(posting, writing)}`)
  return `${[head, ...tags.map((tag) => `    ; ${tag}`), ...lines].join('\n')}\n\n`
}

/** An entry for Beancount: its id and what it is about as metadata. */
export function beancountEntry(entry: JournalEntry, writing: Writing): string {
  const head = `${entry.date} * ${quoted(entry.description)}`
  const facts = [
    ['entry', entry.id],
    ['kind', entry.kind],
    ['document', entry.subject.id],
    ...(entry.reversalOf ? [['reverses', entry.reversalOf]] : []),
  ]
  const lines = entry.postings.map((posting) => `  ${nameIn(writing, posting)}  ${amountText(posting, writing)}`)
  return `${[head, ...facts.map(([name = '', value = '']) => `  ${name}: ${quoted(value)}`), ...lines].join('\n')}\n\n`
}

/** A text as Beancount quotes it, on one line. */
export function quoted(text: string): string {
  return `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/**
 * The amount, with its value in the currency of the books as total price where it is foreign. A posting of no foreign amount but of
 * a value (a rounding, a gain) is one in the currency of the books: no price could carry it.
 */
function amountText({ amount, currency, baseAmount }: Posting, { baseCurrency }: Writing): string {
  if (currency === baseCurrency) return `${majorText(amount, currency)} ${currency}`
  if (amount === 0) return `${majorText(baseAmount, baseCurrency)} ${baseCurrency}`
  const isOpposite = baseAmount !== 0 && amount > 0 !== baseAmount > 0
  const value = isOpposite ? -Math.abs(baseAmount) : Math.abs(baseAmount)
  return `${majorText(amount, currency)} ${currency} @@ ${majorText(value, baseCurrency)} ${baseCurrency}`
}

function nameIn({ names }: Writing, { account }: Posting): string {
  return names.get(account) ?? account
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

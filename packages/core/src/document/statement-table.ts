import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { type Cell, csvOf, money } from '../kit/csv.ts'
import { Organisation } from '../organisation/record.ts'
import type { Statement } from '../report/statement.ts'
import { read } from '../store/transact.ts'
import { wordsFor } from './labels/languages.ts'
import { movementsOf } from './statement-view.ts'

/** A customer's statement as CSV in their language: for each currency the opening balance, every movement, the closing balance. */
export async function statementTable(call: Call, statement: Statement): Promise<string> {
  const organisation = await read(call, Organisation, {})
  const customer = await read(call, Customer, { id: statement.customer.id })
  const words = wordsFor(customer.locale ?? organisation.locale, organisation.country)
  const rows: Cell[][] = []
  for (const { currency, opening, closing } of statement.balances) {
    const movements = await movementsOf(
      call,
      statement.lines.filter((line) => line.currency === currency),
    )
    rows.push([statement.from, words.openingBalance, currency, '', money(opening, currency)])
    for (const { on, kind, number, amountMinor, balanceMinor } of movements)
      rows.push([on, `${words.movements[kind]} ${number}`.trim(), currency, money(amountMinor, currency), money(balanceMinor, currency)])
    rows.push([statement.to, words.closingBalance, currency, '', money(closing, currency)])
  }
  return csvOf([words.date, words.document, words.currency, words.amount, words.balance], rows)
}

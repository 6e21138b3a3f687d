import type { Call } from '../src/call.ts'
import { everyListed } from '../src/doctor/walk.ts'
import { Invoice } from '../src/invoice/record.ts'
import { addDays, dayIn, instantOf } from '../src/kit/day.ts'
import { canonicalJson } from '../src/kit/json.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import { collectedBetween } from '../src/ledger/cash-basis.ts'
import { roleOf } from '../src/ledger/chart.ts'
import { JournalEntry } from '../src/ledger/entry.ts'
import { conversionOf } from '../src/ledger/exchange.ts'
import { Payment } from '../src/payment/record.ts'
import { Refund } from '../src/payment/refund-record.ts'
import { ageing } from '../src/report/ageing.ts'
import { balanceSheet } from '../src/report/balance-sheet.ts'
import { taxReport } from '../src/report/tax-report.ts'
import { trialBalanceReport } from '../src/report/trial-balance.ts'
import { must } from './invariants.ts'

const DAYS_BACK = 60
const ALL_TIME = { from: '2020-01-01', to: '2199-12-31' }

/** What reports say is what the accounts say, on the last day and on a past one; no customer ever had less than no credit; no payment went back more than once. */
export async function checkReports(call: Call, random: SeededRandom): Promise<void> {
  const { byHand } = await checkJournal(call)
  await checkTax(call, byHand)
  await checkRefunds(call)
  const today = dayIn('Europe/Berlin', instantOf(call.clock.now()))
  for (const asOf of [today, addDays(today, -random.below(DAYS_BACK))]) await checkDay(call, asOf)
}

/** Accrual: the sales tax account less what was booked there by hand. Cash: that less the tax of what is not paid yet. */
async function checkTax(call: Call, byHand: number): Promise<void> {
  const { rows } = await trialBalanceReport(call, { asOf: ALL_TIME.to })
  const account = -rows.filter(({ role }) => role === 'salesTax').reduce((sum, { baseBalance }) => sum + baseBalance, 0)
  const [accrual, cash] = [await taxReport(call, { basis: 'accrual', ...ALL_TIME }), await taxReport(call, { basis: 'cash', ...ALL_TIME })]
  let toCome = 0
  for await (const invoice of everyListed(call, Invoice, 'invoices')) toCome += invoice.status === 'draft' ? 0 : taxToCome(invoice)
  const told = { accrual: accrual.totals.baseTax, cash: cash.totals.baseTax, other: accrual.otherInLedger, ledger: accrual.ledgerTax }
  const right = { accrual: account - byHand, cash: account - byHand - toCome, other: byHand, ledger: account }
  must(canonicalJson(told) === canonicalJson(right), `the tax report says ${canonicalJson(told)}, the books ${canonicalJson(right)}`)
}

/** What an invoice still adds on the cash basis until nothing is due of it, in the currency of the books. */
export function taxToCome(invoice: Invoice): number {
  if (invoice.status === 'void') return 0
  const effects = collectedBetween(invoice, { ...invoice, amountDue: 0 }, conversionOf(invoice, 'EUR'))
  return effects.reduce((sum, { baseTax }) => sum + baseTax, 0)
}

/** In the order of days. Gives the sales tax that was booked by hand. */
async function checkJournal(call: Call): Promise<{ byHand: number }> {
  const credits = new Map<string, number>()
  let byHand = 0
  let day = ''
  const below = () => [...credits].find(([, amount]) => amount < 0)?.[0]
  for await (const { date, kind, customerId, postings } of everyListed(call, JournalEntry, 'entries')) {
    if (date !== day) must(below() === undefined, `on ${day} the credit was below nothing: ${below()}`)
    day = date
    for (const posting of postings) {
      const role = roleOf(posting)
      if (role === 'salesTax' && kind.startsWith('manual')) byHand -= posting.baseAmount
      const key = `${customerId}/${posting.currency}`
      if (role === 'customerCredit') credits.set(key, (credits.get(key) ?? 0) - posting.amount)
    }
  }
  must(below() === undefined, `at last the credit is below nothing: ${below()}`)
  return { byHand }
}

/** More than was paid never goes back, but what a bank takes anyway; and that is booked as lost. */
async function checkRefunds(call: Call): Promise<void> {
  const given = new Map<string, { amount: number; beyond: number }>()
  for await (const { paymentId, amount, beyond = 0 } of everyListed(call, Refund, 'refunds')) {
    if (paymentId === undefined) continue
    const sum = given.get(paymentId) ?? { amount: 0, beyond: 0 }
    given.set(paymentId, { amount: sum.amount + amount, beyond: sum.beyond + beyond })
  }
  for await (const { id, amount, returned } of everyListed(call, Payment, 'payments')) {
    const sum = given.get(id) ?? { amount: 0, beyond: 0 }
    must(
      returned.amount === sum.amount - sum.beyond,
      `${returned.amount} of ${id} are said to have gone back, its refunds say ${sum.amount}`,
    )
    must(returned.amount <= amount, `more went back of ${id} than was paid`)
  }
}

async function checkDay(call: Call, asOf: string): Promise<void> {
  const { rows } = await trialBalanceReport(call, { asOf })
  const receivable = rows.filter(({ role, balance }) => role === 'receivable' && balance !== 0)
  const { totals, baseTotal } = await ageing(call, { asOf })
  const owed = totals.filter(({ total }) => total !== 0).map(({ currency, total }) => [currency, total])
  const booked = receivable.map(({ currency, balance }) => [currency, balance])
  must(
    canonicalJson(owed) === canonicalJson(booked),
    `on ${asOf} the ageing says ${canonicalJson(owed)}, the books ${canonicalJson(booked)}`,
  )
  const base = rows.filter(({ role }) => role === 'receivable').reduce((sum, { baseBalance }) => sum + baseBalance, 0)
  must(baseTotal === base, `on ${asOf} the ageing comes to ${baseTotal} in the currency of the books, the account to ${base}`)
  const sheet = await balanceSheet(call, { asOf })
  must(sheet.totalAssets === sheet.totalLiabilitiesAndEquity, `the balance sheet of ${asOf} does not balance`)
}

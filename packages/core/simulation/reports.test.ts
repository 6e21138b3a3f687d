import { describe, expect, it } from 'vitest'
import { testSeed } from '../contract/seed.ts'
import type { TestCall } from '../contract/test-world.ts'
import { everyListed } from '../src/doctor/walk.ts'
import { Invoice } from '../src/invoice/record.ts'
import { addDays } from '../src/kit/day.ts'
import { JournalEntry } from '../src/ledger/entry.ts'
import { ageing } from '../src/report/ageing.ts'
import { balanceSheet } from '../src/report/balance-sheet.ts'
import { generalLedger } from '../src/report/general-ledger.ts'
import { profitAndLoss } from '../src/report/profit-and-loss.ts'
import { customerStatement } from '../src/report/statement.ts'
import { taxReport } from '../src/report/tax-report.ts'
import { trialBalanceReport } from '../src/report/trial-balance.ts'
import { randomBooks } from './random-books.ts'
import { taxToCome } from './report-invariants.ts'

const INVOICES = 150

async function lastDay(call: TestCall): Promise<string> {
  let day = ''
  for await (const { date } of everyListed(call, JournalEntry, 'entries')) day = date
  return day
}

/** Base balances by code, of several currencies together. */
async function balancesOn(call: TestCall, asOf: string): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for (const { code, baseBalance } of (await trialBalanceReport(call, { asOf })).rows) sums.set(code, (sums.get(code) ?? 0) + baseBalance)
  return sums
}

describe.each([1, testSeed('random books')])('in random books of seed %i', (seed) => {
  const books = randomBooks({ invoices: INVOICES, seed })

  it('the tax report is the sales tax account on the accrual basis, and on the cash basis that less what is not paid', async () => {
    const call = await books
    let unpaid = 0
    for await (const invoice of everyListed(call, Invoice, 'invoices')) unpaid += invoice.status === 'draft' ? 0 : taxToCome(invoice)
    const span = { from: '2020-01-01', to: '2199-12-31' }
    const [accrual, cash] = [await taxReport(call, { basis: 'accrual', ...span }), await taxReport(call, { basis: 'cash', ...span })]
    const tax = 0 - ((await balancesOn(call, '2199-12-31')).get('2200') ?? 0)
    expect([accrual.totals.baseTax, accrual.otherInLedger]).toEqual([tax, 0])
    expect([cash.totals.baseTax, cash.otherInLedger]).toEqual([tax - unpaid, unpaid])
  })

  it('profit and loss, balance sheet and general ledger are the trial balance on every day', async () => {
    const call = await books
    const last = await lastDay(call)
    for (const asOf of [last, addDays(last, -3), addDays(last, -11)]) {
      const balances = await balancesOn(call, asOf)
      const earned = [...balances].filter(([code]) => code >= '4000').reduce((sum, [, balance]) => sum - balance, 0)
      expect((await profitAndLoss(call, { from: '2020-01-01', to: asOf })).result).toBe(earned)
      const sheet = await balanceSheet(call, { asOf })
      expect(sheet.totalAssets).toBe(sheet.totalLiabilitiesAndEquity)
      for (const account of balances.keys())
        expect((await generalLedger(call, { account, from: '2020-01-01', to: asOf, limit: 1 })).closingBalance).toBe(balances.get(account))
    }
  })

  it('the ageing of a past day is what the receivables were that day, in each currency', async () => {
    const call = await books
    const last = await lastDay(call)
    for (const asOf of [addDays(last, -1), addDays(last, -5), addDays(last, -13)]) {
      const receivable = (await trialBalanceReport(call, { asOf })).rows.filter(
        ({ role, balance }) => role === 'receivable' && balance !== 0,
      )
      const { totals, baseTotal } = await ageing(call, { asOf })
      expect(totals.filter(({ total }) => total !== 0).map(({ currency, total }) => [currency, total])).toEqual(
        receivable.map(({ currency, balance }) => [currency, balance]),
      )
      expect(baseTotal).toBe(receivable.reduce((sum, { baseBalance }) => sum + baseBalance, 0))
    }
  })

  it('ageing and statements are the receivables less the customers’ credit', async () => {
    const call = await books
    const { rows } = await trialBalanceReport(call, { asOf: '2199-12-31' })
    const owed = new Map<string, number>()
    const net = new Map<string, number>()
    for (const { role, currency, balance } of rows) {
      if (role === 'receivable' && balance !== 0) owed.set(currency, balance)
      if (role === 'receivable' || role === 'customerCredit') net.set(currency, (net.get(currency) ?? 0) + balance)
    }
    const report = await ageing(call, {})
    expect(new Map(report.totals.map(({ currency, total }) => [currency, total]))).toEqual(owed)
    const stated = new Map([...net.keys()].map((currency) => [currency, 0]))
    for (const customerId of new Set(report.rows.map((row) => row.customerId)))
      for (const { currency, closing } of (await customerStatement(call, { customerId, from: '2020-01-01', to: '2199-12-31' })).balances)
        stated.set(currency, (stated.get(currency) ?? 0) + closing)
    expect(stated).toEqual(net)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { draft, issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { memoryFiles } from '../../contract/memory-files.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { createCustomer } from '../customer/create-customer.ts'
import { examine } from '../doctor/examine.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { updateInvoice } from '../invoice/update.ts'
import { voidInvoice } from '../invoice/void.ts'
import { csvOf } from '../kit/csv.ts'
import { Balances } from '../ledger/balances.ts'
import { addAccount } from '../ledger/change-accounts.ts'
import { listEntries, trialBalance } from '../ledger/list.ts'
import { postManual } from '../ledger/post-manual.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { transact } from '../store/transact.ts'
import { ageing } from './ageing.ts'
import { balanceSheet } from './balance-sheet.ts'
import { generalLedger } from './general-ledger.ts'
import { profitAndLoss } from './profit-and-loss.ts'
import { customerStatement } from './statement.ts'
import { trialBalanceTable } from './tables.ts'
import { taxReport } from './tax-report.ts'
import { trialBalanceReport } from './trial-balance.ts'

let call: TestCall
let customerId: string
let otherId: string

/** Two months of a bit of everything: two rates, two currencies, part payments, credits before and after payment, a void, an expense. */
beforeAll(async () => {
  call = testCall({ hostility: { catchUp: 1 } })
  customerId = (await openBusiness(call)).customerId
  otherId = (await createCustomer(call, { name: 'Åsa Öberg', email: 'asa@example.com' })).id
  const first = (await issuedInvoice(call, customerId, [line('100.00'), line('33.33', '7')])).invoice
  await recordPayment(call, { invoiceId: first.id, amount: 5_000, paidOn: '2026-01-14', method: 'cash' })
  await createCreditNote(call, { invoiceId: first.id, amount: 1_000, reason: 'late' })
  await addAccount(call, { code: '6800', name: '=Rent', type: 'expense' })
  await postManual(call, {
    date: '2026-01-20',
    description: 'Rent',
    reason: 'Standing order',
    postings: [
      { account: '6800', amount: 3_000 },
      { account: '1000', amount: -3_000 },
    ],
  })
  call.clock.set('2026-02-20T12:00:00.000Z')
  const dollars = await draft(call, otherId, [line('33.33'), line('0.77', '7')])
  await updateInvoice(call, {
    id: dollars.id,
    input: { currency: 'USD', exchangeRate: { rate: '0.913337', source: 'ECB', date: '2026-02-20' } },
  })
  await issueInvoice(call, { id: dollars.id })
  await recordPayment(call, { invoiceId: dollars.id, amount: 1_001, paidOn: '2026-02-20', method: 'bank_transfer' })
  await voidInvoice(call, { id: (await issuedInvoice(call, customerId)).invoice.id, reason: 'wrong' })
  const paid = (await issuedInvoice(call, customerId, [line('50.00')])).invoice
  await recordPayment(call, { invoiceId: paid.id, amount: 5_950, paidOn: '2026-02-20', method: 'card' })
  await createCreditNote(call, { invoiceId: paid.id, amount: 1_190, reason: 'damaged' })
  call.clock.set('2026-03-10T12:00:00.000Z')
  call.world.store.settle()
})

/** The balances after a day, added up from every entry. */
async function byHand(asOf: string): Promise<Map<string, number>> {
  const { items } = await listEntries(call, { limit: 100 })
  const sums = new Map<string, number>()
  for (const { date, postings } of items) {
    if (date > asOf) continue
    for (const { account, baseAmount } of postings) sums.set(account, (sums.get(account) ?? 0) + baseAmount)
  }
  return sums
}

const DAYS = ['2025-12-31', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-19', '2026-01-31', '2026-02-19', '2026-02-20', '2026-12-31']

describe('the trial balance', () => {
  it.each(DAYS)('of %s is the sum of the entries to that day', async (asOf) => {
    const { rows, totals } = await trialBalanceReport(call, { asOf })
    const sums = new Map<string, number>()
    for (const { code, baseBalance } of rows) sums.set(code, (sums.get(code) ?? 0) + baseBalance)
    expect(sums).toEqual(await byHand(asOf))
    expect(totals.baseBalance).toBe(0)
  })

  it('of today says the same as that of all months', async () => {
    const { rows } = await trialBalanceReport(call, {})
    const all = (await trialBalance(call, '2200-12')).rows
    expect(rows.map(({ code, currency, balance }) => [code, currency, balance])).toEqual(
      all.map(({ code, currency, balance }) => [code, currency, balance]),
    )
  })
})

describe('profit and loss, and the balance sheet', () => {
  it('agree with the trial balance and with each other on every day', async () => {
    for (const asOf of DAYS.filter((day) => day.startsWith('2026'))) {
      const sums = await byHand(asOf)
      const result = await profitAndLoss(call, { to: asOf })
      expect(result.result).toBe(0 - (sums.get('4000') ?? 0) - (sums.get('6800') ?? 0))
      const sheet = await balanceSheet(call, { asOf })
      expect(sheet.resultOfYear).toBe(result.result)
      expect(sheet.totalAssets).toBe(sheet.totalLiabilitiesAndEquity)
    }
  })

  it('cut out a period in the middle of months', async () => {
    const whole = await profitAndLoss(call, { from: '2026-01-01', to: '2026-03-31' })
    const parts = await Promise.all(
      [
        ['2026-01-01', '2026-01-15'],
        ['2026-01-16', '2026-02-19'],
        ['2026-02-20', '2026-03-31'],
      ].map(([from, to]) => profitAndLoss(call, { from, to })),
    )
    expect(parts.map(({ result }) => result).filter((result) => result !== 0)).toHaveLength(3)
    expect(parts.reduce((sum, { result }) => sum + result, 0)).toBe(whole.result)
  })

  it('carry the result of earlier years', async () => {
    const sheet = await balanceSheet(call, { asOf: '2027-06-30' })
    expect([sheet.resultOfYear, sheet.totalAssets]).toEqual([0, sheet.totalLiabilitiesAndEquity])
    expect(sheet.resultOfEarlierYears).toBe((await profitAndLoss(call, { to: '2026-12-31' })).result)
  })

  it('refuse a period that ends before it begins', async () => {
    await expect(profitAndLoss(call, { from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({ code: 'invalid_date' })
  })
})

describe('the general ledger', () => {
  it('runs from the opening to the closing balance, page by page', async () => {
    const sums = await byHand('2026-02-20')
    let cursor: string | undefined
    const seen: number[] = []
    for (;;) {
      const page = await generalLedger(call, { account: '1200', from: '2026-01-15', to: '2026-02-20', limit: 2, cursor })
      expect(page.openingBalance).toBe((await byHand('2026-01-14')).get('1200'))
      expect(page.closingBalance).toBe(sums.get('1200'))
      seen.push(...page.items.map(({ baseBalance }) => baseBalance))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.at(-1)).toBe(sums.get('1200'))
  })

  it('refuses an unknown account and a made-up cursor', async () => {
    await expect(generalLedger(call, { account: '77', limit: 2 })).rejects.toMatchObject({ code: 'not_found' })
    await expect(generalLedger(call, { account: '1200', limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid_cursor' })
    await expect(generalLedger(call, { account: '1200', limit: 2, cursor: '12.x' })).rejects.toMatchObject({ code: 'invalid_cursor' })
  })
})

describe('the ageing', () => {
  it('is the balance of receivables, in each currency and in that of the books', async () => {
    const report = await ageing(call, {})
    const { rows } = await trialBalanceReport(call, {})
    const receivable = rows.filter(({ role }) => role === 'receivable').filter(({ balance }) => balance !== 0)
    expect(report.totals.map(({ currency, total }) => [currency, total])).toEqual(
      receivable.map(({ currency, balance }) => [currency, balance]),
    )
    expect(report.baseTotal).toBe(receivable.reduce((sum, { baseBalance }) => sum + baseBalance, 0))
  })

  it.each([
    ['2026-03-10', 'days31To60'],
    ['2026-04-29', 'days61To90'],
    ['2026-04-30', 'daysOver90'],
  ] as const)('puts what was due on 29 January on %s in %s', async (asOf, bucket) => {
    const row = (await ageing(call, { asOf })).rows.find(({ currency }) => currency === 'EUR')
    expect(row?.[bucket]).toBe(row?.total)
  })

  it.each(DAYS.filter((day) => day < '2026-03-10'))('of %s is what the receivables were that day', async (asOf) => {
    const report = await ageing(call, { asOf })
    expect(report.baseTotal).toBe((await byHand(asOf)).get('1200') ?? 0)
  })
})

describe('a statement', () => {
  it('ends with what the customer owes less their credit', async () => {
    const { balances, lines } = await customerStatement(call, { customerId, from: '2026-02-01' })
    expect(balances).toEqual([{ currency: 'EUR', opening: 15_466 - 5_000 - 1_000, closing: 15_466 - 6_000 - 1_190 }])
    expect(lines.map(({ amount }) => amount)).toEqual([11_900, -11_900, 5_950, -5_950, -1_190])
    expect(lines.at(-1)?.balance).toBe(balances[0]?.closing)
  })

  it('shows nobody else’s', async () => {
    expect((await customerStatement(call, { customerId: otherId })).balances.map(({ currency }) => currency)).toEqual(['USD'])
  })
})

describe('the tax report', () => {
  it('is the sales tax account to the cent, on the accrual basis', async () => {
    for (const to of DAYS.filter((day) => day.startsWith('2026'))) {
      const report = await taxReport(call, { basis: 'accrual', to })
      expect(report.otherInLedger).toBe(0)
      expect(report.totals.baseTax).toBe(0 - ((await byHand(to)).get('2200') ?? 0))
    }
  })

  it('names each rate in each currency with what was sold', async () => {
    const { rows } = await taxReport(call, { basis: 'accrual', from: '2026-02-01' })
    expect(rows.map(({ percent, currency, taxable, tax }) => [percent, currency, taxable, tax])).toEqual([
      ['7', 'USD', 77, 5],
      ['19', 'EUR', 4_000, 760],
      ['19', 'USD', 3_333, 633],
    ])
  })

  it('counts on the cash basis what was paid, and takes back what was credited after payment', async () => {
    const { rows } = await taxReport(call, { basis: 'cash', from: '2026-02-01', to: '2026-02-28' })
    expect(rows.find(({ currency }) => currency === 'EUR')).toMatchObject({ taxable: 4_000, tax: 760 })
    const january = await taxReport(call, { basis: 'cash', to: '2026-01-31' })
    expect(january.rows.map(({ percent, taxable, tax }) => [percent, taxable, tax])).toEqual([
      ['7', 1_077, 75],
      ['19', 3_233, 614],
    ])
  })

  it('comes to the same on both bases when all is paid', async () => {
    const other = call.world.call({ orgId: 'org_cash' })
    const business = await openBusiness(other)
    const { invoice } = await issuedInvoice(other, business.customerId, [line('100.00'), line('33.33', '7')])
    for (const amount of [1, 7_777, invoice.totals.total - 7_778])
      await recordPayment(other, { invoiceId: invoice.id, amount, paidOn: '2026-03-10', method: 'cash' })
    const [accrual, cash] = [await taxReport(other, { basis: 'accrual' }), await taxReport(other, { basis: 'cash' })]
    expect(cash.rows).toEqual(accrual.rows)
  })

  it('is made again by the doctor when its sums are wrong', async () => {
    const spoil = async () =>
      transact(call, async (tx) => {
        const { taxes: _lost, ...balances } = await tx.get(Balances, { month: '2026-02' })
        tx.put(Balances, balances)
      })
    const before = await taxReport(call, { basis: 'accrual' })
    await spoil()
    call.world.store.settle()
    const { findings, rebuilt } = await examine(call, { files: memoryFiles(), rebuild: true })
    expect([findings.length, rebuilt]).toEqual([1, ['balances of 2026-02']])
    expect(await taxReport(call, { basis: 'accrual' })).toEqual(before)
  })
})

describe('a table', () => {
  it('has exact amounts in major units and a line of totals', async () => {
    const table = trialBalanceTable(await trialBalanceReport(call, {}))
    expect(table).toContain('2026-03-10,1000,Bank,asset,EUR,0.00,30.00,-30.00,0.00,30.00,-30.00\r\n')
    expect(table.trimEnd().split('\r\n').at(-1)).toMatch(/Total.*,0\.00$/)
  })

  it('quotes what needs it and disarms formulas', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x,"y"', '=1+1'],
          ['-5.00', undefined],
        ],
      ),
    ).toBe('a,b\r\n"x,""y""",\'=1+1\r\n-5.00,\r\n')
  })
})

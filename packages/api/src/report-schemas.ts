import * as z from 'zod'
import { LedgerAccount } from './ledger-schemas.ts'
import { amount, currencyCode, dayText } from './schemas.ts'

const AccountAmounts = z.array(z.strictObject({ code: z.string(), name: z.string(), amount }))
const subject = z.strictObject({ kind: z.string(), id: z.string() })
const period = { from: dayText, to: dayText }

/** The last day of a report. */
export const asOfQuery = { asOf: dayText.optional().meta({ description: 'The last day that counts; left out: today.' }) }

/** The days of a report. */
export const periodQuery = {
  from: dayText.optional().meta({ description: 'The first day; left out: the beginning of the last day’s calendar year.' }),
  to: dayText.optional().meta({ description: 'The last day; left out: today.' }),
}

const Sums = { debit: amount, credit: amount, baseDebit: amount, baseCredit: amount, balance: amount, baseBalance: amount }

/** Every account at the end of a day. */
export const TrialBalanceReport = z
  .strictObject({
    asOf: dayText,
    currency: currencyCode,
    rows: z.array(z.strictObject({ ...LedgerAccount.shape, currency: currencyCode, ...Sums })),
    totals: z.strictObject({ baseDebit: amount, baseCredit: amount, baseBalance: amount.meta({ description: 'Always 0.' }) }),
  })
  .meta({ id: 'TrialBalanceReport', description: 'Debit balances are positive, credit balances negative.' })

/** What was earned and spent. */
export const ProfitAndLoss = z
  .strictObject({
    ...period,
    currency: currencyCode,
    income: AccountAmounts,
    expenses: AccountAmounts,
    totalIncome: amount,
    totalExpenses: amount,
    result: amount,
  })
  .meta({ id: 'ProfitAndLoss' })

/** What there is, and whose it is. */
export const BalanceSheet = z
  .strictObject({
    asOf: dayText,
    currency: currencyCode,
    assets: AccountAmounts,
    liabilities: AccountAmounts,
    equity: AccountAmounts,
    resultOfEarlierYears: amount.meta({ description: 'What no closing entry has carried over of earlier years.' }),
    resultOfYear: amount.meta({ description: 'Of the year so far, less what a closing entry of its last day has carried over.' }),
    totalAssets: amount,
    totalLiabilitiesAndEquity: amount,
  })
  .meta({ id: 'BalanceSheet', description: 'Years are calendar years.' })

/** A page of an account's postings. */
export const GeneralLedger = z
  .strictObject({
    account: LedgerAccount,
    ...period,
    currency: currencyCode,
    openingBalance: amount,
    closingBalance: amount,
    items: z.array(
      z.strictObject({
        entryId: z.string(),
        date: dayText,
        description: z.string(),
        subject,
        amount,
        currency: currencyCode,
        baseAmount: amount,
        baseBalance: amount,
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'GeneralLedger', description: 'Balances are in the currency of the books. A page may be short and still have a next one.' })

const Buckets = { current: amount, days1To30: amount, days31To60: amount, days61To90: amount, daysOver90: amount, total: amount }

/** Who owes what, and how late. */
export const Ageing = z
  .strictObject({
    asOf: dayText,
    currency: currencyCode,
    rows: z.array(
      z.strictObject({
        customerId: z.string(),
        customerName: z.string(),
        currency: currencyCode,
        invoices: z.int(),
        ...Buckets,
        baseTotal: amount,
      }),
    ),
    totals: z.array(z.strictObject({ currency: currencyCode, ...Buckets })),
    baseTotal: amount,
  })
  .meta({ id: 'Ageing' })

/** An invoice that a figure of the ageing report counts. */
export const AgeingInvoice = z
  .strictObject({
    invoiceId: z.string(),
    number: z.string().nullable(),
    customerId: z.string(),
    customerName: z.string(),
    issueDate: dayText.nullable(),
    dueDate: dayText.nullable(),
    daysLate: z.int(),
    currency: currencyCode,
    due: amount.meta({ description: 'What was owed of it at the end of the day.' }),
    baseDue: amount.meta({ description: 'The same in the organisation’s currency, at the rate frozen at issue.' }),
  })
  .meta({ id: 'AgeingInvoice' })

/** A customer's account. */
export const Statement = z
  .strictObject({
    customer: z.strictObject({ id: z.string(), name: z.string() }),
    ...period,
    lines: z.array(
      z.strictObject({
        entryId: z.string(),
        date: dayText,
        kind: z.string(),
        description: z.string(),
        subject,
        currency: currencyCode,
        amount,
        balance: amount,
      }),
    ),
    balances: z.array(z.strictObject({ currency: currencyCode, opening: amount, closing: amount })),
  })
  .meta({ id: 'Statement', description: 'What raises the debt is positive; a negative balance is a credit of the customer.' })

/** What an entry adds to a row of the tax report. */
export const TaxEntry = z
  .strictObject({
    entryId: z.string(),
    date: dayText,
    description: z.string(),
    subject,
    currency: currencyCode,
    taxable: amount,
    tax: amount,
    baseTaxable: amount,
    baseTax: amount,
  })
  .meta({ id: 'TaxEntry' })

/** Sales and the tax on them. */
export const TaxReport = z
  .strictObject({
    basis: z.enum(['accrual', 'cash']),
    ...period,
    currency: currencyCode,
    rows: z.array(
      z.strictObject({
        category: z.string(),
        percent: z.string(),
        name: z.string().optional(),
        currency: currencyCode,
        taxable: amount,
        tax: amount,
        baseTaxable: amount,
        baseTax: amount,
      }),
    ),
    totals: z.strictObject({ baseTaxable: amount, baseTax: amount }),
    ledgerTax: amount.meta({ description: 'What the sales tax account was credited with in the period, less its debits.' }),
    otherInLedger: amount.meta({ description: 'Of that, what is not in the report: on the accrual basis what was booked by hand.' }),
    input: z
      .strictObject({
        rows: z.array(z.strictObject({ currency: currencyCode, taxable: amount, tax: amount, baseTaxable: amount, baseTax: amount })),
        totals: z.strictObject({ baseTaxable: amount, baseTax: amount }),
        ledgerTax: amount.meta({ description: 'What the account of tax on purchases was debited with in the period, less its credits.' }),
        otherInLedger: amount.meta({ description: 'Of that, what is of no receipt; on the cash basis also what is not paid yet.' }),
      })
      .meta({ description: 'The tax on purchases, from booked receipts.' }),
    toPay: amount.meta({ description: 'Tax on sales less tax on purchases; negative: it comes back.' }),
  })
  .meta({ id: 'TaxReport' })

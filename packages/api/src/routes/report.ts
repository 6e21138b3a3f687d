import { statementTable } from '@quittance/core/document/statement-table'
import { statementPage } from '@quittance/core/document/statement-view'
import { AGEING_BUCKETS, ageing } from '@quittance/core/report/ageing'
import { ageingInvoices } from '@quittance/core/report/ageing-invoices'
import { balanceSheet } from '@quittance/core/report/balance-sheet'
import { generalLedger, wholeGeneralLedger } from '@quittance/core/report/general-ledger'
import { ageingPage, printedBy, taxPage } from '@quittance/core/report/print'
import { balanceSheetPage, generalLedgerPage, profitAndLossPage, trialBalancePage } from '@quittance/core/report/print-accounts'
import { profitAndLoss } from '@quittance/core/report/profit-and-loss'
import { customerStatement } from '@quittance/core/report/statement'
import {
  ageingTable,
  balanceSheetTable,
  generalLedgerTable,
  profitAndLossTable,
  taxReportTable,
  trialBalanceTable,
} from '@quittance/core/report/tables'
import { taxEntries } from '@quittance/core/report/tax-entries'
import { taxReport } from '@quittance/core/report/tax-report'
import { trialBalanceReport } from '@quittance/core/report/trial-balance'
import * as z from 'zod'
import { accountCode } from '../ledger-schemas.ts'
import {
  Ageing,
  AgeingInvoice,
  asOfQuery,
  BalanceSheet,
  GeneralLedger,
  ProfitAndLoss,
  periodQuery,
  Statement,
  TaxEntry,
  TaxReport,
  TrialBalanceReport,
} from '../report-schemas.ts'
import { type Route, route } from '../route.ts'
import { currencyCode, idParam, pageOf, paging, percentText, text } from '../schemas.ts'

const common = { method: 'GET', tag: 'Reports', scope: 'reports:read' } as const

/** Reports over the books, as JSON, as CSV and on paper. */
export const reportRoutes: readonly Route[] = [
  route({
    ...common,
    path: '/v1/reports/trial-balance',
    operationId: 'getTrialBalanceReport',
    summary: 'Trial balance at the end of a day',
    query: z.strictObject(asOfQuery),
    answer: { status: 200, schema: TrialBalanceReport },
    errors: [],
    run: ({ call, query }) => trialBalanceReport(call, query),
    present: (report) => report,
    csv: trialBalanceTable,
    pdf: async (report, { call }) => trialBalancePage(report, await printedBy(call)),
  }),
  route({
    ...common,
    path: '/v1/reports/profit-and-loss',
    operationId: 'getProfitAndLoss',
    summary: 'Profit and loss of a period',
    query: z.strictObject(periodQuery),
    answer: { status: 200, schema: ProfitAndLoss },
    errors: ['invalid_date'],
    run: ({ call, query }) => profitAndLoss(call, query),
    present: (report) => report,
    csv: profitAndLossTable,
    pdf: async (report, { call }) => profitAndLossPage(report, await printedBy(call)),
  }),
  route({
    ...common,
    path: '/v1/reports/balance-sheet',
    operationId: 'getBalanceSheet',
    summary: 'Balance sheet at the end of a day',
    query: z.strictObject(asOfQuery),
    answer: { status: 200, schema: BalanceSheet },
    errors: [],
    run: ({ call, query }) => balanceSheet(call, query),
    present: (report) => report,
    csv: balanceSheetTable,
    pdf: async (report, { call }) => balanceSheetPage(report, await printedBy(call)),
  }),
  route({
    ...common,
    path: '/v1/reports/general-ledger',
    operationId: 'getGeneralLedger',
    summary: 'The postings of an account, with the balance after each',
    description: 'JSON comes page by page; CSV and PDF are of the whole period, at most 5,000 postings.',
    query: z.strictObject({ account: accountCode, ...periodQuery, ...paging }),
    answer: { status: 200, schema: GeneralLedger },
    errors: ['not_found', 'invalid_date', 'invalid_cursor', 'limit_exceeded'],
    run: ({ call, query, format }) => (format === 'json' ? generalLedger(call, query) : wholeGeneralLedger(call, query)),
    present: (report) => report,
    csv: generalLedgerTable,
    pdf: async (report, { call }) => generalLedgerPage(report, await printedBy(call)),
  }),
  route({
    ...common,
    path: '/v1/reports/ageing',
    operationId: 'getAgeing',
    summary: 'What customers owe, by how late it is',
    description: '`asOf` is any day; of a past one, what was owed at its end.',
    query: z.strictObject(asOfQuery),
    answer: { status: 200, schema: Ageing },
    errors: [],
    run: ({ call, query }) => ageing(call, query),
    present: (report) => report,
    csv: ageingTable,
    pdf: async (report, { call }) => ageingPage(report, await printedBy(call)),
  }),
  route({
    ...common,
    path: '/v1/reports/ageing-invoices',
    operationId: 'listAgeingInvoices',
    summary: 'The invoices that a figure of the ageing report is the sum of',
    description:
      'The one due first at first. Name the figure by its `currency` and, where it is not of all, its `customerId` and its `bucket`.',
    query: z.strictObject({
      ...asOfQuery,
      currency: currencyCode,
      customerId: idParam('cus').optional(),
      bucket: z.enum(AGEING_BUCKETS).optional(),
      ...paging,
    }),
    answer: { status: 200, schema: pageOf(AgeingInvoice) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => ageingInvoices(call, query),
    present: (page) => page,
  }),
  route({
    ...common,
    path: '/v1/reports/customer-statement',
    operationId: 'getCustomerStatement',
    summary: 'A customer’s account: what they owed, what happened, what they owe',
    description:
      'PDF and CSV are for the customer, in their language. The PDF is about one currency (`currency`; left out, that of the books, or the only one there is).',
    query: z.strictObject({ customerId: idParam('cus'), currency: currencyCode.optional(), ...periodQuery }),
    answer: { status: 200, schema: Statement },
    errors: ['not_found', 'invalid_date', 'limit_exceeded'],
    run: ({ call, query }) => customerStatement(call, query),
    present: (report) => report,
    csv: (statement, { call }) => statementTable(call, statement),
    pdf: (statement, { call, app, query }) => statementPage(app, call, { statement, currency: query.currency }),
  }),
  route({
    ...common,
    path: '/v1/reports/tax',
    operationId: 'getTaxReport',
    summary: 'Tax on sales by category and rate',
    description:
      'Basis `accrual`: on the day of the invoice, credit note or void. Basis `cash`: with the money, each payment carrying the part of every tax that it is of the invoice’s total.',
    query: z.strictObject({ basis: z.enum(['accrual', 'cash']).default('accrual'), ...periodQuery }),
    answer: { status: 200, schema: TaxReport },
    errors: ['invalid_date'],
    run: ({ call, query }) => taxReport(call, query),
    present: (report) => report,
    csv: taxReportTable,
    pdf: async (report, { call }) => taxPage(report, await printedBy(call)),
  }),
  route({
    ...common,
    path: '/v1/reports/tax-entries',
    operationId: 'listTaxEntries',
    summary: 'The entries that a row of the tax report is the sum of',
    description: 'Of sales name the row’s `category`, `percent` and, where it has one, `name`; tax on purchases is one row a currency.',
    query: z.strictObject({
      basis: z.enum(['accrual', 'cash']).default('accrual'),
      of: z.enum(['sales', 'purchases']).default('sales'),
      currency: currencyCode,
      category: text(10).optional(),
      percent: percentText.optional(),
      name: text(40).optional(),
      ...periodQuery,
      ...paging,
    }),
    answer: { status: 200, schema: pageOf(TaxEntry) },
    errors: ['invalid_date', 'invalid_cursor'],
    run: ({ call, query }) => taxEntries(call, query),
    present: (page) => page,
  }),
]

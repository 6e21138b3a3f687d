import { ageing } from '@quittance/core/report/ageing'
import { balanceSheet } from '@quittance/core/report/balance-sheet'
import { generalLedger } from '@quittance/core/report/general-ledger'
import { profitAndLoss } from '@quittance/core/report/profit-and-loss'
import { customerStatement } from '@quittance/core/report/statement'
import {
  ageingTable,
  balanceSheetTable,
  generalLedgerTable,
  profitAndLossTable,
  statementTable,
  taxReportTable,
  trialBalanceTable,
} from '@quittance/core/report/tables'
import { taxReport } from '@quittance/core/report/tax-report'
import { trialBalanceReport } from '@quittance/core/report/trial-balance'
import * as z from 'zod'
import { accountCode } from '../ledger-schemas.ts'
import {
  Ageing,
  asOfQuery,
  BalanceSheet,
  GeneralLedger,
  ProfitAndLoss,
  periodQuery,
  Statement,
  TaxReport,
  TrialBalanceReport,
} from '../report-schemas.ts'
import { type Route, route } from '../route.ts'
import { idParam, paging } from '../schemas.ts'

const common = { method: 'GET', tag: 'Reports', scope: 'reports:read' } as const

/** Reports over the books, as JSON and as CSV. */
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
  }),
  route({
    ...common,
    path: '/v1/reports/general-ledger',
    operationId: 'getGeneralLedger',
    summary: 'The postings of an account, with the balance after each',
    query: z.strictObject({ account: accountCode, ...periodQuery, ...paging }),
    answer: { status: 200, schema: GeneralLedger },
    errors: ['not_found', 'invalid_date', 'invalid_cursor'],
    run: ({ call, query }) => generalLedger(call, query),
    present: (report) => report,
    csv: generalLedgerTable,
  }),
  route({
    ...common,
    path: '/v1/reports/ageing',
    operationId: 'getAgeing',
    summary: 'What customers owe, by how late it is',
    description: 'Made from the invoices that are open now: `asOf` is today or a later day; a past day is refused.',
    query: z.strictObject(asOfQuery),
    answer: { status: 200, schema: Ageing },
    errors: ['invalid_date'],
    run: ({ call, query }) => ageing(call, query),
    present: (report) => report,
    csv: ageingTable,
  }),
  route({
    ...common,
    path: '/v1/reports/customer-statement',
    operationId: 'getCustomerStatement',
    summary: 'A customer’s account: what they owed, what happened, what they owe',
    query: z.strictObject({ customerId: idParam('cus'), ...periodQuery }),
    answer: { status: 200, schema: Statement },
    errors: ['not_found', 'invalid_date', 'limit_exceeded'],
    run: ({ call, query }) => customerStatement(call, query),
    present: (report) => report,
    csv: statementTable,
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
  }),
]

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, given } from './client.ts'

/** What a report is asked for: its days, and for some an account, a customer, a basis. */
export interface ReportQuery {
  from: string
  to: string
}

const period = ({ from, to }: ReportQuery) => ({ from, to })

/** Every account at the end of a day. */
export function useTrialBalance(query: ReportQuery) {
  return useQuery({
    queryKey: ['reports', 'trial-balance', query.to],
    queryFn: () => api().get('/v1/reports/trial-balance', { params: { query: { asOf: query.to } } }),
    placeholderData: keepPreviousData,
  })
}

/** What was earned and spent. */
export function useProfitAndLoss(query: ReportQuery) {
  return useQuery({
    queryKey: ['reports', 'profit-and-loss', query],
    queryFn: () => api().get('/v1/reports/profit-and-loss', { params: { query: period(query) } }),
    placeholderData: keepPreviousData,
  })
}

/** What there is, and whose it is. */
export function useBalanceSheet(query: ReportQuery) {
  return useQuery({
    queryKey: ['reports', 'balance-sheet', query.to],
    queryFn: () => api().get('/v1/reports/balance-sheet', { params: { query: { asOf: query.to } } }),
    placeholderData: keepPreviousData,
  })
}

/** An account's postings, page by page. */
export function useGeneralLedger(query: ReportQuery, account: string) {
  return useInfiniteQuery({
    queryKey: ['reports', 'general-ledger', account, query],
    queryFn: ({ pageParam }) =>
      api().get('/v1/reports/general-ledger', {
        params: { query: { account, ...period(query), limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: account !== '',
  })
}

/** Who owed what at the end of a day, by how late it was. */
export function useAgeing(query: ReportQuery) {
  return useQuery({
    queryKey: ['reports', 'ageing', query.to],
    queryFn: () => api().get('/v1/reports/ageing', { params: { query: { asOf: query.to } } }),
    placeholderData: keepPreviousData,
  })
}

/** How late, as the ageing tells it. */
export type AgeingBucket = 'current' | 'days1To30' | 'days31To60' | 'days61To90' | 'daysOver90'

/** A figure of the ageing: of one customer or all, of one bucket or all. */
export interface AgeingFigure {
  currency: string
  customerId?: string
  bucket?: AgeingBucket
}

/** The invoices that a figure of the ageing is the sum of. */
export function useAgeingInvoices(query: ReportQuery, figure: AgeingFigure) {
  return useInfiniteQuery({
    queryKey: ['reports', 'ageing-invoices', figure, query.to],
    queryFn: ({ pageParam }) =>
      api().get('/v1/reports/ageing-invoices', {
        params: { query: { asOf: query.to, ...figure, limit: 50, ...given({ cursor: pageParam }) } },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** A customer's account. */
export function useStatement(query: ReportQuery, customerId: string) {
  return useQuery({
    queryKey: ['reports', 'statement', customerId, query],
    queryFn: () => api().get('/v1/reports/customer-statement', { params: { query: { customerId, ...period(query) } } }),
    enabled: customerId !== '',
  })
}

/** When tax counts: with the invoice, or with the money. */
export type TaxBasis = 'accrual' | 'cash'

/** Tax on sales. */
export function useTaxReport(query: ReportQuery, basis: TaxBasis) {
  return useQuery({
    queryKey: ['reports', 'tax', basis, query],
    queryFn: () => api().get('/v1/reports/tax', { params: { query: { basis, ...period(query) } } }),
    placeholderData: keepPreviousData,
  })
}

/** A row of the tax report. */
export interface TaxRowChoice {
  of: 'sales' | 'purchases'
  currency: string
  category?: string
  percent?: string
  name?: string
}

/** The entries that a row of the tax report is the sum of. */
export function useTaxEntries(query: ReportQuery, basis: TaxBasis, row: TaxRowChoice) {
  return useInfiniteQuery({
    queryKey: ['reports', 'tax-entries', basis, row, query],
    queryFn: ({ pageParam }) =>
      api().get('/v1/reports/tax-entries', {
        params: { query: { basis, ...row, ...period(query), limit: 50, ...given({ cursor: pageParam }) } },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** The reports, as the address names them. */
export const REPORTS = {
  'profit-and-loss': 'Profit and loss',
  'balance-sheet': 'Balance sheet',
  'trial-balance': 'Trial balance',
  'general-ledger': 'Account',
  ageing: 'Who owes what',
  statement: 'Customer statement',
  tax: 'Tax',
} as const
export type ReportName = keyof typeof REPORTS

/** What names a report besides its days. */
export interface ReportChoice extends ReportQuery {
  account: string
  customer: string
  basis: TaxBasis
}

/** A report as a file: text of a table, or a page to print. */
export function reportFile(report: ReportName, of: ReportChoice, format: 'csv' | 'pdf'): Promise<unknown> {
  const file = { parseAs: format === 'csv' ? 'text' : 'blob' } as const
  const asOf = { asOf: of.to, format }
  const days = { ...period(of), format }
  switch (report) {
    case 'trial-balance':
      return api().get('/v1/reports/trial-balance', { params: { query: asOf }, ...file })
    case 'balance-sheet':
      return api().get('/v1/reports/balance-sheet', { params: { query: asOf }, ...file })
    case 'ageing':
      return api().get('/v1/reports/ageing', { params: { query: asOf }, ...file })
    case 'profit-and-loss':
      return api().get('/v1/reports/profit-and-loss', { params: { query: days }, ...file })
    case 'general-ledger':
      return api().get('/v1/reports/general-ledger', { params: { query: { account: of.account, ...days } }, ...file })
    case 'statement':
      return statementFile({ customerId: of.customer, ...days }, file)
    case 'tax':
      return api().get('/v1/reports/tax', { params: { query: { basis: of.basis, ...days } }, ...file })
  }
}

/** A customer's account as a file; its PDF is a document for them. */
function statementFile(query: { customerId: string; from: string; to: string; format: 'csv' | 'pdf' }, file: { parseAs: 'text' | 'blob' }) {
  return api().get('/v1/reports/customer-statement', { params: { query }, ...file })
}

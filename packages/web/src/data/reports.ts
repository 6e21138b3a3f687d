import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from './client.ts'

/** What a report is asked for: its days, and for some an account, a customer, a basis. */
export interface ReportQuery {
  from: string
  to: string
}

const FORMAT_CSV = { format: 'csv' } as const
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

/** Who owes what today, by how late it is. */
export function useAgeing() {
  return useQuery({ queryKey: ['reports', 'ageing'], queryFn: () => api().get('/v1/reports/ageing') })
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

/** A report as CSV text. */
export function reportCsv(report: ReportName, of: ReportQuery & { account: string; customer: string; basis: TaxBasis }): Promise<unknown> {
  const text = { parseAs: 'text' } as const
  const asOf = { asOf: of.to, ...FORMAT_CSV }
  const days = { ...period(of), ...FORMAT_CSV }
  switch (report) {
    case 'trial-balance':
      return api().get('/v1/reports/trial-balance', { params: { query: asOf }, ...text })
    case 'balance-sheet':
      return api().get('/v1/reports/balance-sheet', { params: { query: asOf }, ...text })
    case 'ageing':
      return api().get('/v1/reports/ageing', { params: { query: FORMAT_CSV }, ...text })
    case 'profit-and-loss':
      return api().get('/v1/reports/profit-and-loss', { params: { query: days }, ...text })
    case 'general-ledger':
      return api().get('/v1/reports/general-ledger', { params: { query: { account: of.account, limit: 100, ...days } }, ...text })
    case 'statement':
      return api().get('/v1/reports/customer-statement', { params: { query: { customerId: of.customer, ...days } }, ...text })
    case 'tax':
      return api().get('/v1/reports/tax', { params: { query: { basis: of.basis, ...days } }, ...text })
  }
}

import { entity } from '../store/entity.ts'

/** The five elements of the accounts: what is owned, owed, put in, earned and spent. */
export type AccountType = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

/** An account of the books. The code is what postings name. */
export interface LedgerAccount {
  code: string
  name: string
  type: AccountType
  archived?: boolean
}

/** The accounts that business events post to. */
export const ACCOUNTS = {
  bank: '1000',
  cash: '1010',
  paymentClearing: '1050',
  receivable: '1200',
  customerCredit: '2050',
  salesTax: '2200',
  revenue: '4000',
  exchangeGain: '4910',
  recovered: '4920',
  providerFees: '6200',
  writeOff: '6300',
  exchangeLoss: '6910',
} as const

/** The chart every organisation starts with. */
export const DEFAULT_CHART: readonly LedgerAccount[] = [
  { code: ACCOUNTS.bank, name: 'Bank', type: 'asset' },
  { code: ACCOUNTS.cash, name: 'Cash', type: 'asset' },
  { code: ACCOUNTS.paymentClearing, name: 'Payments in transit', type: 'asset' },
  { code: ACCOUNTS.receivable, name: 'Accounts receivable', type: 'asset' },
  { code: ACCOUNTS.customerCredit, name: 'Customer credit', type: 'liability' },
  { code: ACCOUNTS.salesTax, name: 'Sales tax payable', type: 'liability' },
  { code: '3000', name: 'Owner’s equity', type: 'equity' },
  { code: ACCOUNTS.revenue, name: 'Sales', type: 'income' },
  { code: ACCOUNTS.exchangeGain, name: 'Exchange gains', type: 'income' },
  { code: ACCOUNTS.recovered, name: 'Bad debts recovered', type: 'income' },
  { code: ACCOUNTS.providerFees, name: 'Fees of payment providers', type: 'expense' },
  { code: ACCOUNTS.writeOff, name: 'Bad debts', type: 'expense' },
  { code: ACCOUNTS.exchangeLoss, name: 'Exchange losses', type: 'expense' },
]

/** An organisation's chart of accounts. Absent until it is changed for the first time: then `DEFAULT_CHART` counts. */
export interface Chart {
  id: 'chart'
  accounts: LedgerAccount[]
}

/** One an organisation. */
export const Chart = entity<Chart, { id: 'chart' }>({
  name: 'chart',
  schema: 1,
  key: () => ({ pk: 'chart', sk: 'chart' }),
})

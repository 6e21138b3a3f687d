import type { Day, Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** The five elements of the accounts: what is owned, owed, put in, earned and spent. */
export const ACCOUNT_TYPES = ['asset', 'liability', 'equity', 'income', 'expense'] as const
export type AccountType = (typeof ACCOUNT_TYPES)[number]

/** An account of the books. The code is what postings name; it never changes and is never used again. */
export interface LedgerAccount {
  code: string
  name: string
  type: AccountType
  /** What events post here. Absent: manual entries only. */
  role?: AccountRole
  /** Nothing can be posted to it any more. Its past stays in every report. */
  archived?: boolean
}

/**
 * The accounts that business events post to, by role, with their codes in the default chart. Entries of events name these codes;
 * `postEntry` puts the organisation's own code in their place.
 */
export const ACCOUNTS = {
  bank: '1000',
  cash: '1010',
  paymentClearing: '1050',
  receivable: '1200',
  inputTax: '1300',
  payable: '2000',
  owedToMembers: '2010',
  customerCredit: '2050',
  salesTax: '2200',
  revenue: '4000',
  exchangeGain: '4910',
  recovered: '4920',
  reminderFees: '4930',
  providerFees: '6200',
  expenses: '6000',
  writeOff: '6300',
  exchangeLoss: '6910',
} as const

/** The chart every organisation starts with. */
export const DEFAULT_CHART: readonly LedgerAccount[] = [
  { code: ACCOUNTS.bank, name: 'Bank', type: 'asset' },
  { code: ACCOUNTS.cash, name: 'Cash', type: 'asset' },
  { code: ACCOUNTS.paymentClearing, name: 'Payments in transit', type: 'asset' },
  { code: ACCOUNTS.receivable, name: 'Accounts receivable', type: 'asset' },
  { code: ACCOUNTS.inputTax, name: 'Tax on purchases', type: 'asset' },
  { code: ACCOUNTS.payable, name: 'Accounts payable', type: 'liability' },
  { code: ACCOUNTS.owedToMembers, name: 'Owed to members', type: 'liability' },
  { code: ACCOUNTS.customerCredit, name: 'Customer credit', type: 'liability' },
  { code: ACCOUNTS.salesTax, name: 'Sales tax payable', type: 'liability' },
  { code: '3000', name: 'Owner’s equity', type: 'equity' },
  { code: ACCOUNTS.revenue, name: 'Sales', type: 'income' },
  { code: ACCOUNTS.exchangeGain, name: 'Exchange gains', type: 'income' },
  { code: ACCOUNTS.recovered, name: 'Bad debts recovered', type: 'income' },
  { code: ACCOUNTS.reminderFees, name: 'Reminder fees', type: 'income' },
  { code: ACCOUNTS.expenses, name: 'Other expenses', type: 'expense' },
  { code: ACCOUNTS.providerFees, name: 'Fees of payment providers', type: 'expense' },
  { code: ACCOUNTS.writeOff, name: 'Bad debts', type: 'expense' },
  { code: ACCOUNTS.exchangeLoss, name: 'Exchange losses', type: 'expense' },
]

/** What an account is for, to the events that post. */
export type AccountRole = keyof typeof ACCOUNTS

const ROLES_BY_CODE: ReadonlyMap<string, AccountRole> = new Map(
  Object.entries(ACCOUNTS).map(([role, code]): [string, AccountRole] => [code, role as AccountRole]),
)

/** The role of an account of the default chart. */
export function roleOfDefault(code: string): AccountRole | undefined {
  return ROLES_BY_CODE.get(code)
}

/** The role a posting was made in, if any. Postings older than charts do not say: theirs are the codes of the default chart. */
export function roleOf({ account, role }: { account: string; role?: AccountRole | 'none' }): AccountRole | undefined {
  if (role === 'none') return undefined
  return role ?? roleOfDefault(account)
}

/**
 * An organisation's chart of accounts, and up to which day its books are closed: all that every posting depends on, in one
 * document. Absent until the first change in organisations from before there were templates: then `DEFAULT_CHART` counts.
 */
export interface Chart {
  id: 'chart'
  accounts: LedgerAccount[]
  /** Nothing can be posted to this day or an earlier one. */
  lock?: BookLock
}

/** Who closed the books, and why. The whole history is in the audit log. */
export interface BookLock {
  through: Day
  reason: string
  by: string
  at: Instant
}

export const Chart = entity<Chart, { id: 'chart' }>({
  name: 'chart',
  schema: 1,
  key: () => ({ pk: 'chart', sk: 'chart' }),
})

/**
 * The accounts of a chart in the order of their codes, with an account for each role: where a chart is older than a role, the
 * default chart's account joins it, with a dot and a one behind its code when that is taken.
 */
export function accountsOfChart(chart: Pick<Chart, 'accounts'> | undefined): readonly LedgerAccount[] {
  const known = chart && wholeCharts.get(chart)
  if (known) return known
  const accounts = Object.freeze(wholeChart(chart))
  if (chart) wholeCharts.set(chart, accounts)
  return accounts
}

/** By the chart as it was read, which is never changed. */
const wholeCharts = new WeakMap<object, readonly LedgerAccount[]>()

function wholeChart(chart: Pick<Chart, 'accounts'> | undefined): LedgerAccount[] {
  const accounts = [...(chart?.accounts ?? [])]
  const missing = DEFAULT_CHART.filter(({ code }) => chart === undefined || !hasRole(accounts, roleOfDefault(code)))
  for (const account of missing) {
    const role = roleOfDefault(account.code)
    accounts.push({ ...account, code: freeCode(accounts, account.code), ...(role === undefined ? {} : { role }) })
  }
  return accounts.sort((a, b) => (a.code < b.code ? -1 : 1))
}

function hasRole(accounts: readonly LedgerAccount[], role: AccountRole | undefined): boolean {
  return role === undefined || accounts.some((account) => account.role === role)
}

function freeCode(accounts: readonly LedgerAccount[], code: string): string {
  return accounts.some((account) => account.code === code) ? freeCode(accounts, `${code}.1`) : code
}

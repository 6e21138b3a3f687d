import type { AccountType, LedgerAccount } from '../chart.ts'

/** What other programs call an account, by its code. */
export type AccountNames = ReadonlyMap<string, string>

const PLAIN_ROOTS: Record<AccountType, string> = {
  asset: 'assets',
  liability: 'liabilities',
  equity: 'equity',
  income: 'income',
  expense: 'expenses',
}
const BEANCOUNT_ROOTS: Record<AccountType, string> = {
  asset: 'Assets',
  liability: 'Liabilities',
  equity: 'Equity',
  income: 'Income',
  expense: 'Expenses',
}

/** Names for hledger and Ledger: `assets:1200 Accounts receivable`. Single spaces are part of a name there; other signs that mean something are dropped. */
export function plainNames(accounts: readonly LedgerAccount[]): AccountNames {
  const clean = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}\p{M} .,&/’'-]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  return new Map(accounts.map(({ code, name, type }) => [code, `${PLAIN_ROOTS[type]}:${`${code} ${clean(name)}`.trim()}`]))
}

/** Names for Beancount: `Assets:1200-Accounts-Receivable`. Letters of ASCII, digits and hyphens, beginning with the code. */
export function beancountNames(accounts: readonly LedgerAccount[]): AccountNames {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { code, name, type } of accounts) {
    const wanted = `${BEANCOUNT_ROOTS[type]}:${[code, name]
      .map(asciiWords)
      .filter((part) => part !== '')
      .join('-')}`
    let free = wanted
    for (let twin = 2; taken.has(free); twin++) free = `${wanted}-${twin}`
    taken.add(free)
    names.set(
      code,
      free.replace(/:([a-z])/, (_, first: string) => `:${first.toUpperCase()}`),
    )
  }
  return names
}

function asciiWords(text: string): string {
  const plain = text.replaceAll('ß', 'ss').replaceAll('Ø', 'O').replaceAll('ø', 'o').normalize('NFKD')
  const words = plain.replace(/\p{M}/gu, '').split(/[^A-Za-z0-9]+/)
  return words
    .filter((word) => word !== '')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('-')
}

/** A line as it is being written: one side has an amount in minor units. */
export interface WrittenLine {
  key: number
  account: string
  debit: number | null
  credit: number | null
}

/** An empty line. */
export function newLine(key: number): WrittenLine {
  return { key, account: '', debit: null, credit: null }
}

/** Debits less credits, minor units. */
export function differenceOf(lines: readonly WrittenLine[]): number {
  return lines.reduce((sum, { debit, credit }) => sum + (debit ?? 0) - (credit ?? 0), 0)
}

/** The lines that say something, as postings; none when one of them lacks its account. */
export function postingsOf(lines: readonly WrittenLine[]): { account: string; amount: number }[] {
  const written = lines.filter(({ debit, credit }) => (debit ?? 0) !== 0 || (credit ?? 0) !== 0)
  if (written.some(({ account }) => account === '')) return []
  return written.map(({ account, debit, credit }) => ({ account, amount: (debit ?? 0) - (credit ?? 0) }))
}

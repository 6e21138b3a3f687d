import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call } from '../src/call.ts'
import { exponentOf } from '../src/kit/money.ts'
import type { JournalEntry } from '../src/ledger/entry.ts'
import { EXPORT_ENTRIES_MAX, type ExportFormat, exportJournal } from '../src/ledger/export/export-journal.ts'
import { beancountNames, plainNames } from '../src/ledger/export/names.ts'
import { accountsOf } from '../src/ledger/list.ts'
import { trialBalanceReport } from '../src/report/trial-balance.ts'
import { fromSummary } from '../src/store/entity.ts'
import { everyItem } from '../src/store/list.ts'

/** The programs of Debian that can read our journal. */
export const TOOLS = ['hledger', 'ledger', 'beancount'] as const
export type Tool = (typeof TOOLS)[number]

const OUTPUT_BYTES_MAX = 64_000_000
const PROGRAMS: Record<Tool, string> = { hledger: '/usr/bin/hledger', ledger: '/usr/bin/ledger', beancount: '/usr/bin/bean-query' }

/** Whether this machine has the program (Debian packages hledger, ledger, beancount). */
export function hasTool(tool: Tool): boolean {
  return existsSync(PROGRAMS[tool])
}

/** Balances as `account currency amount`, those of nothing left out, and the same in the currency of the books (`value`). */
export interface ToolBalances {
  amounts: string[]
  values: string[]
}

/** What a program makes of our export. It must read it without a word of complaint. */
export async function balancesBy(tool: Tool, call: Call): Promise<ToolBalances> {
  const { base, currencies } = await currenciesOf(call)
  const directory = mkdtempSync(join(tmpdir(), 'quittance-export-'))
  const file = join(directory, 'journal')
  try {
    writeFileSync(file, await wholeExport(call, tool === 'beancount' ? 'beancount' : 'hledger'))
    if (tool === 'hledger') run(PROGRAMS.hledger, ['-f', file, 'check', 'accounts', 'ordereddates'])
    if (tool === 'hledger') return { amounts: byHledger(file, []), values: byHledger(file, ['--cost']) }
    if (tool === 'ledger')
      return { amounts: currencies.flatMap((currency) => byLedger(file, currency)).sort(), values: byLedger(file, base, ['-B']) }
    run('/usr/bin/bean-check', [file])
    return { amounts: byBeancount(file, 'position'), values: byBeancount(file, 'weight') }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** The parts of an export, joined. */
export async function wholeExport(call: Call, format: ExportFormat, limit = EXPORT_ENTRIES_MAX): Promise<string> {
  let text = ''
  for (let cursor: string | undefined; ; ) {
    const part = await exportJournal(call, { format, limit, cursor })
    text += part.text
    if (part.nextCursor === null) return text
    cursor = part.nextCursor
  }
}

/** What the programs must say, from the entries themselves. */
export async function expectedBalances(tool: Tool, call: Call): Promise<ToolBalances> {
  const { base } = await currenciesOf(call)
  const accounts = await accountsOf(call)
  const names = tool === 'beancount' ? beancountNames(accounts) : plainNames(accounts)
  const amounts = new Map<string, bigint>()
  const values = new Map<string, bigint>()
  const add = (sums: Map<string, bigint>, key: string, minor: number) => sums.set(key, (sums.get(key) ?? 0n) + BigInt(minor))
  for await (const stored of everyItem(call, { index: 'i1', pk: 'entries' })) {
    for (const { account, amount, currency, baseAmount } of fromSummary<JournalEntry>(stored).postings) {
      const name = names.get(account) ?? account
      if (amount === 0) add(amounts, `${name}\t${base}`, baseAmount)
      else add(amounts, `${name}\t${currency}`, amount)
      add(values, `${name}\t${base}`, baseAmount)
    }
  }
  return { amounts: linesOf(amounts), values: linesOf(values) }
}

async function currenciesOf(call: Call): Promise<{ base: string; currencies: string[] }> {
  const { rows, currency } = await trialBalanceReport(call, { asOf: '2199-12-31' })
  return { base: currency, currencies: [...new Set([currency, ...rows.map((row) => row.currency)])] }
}

function linesOf(sums: ReadonlyMap<string, bigint>): string[] {
  return sorted([...sums].map(([key, minor]) => ({ key, minor })))
}

function sorted(sums: readonly { key: string; minor: bigint }[]): string[] {
  return sums
    .filter(({ minor }) => minor !== 0n)
    .map(({ key, minor }) => `${key}\t${minor}`)
    .sort()
}

function byHledger(file: string, options: string[]): string[] {
  const text = run(PROGRAMS.hledger, ['-f', file, 'balance', '--flat', '--no-total', '--layout=bare', '-O', 'csv', ...options])
  const rows = text.trim().split('\n').slice(1)
  return sorted(
    rows.map((row) => {
      const [, account = '', currency = '', amount = ''] = /^"(.*)","(.*)","(.*)"$/.exec(row) ?? []
      return { key: `${account}\t${currency}`, minor: minorOf(amount, currency) }
    }),
  )
}

function byLedger(file: string, currency: string, options?: string[]): string[] {
  const only = options ?? ['--limit', `commodity == "${currency}"`]
  const shown = ['--format', '%(account)\\t%(quantity(scrub(display_total)))\\n']
  const text = run(PROGRAMS.ledger, ['--args-only', '-f', file, 'balance', '--flat', '--no-total', ...only, ...shown])
  const rows = text.split('\n').filter((line) => line !== '')
  return sorted(
    rows.map((line) => {
      const [account = '', amount = '0'] = line.split('\t')
      return { key: `${account}\t${currency}`, minor: minorOf(amount, currency) }
    }),
  )
}

function byBeancount(file: string, column: 'position' | 'weight'): string[] {
  const [currency, number] = column === 'weight' ? ['currency(weight)', 'number(weight)'] : ['currency', 'number']
  const query = `SELECT account, ${currency}, str(sum(${number})) GROUP BY 1, 2`
  const text = run(PROGRAMS.beancount, ['-f', 'csv', file, query])
  const rows = text.trim().split('\n').slice(1)
  return sorted(
    rows.map((row) => {
      const [account = '', currency = '', amount = ''] = row.split(',').map((cell) => cell.trim())
      return { key: `${account}\t${currency}`, minor: minorOf(decimalIn(amount), currency) }
    }),
  )
}

/** `Decimal('1.50')`, as Python shows it; what is written with an exponent is less than any unit. */
function decimalIn(shown: string): string {
  const text = /^Decimal\('([^']*)'\)$/.exec(shown)?.[1] ?? shown
  return text.includes('E-') ? '0' : text
}

/** Exact: more digits than the currency has must be zeros, or the sum of prices of a quotient (Beancount), within a millionth. */
function minorOf(amount: string, currency: string): bigint {
  const digits = exponentOf(currency)
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?/.exec(amount.replaceAll(',', '')) ?? []
  const scale = Math.max(digits, fraction.length)
  const value = BigInt(whole + fraction.padEnd(scale, '0'))
  const unit = 10n ** BigInt(scale - digits)
  const minor = (value + unit / 2n) / unit
  const off = value > minor * unit ? value - minor * unit : minor * unit - value
  if (off * 1_000_000n > unit) throw new Error(`${amount} ${currency} is not a whole number of minor units`)
  return sign === '-' ? -minor : minor
}

function run(program: string, options: string[]): string {
  return execFileSync(program, options, { encoding: 'utf8', maxBuffer: OUTPUT_BYTES_MAX, stdio: ['ignore', 'pipe', 'pipe'] })
}

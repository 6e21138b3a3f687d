import { memoryFiles } from '../contract/memory-files.ts'
import type { Call } from '../src/call.ts'
import { readDashboard } from '../src/dashboard/read.ts'
import { examine } from '../src/doctor/examine.ts'
import { everyListed } from '../src/doctor/walk.ts'
import { Invoice } from '../src/invoice/record.ts'
import { canonicalJson } from '../src/kit/json.ts'
import { trialBalance } from '../src/ledger/list.ts'
import { MONEY } from './client.ts'

/** Thrown when the books are not as they must be. */
export class BrokenInvariant extends Error {}

/** What clients were told in all, by currency: the books must say the same. */
export interface Acknowledged {
  issued: Set<string>
  paid: Map<string, number>
  credited: Map<string, number>
}

/** What can be told from the summaries alone, after every batch: the books balance, and what is owed is the same in both. */
export async function checkSums(call: Call, acknowledged: Acknowledged): Promise<void> {
  const { rows, baseTotal } = await trialBalance(call, '2200-12')
  must(baseTotal === 0, `the trial balance is out by ${baseTotal}`)
  const receivable = rows.filter(({ code }) => code === '1200').reduce((sum, row) => sum + row.baseBalance, 0)
  const { pending } = await readDashboard(call, {})
  must(pending.amount === receivable, `the dashboard says ${pending.amount} are owed, the ledger ${receivable}`)
  for (const currency of new Set(rows.map((row) => row.currency))) {
    const money = rows.filter((row) => row.currency === currency && MONEY.includes(row.code)).reduce((sum, row) => sum + row.balance, 0)
    const paid = acknowledged.paid.get(currency) ?? 0
    must(money === paid, `clients paid ${paid} ${currency}, the accounts of money have ${money}`)
  }
}

/** Everything: what the doctor finds, numbers 1 … n, issued content that stays, and what clients were told. `frozen` is kept from one time to the next. */
export async function checkAll(call: Call, acknowledged: Acknowledged, frozen: Map<string, string>): Promise<void> {
  const { findings } = await examine(call, { files: memoryFiles() })
  must(findings.length === 0, findings.map(({ check, subject, message }) => `${check} ${subject}: ${message}`).join('\n'))
  const numbers: string[] = []
  const issued = new Set<string>()
  const credited = new Map<string, number>()
  for await (const invoice of everyListed(call, Invoice, 'invoices')) {
    if (invoice.status === 'draft') continue
    issued.add(invoice.id)
    numbers.push(invoice.number ?? 'none')
    add(credited, invoice.currency, invoice.amountCredited)
    const content = contentOf(invoice)
    must((frozen.get(invoice.id) ?? content) === content, `the content of ${invoice.id} changed after it was issued`)
    frozen.set(invoice.id, content)
  }
  must(isSame(issued, acknowledged.issued), 'the issued invoices are not those that clients were told of')
  must(
    canonicalJson([...credited].filter(([, amount]) => amount !== 0).sort()) === canonicalJson([...acknowledged.credited].sort()),
    'the credits are not those that clients were told of',
  )
  for (const [year, run] of byYear(numbers))
    must(
      run.every((number, at) => number === at + 1),
      `the numbers of ${year} are ${run.join(', ')}`,
    )
}

/** Adds to a sum by currency. */
export function add(sums: Map<string, number>, currency: string, amount: number): void {
  if (amount !== 0) sums.set(currency, (sums.get(currency) ?? 0) + amount)
}

function contentOf(invoice: Invoice): string {
  const settled = [
    'status',
    'writtenOffOn',
    'writeOffEntryId',
    'amountPaid',
    'amountCredited',
    'creditedTaxes',
    'amountDue',
    'updatedAt',
    'paidOn',
    'voidReason',
    'version',
  ]
  return canonicalJson(Object.fromEntries(Object.entries(invoice).filter(([name]) => !settled.includes(name))))
}

/** INV-2026-0007 is number 7 of 2026. */
function byYear(numbers: readonly string[]): Map<string, number[]> {
  const runs = new Map<string, number[]>()
  for (const number of numbers) {
    const [, year = '', count = ''] = /^INV-(\d{4})-(\d+)$/.exec(number) ?? []
    runs.set(year, [...(runs.get(year) ?? []), Number(count)])
  }
  for (const run of runs.values()) run.sort((a, b) => a - b)
  return runs
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each))
}

/** Errors: `BrokenInvariant`. */
export function must(holds: boolean, message: string): void {
  if (!holds) throw new BrokenInvariant(message)
}

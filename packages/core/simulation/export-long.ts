import { balancesBy, expectedBalances, hasTool, TOOLS } from './accounting-tools.ts'
import { randomBooks } from './random-books.ts'

const INVOICES_DEFAULT = 10_000

/** `npx tsx packages/core/simulation/export-long.ts [INVOICES] [SEED]`: hledger, Ledger and Beancount read the export of large random books. */
async function run([invoices = INVOICES_DEFAULT, seed = 1]: number[]): Promise<void> {
  const call = await randomBooks({ invoices, seed })
  for (const tool of TOOLS.filter(hasTool)) {
    const [found, expected] = [await balancesBy(tool, call), await expectedBalances(tool, call)]
    if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${tool} comes to other balances; seed ${seed}`)
    process.stdout.write(`${tool}: ${expected.amounts.length} balances of ${invoices} invoices agree to the cent\n`)
  }
}

await run(process.argv.slice(2).map(Number))

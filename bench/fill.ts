import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSecret } from '@quittance/core/api-key/secret'
import type { Call } from '@quittance/core/call'
import { listCustomers } from '@quittance/core/customer/list-customers'
import { createInvoice } from '@quittance/core/invoice/create'
import { issueInvoice } from '@quittance/core/invoice/issue'
import { addDays, instantOf } from '@quittance/core/kit/day'
import { idMaker } from '@quittance/core/kit/id'
import { systemClock } from '@quittance/core/ports/clock'
import { sealEvents } from '@quittance/core/seal/seal-events'
import { scoped } from '@quittance/core/store/scoped'
import { openStore } from '@quittance/local/store/open-store'
import { benchedLines } from './recorded-issues.ts'

const DAYS = 540
const AT_ONCE = 32

/**
 * Issues `count` invoices in the demo's organisation, spread over 18 months and its customers, by the use cases. Their PDFs are not
 * made: the feed is emptied, and the events are sealed. The file is not synchronous meanwhile. Calls `tell` with the count now and then.
 */
export async function fillInvoices(dataDirectory: string, count: number, tell: (made: number) => void): Promise<void> {
  const { store, database, close } = openStore({ path: join(dataDirectory, 'quittance.sqlite'), clock: systemClock })
  database.driver.run('pragma synchronous = off')
  const call = callIn(dataDirectory, store)
  const customers = (await listCustomers(call, { limit: 100 })).items
  const today = instantOf(systemClock.now()).slice(0, 10)
  let next = 0
  const maker = async () => {
    for (let at = next++; at < count; at = next++) {
      // Each begins in a turn of its own, as requests do: what reads at once commits in each other's way.
      await turn()
      const customerId = customers[at % customers.length]?.id ?? ''
      const { id } = await createInvoice(call, { customerId, currency: 'EUR', lines: benchedLines(1) })
      await turn()
      await issueInvoice(call, { id, issueDate: addDays(today, -(at % DAYS)) })
      if (at % 10_000 === 0) tell(at)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, maker))
  database.driver.run('delete from feed')
  await sealEvents(call)
  close()
}

function callIn(dataDirectory: string, store: Call['store']): Call {
  const { apiKey } = JSON.parse(readFileSync(join(dataDirectory, 'demo.json'), 'utf8')) as { apiKey: string }
  const orgId = readSecret(apiKey)?.orgId ?? ''
  const newId = idMaker({ now: systemClock.now, randomBytes })
  return {
    store: scoped(store, { orgId }),
    orgId,
    actor: { kind: 'system', id: 'bench', name: 'Benchmark' },
    clock: systemClock,
    newId,
    requestId: newId('req'),
    backOff: turn,
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

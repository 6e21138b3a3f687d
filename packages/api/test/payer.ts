import { createInvoice } from '@quittance/core/invoice/create'
import { issueInvoice } from '@quittance/core/invoice/issue'
import type { StoredInvoice } from '@quittance/core/invoice/record'
import { payToken } from '@quittance/core/pay-link/token'
import type { NewJob } from '@quittance/core/ports/jobs'
import { issuedInvoice, line, openBusiness } from '../../core/contract/business.ts'
import { memoryJobs, PROVIDER_JOBS, workOff } from '../../core/contract/memory-jobs.ts'
import { testClock } from '../../core/contract/test-world.ts'
import { type SandboxProvider, sandboxProvider } from '../src/providers/sandbox.ts'
import { type Answer, testApi } from './test-api.ts'

const PHONE = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1' }

/** An organisation with one issued invoice over 119.00 EUR, and its payer at the pay page. */
export async function openPayer(settings: Parameters<typeof openBusiness>[1] = {}) {
  const clock = testClock()
  const publicUrl = 'http://quittance.test'
  const sandbox: SandboxProvider = sandboxProvider({
    publicUrl,
    secret: 'a secret of the sandbox, for tests only',
    clock,
    open: (id) => ({ ...api.world.call({ orgId: id }), clock }),
  })
  const enqueued: NewJob[] = []
  const api = await testApi({
    app: { clock, jobs: memoryJobs(enqueued), providers: new Map([[sandbox.name, sandbox]]) },
    hostility: { catchUp: 1 },
  })
  const orgId = api.app.newId('org')
  const call = { ...api.world.call({ orgId }), clock }
  const { customerId } = await openBusiness(call, settings)
  const { invoice } = await issuedInvoice(call, customerId)
  const tokenOf = (of: StoredInvoice) => payToken(api.app.payLinkSecret, { orgId, invoiceId: of.id })
  const path = `/pay/${tokenOf(invoice)}`
  const open = (target = path, headers: Record<string, string> = PHONE) => api.send('GET', target.replace(publicUrl, ''), { headers })
  const press = (target: string) =>
    api.send('POST', target.replace(publicUrl, ''), { rawBody: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } })

  /** Presses the pay button, and gives the path of the sandbox's page. */
  const toSandbox = async (from = path): Promise<string> => locationOf(await press(`${from}/checkout/sandbox`))
  /** Lets the jobs of providers run that are due, each twice. Gives what they threw. */
  const work = () => workOff({ home: api.app, feed: api.world.feed, enqueued, kinds: PROVIDER_JOBS })
  return { api, call, clock, enqueued, work, customerId, invoice, orgId, path, sandbox, open, press, toSandbox, tokenOf }
}

/** Where an answer leads. */
export function locationOf(answer: Answer): string {
  return answer.headers.location ?? ''
}

/** Another issued invoice of the payer's, with lines of its own. */
export async function anotherInvoice(at: Awaited<ReturnType<typeof openPayer>>, more: Partial<Parameters<typeof createInvoice>[1]>) {
  const drafted = await createInvoice(at.call, { customerId: at.customerId, lines: [line('100.00')], ...more })
  return (await issueInvoice(at.call, { id: drafted.id })).invoice
}

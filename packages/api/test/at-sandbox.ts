import { Invoice } from '@quittance/core/invoice/record'
import { listPayments } from '@quittance/core/payment/list'
import { listRefunds } from '@quittance/core/payment/list-refunds'
import { read } from '@quittance/core/store/transact'
import { memoryFiles } from '../../core/contract/memory-files.ts'
import { examine } from '../../core/src/doctor/examine.ts'
import type { SandboxCheckout } from '../src/providers/sandbox.ts'
import type { SandboxOutcome } from '../src/providers/sandbox-acts.ts'
import { openPayer } from './payer.ts'

/** A payer at the pay page. */
export type Payer = Awaited<ReturnType<typeof openPayer>>

/** A payer on the sandbox's page. */
export async function atSandbox() {
  const at = await openPayer()
  const page = await at.toSandbox()
  const checkout = at.sandbox.readPage(page.split('/').at(-1) ?? '')
  if (!checkout) throw new Error('the sandbox does not know its own page')
  await at.work()
  return { ...at, page, checkout, choose: (outcome: SandboxOutcome) => at.press(`${page}/${outcome}`) }
}

export const statusOf = async ({ call, invoice }: Payer) => (await read(call, Invoice, { id: invoice.id })).status
export const paymentsOf = async ({ call }: Payer) => (await listPayments(call, { limit: 100 })).items
export const refundsOf = async ({ call }: Payer) => (await listRefunds(call, { limit: 100 })).items
export const findingsOf = async ({ call, api }: Payer) => {
  api.world.store.settle()
  return (await examine(call, { files: memoryFiles() })).findings
}
export const notify = ({ api, orgId }: Payer, call: { headers: Readonly<Record<string, string>>; rawBody: string }, provider = 'sandbox') =>
  api.send('POST', `/v1/webhooks/${provider}/${orgId}`, { ...call, headers: { ...call.headers } })
export const paid = (at: Payer & { checkout: SandboxCheckout }) => at.sandbox.act(at.checkout, 'pay')

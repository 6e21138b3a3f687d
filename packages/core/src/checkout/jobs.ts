import type { Call } from '../call.ts'
import { type Home, systemCall } from '../home.ts'
import { instantOf } from '../kit/day.ts'
import { openAccount } from '../payment-provider/open-account.ts'
import { takePayout } from '../payout/take.ts'
import type { Job, NewJob } from '../ports/jobs.ts'
import type { PaymentProvider, ProviderAccount } from '../ports/payment-provider.ts'
import { readIfAny } from '../store/transact.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { Checkout, CheckoutOfPayment } from './record.ts'
import { sendRefund } from './send-refund.ts'

/** How long after the step before a checkout is looked up again, while something is still to come: seconds. */
const LOOK_UP_AFTER_SECONDS = [20, 60, 300, 1_800, 10_800, 86_400, 259_200] as const

/** After a payer was sent to a provider: looks up from time to time what came of it, so that no notice is needed. */
export async function followCheckout(home: Home, job: Job): Promise<void> {
  await lookUpLater(home, { orgId: job.orgId, checkoutId: textIn(job, 'checkoutId'), chain: `${textIn(job, 'checkoutId')}:look-up` }, 0)
}

/** Asks the provider what became of a checkout, and goes on asking while something is to come. */
export async function lookUpCheckout(home: Home, job: Job): Promise<void> {
  const checkoutId = textIn(job, 'checkoutId')
  const isSettled = await lookUp(home, callOf(home, job), checkoutId)
  const step = Number(job.payload.step)
  const chain = job.payload.chain
  if (!isSettled && typeof chain === 'string') await lookUpLater(home, { orgId: job.orgId, checkoutId, chain }, step + 1)
}

/** Does what follows from a provider's notice. */
export async function processNotice(home: Home, job: Job): Promise<void> {
  const call = callOf(home, job)
  const at = await openProvider(home, call, textIn(job, 'provider'))
  if (job.payload.kind === 'payout') {
    await takePayout(call, at.provider.name, await at.provider.findPayout(at.account, textIn(job, 'payoutReference')))
    return
  }
  const checkoutId = await checkoutIdOf(call, at, job)
  if (checkoutId === undefined) return
  if (!(await lookUp(home, call, checkoutId))) await lookUpLater(home, { orgId: job.orgId, checkoutId, chain: `${job.id}:look-up` }, 0)
}

/** Tells the provider of an ordered refund, and takes what came of it to the books. */
export async function sendOrderedRefund(home: Home, job: Job): Promise<void> {
  const call = callOf(home, job)
  const of = { checkoutId: textIn(job, 'checkoutId'), refundId: textIn(job, 'refundId') }
  const checkout = await readIfAny(call, Checkout, { id: of.checkoutId })
  await sendRefund(call, await openProvider(home, call, checkout?.provider ?? ''), of)
  const isSettled = await lookUp(home, call, of.checkoutId)
  if (!isSettled) await lookUpLater(home, { orgId: job.orgId, checkoutId: of.checkoutId, chain: `${of.refundId}:look-up` }, 0)
}

/** The job that looks a checkout up once, now: when the payer comes back. */
export function lookUpNow(orgId: string, checkoutId: string): NewJob {
  return { id: `${checkoutId}:returned`, orgId, kind: 'look_up_checkout', payload: { checkoutId } }
}

async function lookUp(home: Home, call: Call, checkoutId: string): Promise<boolean> {
  const checkout = await readIfAny(call, Checkout, { id: checkoutId })
  // Of another installation that uses the same account.
  if (!checkout) return true
  return (await bringUpToDate(call, await openProvider(home, call, checkout.provider), checkoutId)).isSettled
}

async function lookUpLater(home: Home, of: { orgId: string; checkoutId: string; chain: string }, step: number): Promise<void> {
  const afterSeconds = LOOK_UP_AFTER_SECONDS[step]
  if (afterSeconds === undefined) return
  const { orgId, checkoutId, chain } = of
  const dueAt = instantOf(home.clock.now() + afterSeconds * 1000)
  const payload = { checkoutId, chain, step }
  await home.jobs.enqueue([{ id: `${chain}:${step}`, orgId, kind: 'look_up_checkout', payload, dueAt }])
}

async function openProvider(home: Home, call: Call, name: string): Promise<{ provider: PaymentProvider; account: ProviderAccount }> {
  const provider = home.providers.get(name)
  if (!provider) throw new Error(`There is no payment provider “${name}” in this installation any more.`)
  return { provider, account: await openAccount(call, provider, home.secrets) }
}

async function checkoutIdOf(
  call: Call,
  { provider, account }: { provider: PaymentProvider; account: ProviderAccount },
  job: Job,
): Promise<string | undefined> {
  if (job.payload.kind === 'checkout') return textIn(job, 'checkoutId')
  const paymentReference = textIn(job, 'paymentReference')
  const known = await readIfAny(call, CheckoutOfPayment, { provider: provider.name, paymentReference })
  return known?.checkoutId ?? (await provider.checkoutIdOf(account, paymentReference))
}

function callOf(home: Home, job: Job): Call {
  return systemCall(home, { orgId: job.orgId, name: job.kind })
}

function textIn(job: Job, name: string): string {
  const value = job.payload[name]
  if (typeof value !== 'string') throw new Error(`job ${job.id} lacks ${name}`)
  return value
}

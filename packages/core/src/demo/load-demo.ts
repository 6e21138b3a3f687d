import type { Call } from '../call.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { createCustomer } from '../customer/create-customer.ts'
import { sendInvoice } from '../delivery/send-invoice.ts'
import { createInvoice } from '../invoice/create.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { Invoice } from '../invoice/record.ts'
import { voidInvoice } from '../invoice/void.ts'
import { createItem } from '../item/create-item.ts'
import { type Day, dayIn, type Instant, instantOf } from '../kit/day.ts'
import { divideRounded } from '../kit/decimal.ts'
import { assertNever } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { read, transact } from '../store/transact.ts'
import { DEMO_ITEMS } from './catalogue.ts'
import { costSteps } from './costs.ts'
import { DEMO_CUSTOMERS } from './customers.ts'
import { customerKey, notedStep, sentStep } from './keys.ts'
import { demoFoundedAt } from './organisation.ts'
import { type PlannedAct, type PlannedInvoice, planDemo } from './plan.ts'
import { Demo } from './record.ts'
import { ladderStep, reminderSteps } from './reminders.ts'
import { idOf, once, type Step } from './step.ts'
import { workSteps } from './work.ts'

const SEED = 20_261_120

/**
 * Fills an organisation with the demo: customers, a catalogue, 100 invoices and running costs over the 18 months before today, and work in hand, by the same use
 * cases as everybody's, each at its moment. Once: a finished demo is left alone, and a load that was interrupted goes on
 * where it stopped, to exactly the same books. Returns whether anything was done.
 */
export async function loadDemo(call: Call): Promise<boolean> {
  const demo = await begin(call)
  if (demo.finishedAt !== undefined) return false
  const ids = new Map<string, string>()
  for (const step of stepsOf(demo.today)) ids.set(step.key, await once(call, step, ids))
  await transact(call, async (tx) => tx.put(Demo, { ...(await tx.get(Demo, { id: 'demo' })), finishedAt: tx.now }))
  return true
}

async function begin(call: Call): Promise<Demo> {
  return await transact(call, async (tx) => {
    const known = await tx.find(Demo, { id: 'demo' })
    if (known) return known
    const { zone } = await organisationOf(tx)
    return tx.put(Demo, { id: 'demo', today: dayIn(zone, tx.now) })
  })
}

/** Every moment of the history, in the order of time. */
function stepsOf(today: Day): Step[] {
  const invoices = planDemo({ today, seed: SEED }).flatMap((invoice, place) => invoiceSteps(invoice, { key: `invoice/${place}`, today }))
  const history = [...invoices, ...costSteps(today)].sort((a, b) => (a.at < b.at ? -1 : 1))
  return [...castSteps(today), ...history, ...workSteps(today), ladderStep(today)]
}

/** Catalogue and customers, an hour apart, in the days before the first invoice. */
function castSteps(today: Day): Step[] {
  const founded = Date.parse(demoFoundedAt(today))
  const steps = [
    ...DEMO_ITEMS.map(({ item }, place) => ({ key: `item/${place}`, run: (call: Call) => createItem(call, item) })),
    ...DEMO_CUSTOMERS.map(({ customer }, place) => ({ key: customerKey(place), run: (call: Call) => createCustomer(call, customer) })),
  ]
  return steps.map((step, nth) => ({ ...step, at: instantOf(founded + (nth + 1) * 3_600_000) }))
}

function invoiceSteps(
  { customer, content, createdAt, issuedAt, acts }: PlannedInvoice,
  { key, today }: { key: string; today: Day },
): Step[] {
  const create: Step = {
    key,
    at: createdAt,
    run: (call, ids) => createInvoice(call, { ...content, customerId: idOf(ids, customerKey(customer)) }),
  }
  if (issuedAt === undefined) return [create]
  const issue: Step = { key: `${key}/issue`, at: issuedAt, run: (call, ids) => issueInvoice(call, { id: idOf(ids, key) }) }
  const further = acts.map(
    (act, nth): Step => ({ key: `${key}/${nth}`, at: act.at, run: (call, ids) => perform(call, { invoiceId: idOf(ids, key), act }) }),
  )
  // What is paid in one go needs no reminder: most of the history.
  const isPaid = acts.some((act) => act.kind !== 'credit' && (act.kind === 'void' || act.percent === 100))
  const reminders = isPaid ? [] : reminderSteps({ key, issuedAt, today })
  return [create, issue, ...mailSteps(key, issuedAt), ...further, ...reminders]
}

/** The mail went out minutes after the issue. */
function mailSteps(key: string, issuedAt: Instant): Step[] {
  const later = (seconds: number) => instantOf(Date.parse(issuedAt) + seconds * 1000)
  const send: Step = { key: `${key}/send`, at: later(140), run: (call, ids) => sendInvoice(call, { invoiceId: idOf(ids, key) }) }
  return [send, sentStep({ key, at: later(143) }), notedStep({ key, at: later(144) })]
}

async function perform(call: Call, { invoiceId, act }: { invoiceId: string; act: PlannedAct }): Promise<unknown> {
  const invoice = await read(call, Invoice, { id: invoiceId })
  switch (act.kind) {
    case 'pay': {
      const payment = { amount: part(invoice.amountDue, act.percent), paidOn: dayIn(invoice.zone, act.at), method: act.method }
      return await recordPayment(call, { invoiceId, ...payment, thanks: false })
    }
    case 'credit':
      return await createCreditNote(call, { invoiceId, amount: part(invoice.totals.total, act.percent), reason: act.reason })
    case 'void':
      return await voidInvoice(call, { id: invoiceId, reason: act.reason })
    default:
      return assertNever(act)
  }
}

/** So much per cent of an amount, at least one minor unit. */
function part(whole: number, percent: number): number {
  return Math.max(1, Number(divideRounded(BigInt(whole * percent), 100n, 'half-up')))
}

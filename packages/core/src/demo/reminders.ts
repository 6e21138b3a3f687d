import type { Call } from '../call.ts'
import { Delivery } from '../delivery/record.ts'
import { markSent } from '../delivery/settle-delivery.ts'
import { groupOf, Invoice } from '../invoice/record.ts'
import { addDays, type Day, type Instant, instantOf } from '../kit/day.ts'
import { Organisation } from '../organisation/record.ts'
import { nextReminder } from '../reminder/ladder.ts'
import { DEFAULT_REMINDERS, InvoiceReminders } from '../reminder/record.ts'
import { sendReminderNow } from '../reminder/remind.ts'
import { updateReminderSettings } from '../reminder/settings.ts'
import { read, readIfAny } from '../store/transact.ts'
import { byItself, idOf, type Step } from './step.ts'

/** How often the history looks whether a rung's day has come. */
const EVERY_DAYS = 3
/** A mail takes some seconds. */
const SENT_AFTER_MS = 3_000

/**
 * The reminders of an invoice as they went out in the past, so that no rung whose day has come is left: when the ladder is switched on at the
 * end of the load, the demo does not mail everybody who is late at once.
 */
export function reminderSteps(of: { key: string; issuedAt: Instant; today: Day }): Step[] {
  const { key, issuedAt, today } = of
  const steps: Step[] = []
  for (let day = addDays(issuedAt.slice(0, 10), EVERY_DAYS); day < today; day = addDays(day, EVERY_DAYS)) steps.push(...look(key, day))
  return [...steps, ...look(key, addDays(today, -1))]
}

/** What the last reminder claims, in cents. */
const LAST_FEE = 500

/** The ladder is on from now on, and its last rung claims a fee. */
export function ladderStep(today: Day): Step {
  const steps = DEFAULT_REMINDERS.steps.map((step, nth, { length }) => (nth === length - 1 ? { ...step, feeAmount: LAST_FEE } : step))
  return {
    key: 'reminders/on',
    at: `${addDays(today, -1)}T20:00:00.000Z`,
    run: (call) => updateReminderSettings(call, { isOn: true, steps }),
  }
}

function look(key: string, day: Day): Step[] {
  const at: Instant = `${day}T09:15:00.000Z`
  const name = `${key}/remind/${day}`
  return [
    { key: name, at, run: (call, ids) => remindIfDue(call, idOf(ids, key)) },
    {
      key: `${name}/sent`,
      at: instantOf(Date.parse(at) + SENT_AFTER_MS),
      run: (call, ids) => settle(call, { invoiceId: idOf(ids, key), name }),
    },
  ]
}

async function remindIfDue(call: Call, invoiceId: string): Promise<unknown> {
  const invoice = await read(call, Invoice, { id: invoiceId })
  if (groupOf(invoice.status) !== 'unpaid') return undefined
  const sent = (await readIfAny(call, InvoiceReminders, { invoiceId }))?.sent ?? []
  const now = instantOf(call.clock.now())
  const offices = await read(call, Organisation, {})
  const settings = { ...DEFAULT_REMINDERS, businessDaysOnly: false, hourFrom: 0, hourTo: 24 }
  const next = nextReminder(invoice, { settings, sent, now, offices })
  return next && next.at <= now ? await sendReminderNow(byItself(call), invoiceId) : undefined
}

async function settle(call: Call, { invoiceId, name }: { invoiceId: string; name: string }): Promise<void> {
  const last = (await readIfAny(call, InvoiceReminders, { invoiceId }))?.sent.at(-1)
  const delivery = last && (await readIfAny(call, Delivery, { subjectId: invoiceId, id: last.deliveryId }))
  if (delivery?.status === 'queued') await markSent(byItself(call), delivery, `demo ${name}`)
}

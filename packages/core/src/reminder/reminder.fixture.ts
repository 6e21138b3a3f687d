import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { type Hostility, LostAnswer } from '../../contract/hostile-store.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { doDue } from '../due/do-due.ts'
import { tick } from '../due/tick.ts'
import { readIfAny } from '../store/transact.ts'
import { InvoiceReminders, type ReminderSettings } from './record.ts'
import { planReminder } from './remind.ts'
import { updateReminderSettings } from './settings.ts'

/** An invoice of 15 January that is due on the 29th, in a business that reminds. */
export async function open(hostility: Partial<Hostility> = { catchUp: 1 }, settings: Partial<ReminderSettings> = {}) {
  const home = testHome({ hostility })
  const { customerId } = await openBusiness(home.call, { email: 'office@example.com' })
  await updateReminderSettings(home.call, { isOn: true, ...settings })
  const { invoice } = await issuedInvoice(home.call, customerId)
  await planReminder(home.call, invoice.id)
  return { home, invoice, customerId }
}

/** The same on a store that loses answers, opened anew until none was lost on the way. */
export async function openLosingAnswers(): ReturnType<typeof open> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const opened = await open({ lostAnswer: 0.05 }).catch(passOver)
    if (opened) return opened
  }
  throw new Error('answers were lost in each of 100 attempts')
}

function passOver(error: unknown): undefined {
  if (!(error instanceof LostAnswer)) throw error
}

/** Ticks and works off what is due. */
export async function turn(home: TestHome, ticks = 1): Promise<void> {
  home.world.store.settle()
  await Promise.allSettled(Array.from({ length: ticks }, () => tick(home)))
  for (const job of home.enqueued.splice(0)) await doDue(home, startedJob(home, job))
}

/** The steps that were taken of an invoice, each with its instant. */
export const stepsOf = async (home: TestHome, invoiceId: string) =>
  ((await readIfAny(home.call, InvoiceReminders, { invoiceId }))?.sent ?? []).map(({ stepId, at }) => `${stepId} ${at}`)

/** Hours pass from `from`; each is a turn. */
export async function hours(home: TestHome, count: number): Promise<void> {
  for (let hour = 0; hour < count; hour++) {
    home.world.clock.advance({ seconds: 3600 })
    await turn(home)
  }
}

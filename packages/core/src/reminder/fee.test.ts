import { describe, expect, it } from 'vitest'
import { startedJob, type TestHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { sendDelivery } from '../delivery/send-delivery.ts'
import { Invoice } from '../invoice/record.ts'
import { voidInvoice } from '../invoice/void.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { read, readIfAny } from '../store/transact.ts'
import { openFeesOf } from './open-fees.ts'
import { InvoiceReminders, type ReminderStep } from './record.ts'
import { planReminder, sendReminderNow } from './remind.ts'
import { open, stepsOf, turn } from './reminder.fixture.ts'
import { updateReminderSettings } from './settings.ts'
import { remindersOfInvoice, upcomingReminders } from './upcoming.ts'

const STEPS: ReminderStep[] = [
  { id: 'first', days: 3, tone: 'friendly' },
  { id: 'second', days: 10, tone: 'firm', feeAmount: 500 },
]

/** A day on which the step with a fee has come. */
const LATE = '2026-02-10T10:00:00.000Z'

async function reminded() {
  const opened = await open({ catchUp: 1 }, { steps: STEPS })
  opened.home.world.clock.set(LATE)
  await turn(opened.home)
  const [fee] = await openFeesOf(opened.home.call, opened.invoice.id)
  if (!fee) throw new Error('no fee was claimed')
  return { ...opened, fee }
}

const mailOf = async (home: TestHome, invoiceId: string) => {
  const sent = (await read(home.call, InvoiceReminders, { invoiceId })).sent.at(-1)
  const payload = { subjectId: invoiceId, deliveryId: sent?.deliveryId ?? '' }
  await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload }))
  return home.mailer.sent.at(-1)
}

describe('the fee of a step', () => {
  it('is a numbered claim of its own, without tax, issued in the commit of the reminder', async () => {
    const { fee, invoice } = await reminded()
    expect(fee).toMatchObject({
      status: 'open',
      number: 'INV-2026-0002',
      dueDate: '2026-02-17',
      reminderFeeOf: { invoiceId: invoice.id, number: 'INV-2026-0001' },
      eInvoiceFormats: [],
      totals: { total: 500, taxTotal: 0, taxBreakdown: [{ category: 'O' }] },
    })
  })

  it('is booked against an account of its own and adds nothing to the tax report', async () => {
    const { home, fee } = await reminded()
    const entry = await read(home.call, JournalEntry, { id: fee.issueEntryId ?? '' })
    expect(entry.postings.map(({ role, amount }) => [role, amount])).toEqual([
      ['receivable', 500],
      ['reminderFees', -500],
    ])
    expect(entry.taxes).toEqual([])
    const paid = await recordPayment(home.call, { invoiceId: fee.id, amount: 500, paidOn: '2026-02-10', method: 'cash' })
    expect(paid.entries[0]?.taxes ?? []).toEqual([])
  })

  it('is claimed once, also where the last step is sent again by hand', async () => {
    const { home, invoice } = await reminded()
    await sendReminderNow(home.call, invoice.id)
    expect(await stepsOf(home, invoice.id)).toHaveLength(2)
    expect(await openFeesOf(home.call, invoice.id)).toHaveLength(1)
  })

  it('is told in the mail with the sum, and both documents and the statement go with it', async () => {
    const { home, invoice } = await reminded()
    const mail = await mailOf(home, invoice.id)
    expect(mail?.text).toMatch(/Verzugspauschale: 5,00\s€/)
    expect(mail?.text).toMatch(/124,00\s€ bezahlen/)
    expect(mail?.attachments.map(({ fileName }) => fileName)).toEqual([
      'INV-2026-0001-2026-02-10.pdf',
      'Grace-Hopper-2026-02-10.pdf',
      'INV-2026-0001.pdf',
      'INV-2026-0002.pdf',
    ])
  })

  it('is waived by voiding it, which takes its entry back', async () => {
    const { home, invoice, fee } = await reminded()
    const { entries } = await voidInvoice(home.call, { id: fee.id, reason: 'goodwill' })
    expect(entries[0]?.postings.map(({ role, amount }) => [role, amount])).toEqual([
      ['receivable', -500],
      ['reminderFees', 500],
    ])
    expect(await openFeesOf(home.call, invoice.id)).toEqual([])
    expect((await remindersOfInvoice(home.call, invoice.id)).sent.at(-1)?.fee).toMatchObject({ status: 'void', amount: 500, amountDue: 0 })
  })

  it('is credited in part from the same account', async () => {
    const { home, fee } = await reminded()
    const { entries } = await createCreditNote(home.call, { invoiceId: fee.id, amount: 200, reason: 'goodwill' })
    expect(entries[0]?.postings.map(({ role, amount }) => [role, amount])).toEqual([
      ['receivable', -200],
      ['reminderFees', 200],
    ])
    expect(entries[0]?.taxes).toEqual([])
  })

  it('is not itself reminded of', async () => {
    const { home, fee } = await reminded()
    await planReminder(home.call, fee.id)
    home.world.clock.set('2026-04-10T10:00:00.000Z')
    await turn(home)
    expect(await readIfAny(home.call, InvoiceReminders, { invoiceId: fee.id })).toBeUndefined()
    expect((await remindersOfInvoice(home.call, fee.id)).next).toBeNull()
    expect(await upcomingReminders(home.call, { days: 90 })).toEqual([])
  })

  it('stays owed when the invoice is paid', async () => {
    const { home, invoice, fee } = await reminded()
    await recordPayment(home.call, { invoiceId: invoice.id, amount: 11_900, paidOn: '2026-02-10', method: 'cash' })
    expect(await read(home.call, Invoice, { id: fee.id })).toMatchObject({ status: 'open', amountDue: 500 })
  })

  it('cannot be asked before the due date', async () => {
    const { home } = await open()
    const steps: ReminderStep[] = [{ id: 'early', days: 0, tone: 'friendly', feeAmount: 500 }]
    await expect(updateReminderSettings(home.call, { steps })).rejects.toMatchObject({
      code: 'invalid_request',
      details: { errors: [{ pointer: '/steps/0/feeAmount' }] },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { workOff } from '../../contract/memory-jobs.ts'
import { startedJob, type TestHome } from '../../contract/test-home.ts'
import { Delivery } from '../delivery/record.ts'
import { sendDelivery } from '../delivery/send-delivery.ts'
import { elements, readBack } from '../document/pdf/read-back/read.ts'
import { doDue } from '../due/do-due.ts'
import { DueItem } from '../due/record.ts'
import { tick } from '../due/tick.ts'
import { voidInvoice } from '../invoice/void.ts'
import { seededRandom } from '../kit/seeded-random.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { read, readIfAny } from '../store/transact.ts'
import { sendableFrom, toneOn } from './ladder.ts'
import { DEFAULT_REMINDERS, InvoiceReminders, type ReminderStep } from './record.ts'
import { planReminder, sendReminderNow } from './remind.ts'
import { hours, open, openLosingAnswers, stepsOf, turn } from './reminder.fixture.ts'
import { stopReminders, updateReminderSettings } from './settings.ts'
import { remindersOfInvoice, upcomingReminders } from './upcoming.ts'

describe('the ladder', () => {
  it('takes each step once, on business days, from nine in the morning in the zone of the organisation', async () => {
    const { home, invoice } = await open()
    await hours(home, 24 * 45)
    expect(await stepsOf(home, invoice.id)).toEqual([
      'before 2026-01-26T08:00:00.000Z',
      'first 2026-02-02T08:00:00.000Z',
      'second 2026-02-09T08:00:00.000Z',
      'third 2026-02-23T08:00:00.000Z',
    ])
  })

  it('takes a step earlier, or later, when days are opened or closed after it was planned', async () => {
    const { home, invoice } = await open()
    const dueAt = async () => (await readIfAny(home.call, DueItem, { kind: 'reminder', subjectId: invoice.id }))?.dueAt
    const close = async (...days: string[]) => {
      await updateOrganisation(home.call, { closedDays: days.map((day) => ({ day, name: 'Closed' })) })
      await workOff({ home, feed: home.world.feed, enqueued: home.enqueued, kinds: ['plan_reminders'] })
    }
    await close('2026-01-26', '2026-01-27')
    expect(await dueAt()).toBe('2026-01-28T08:00:00.000Z')
    await close('2026-01-27')
    expect(await dueAt()).toBe('2026-01-26T08:00:00.000Z')
  })

  it('sends one reminder after a downtime over three steps', async () => {
    const { home, invoice } = await open()
    home.world.clock.set('2026-02-10T10:00:00.000Z')
    await hours(home, 48)
    expect(await stepsOf(home, invoice.id)).toEqual(['second 2026-02-10T11:00:00.000Z'])
  })

  it.each([
    [
      'is paid',
      async (home: TestHome, id: string) =>
        recordPayment(home.call, { invoiceId: id, amount: 11_900, paidOn: '2026-01-15', method: 'cash' }),
    ],
    ['is void', async (home: TestHome, id: string) => voidInvoice(home.call, { id, reason: 'wrong' })],
    ['is stopped', async (home: TestHome, id: string) => stopReminders(home.call, { kind: 'invoice', id, reason: 'dispute' })],
  ])('ends when the invoice %s', async (_name, end) => {
    const { home, invoice } = await open()
    await end(home, invoice.id)
    home.world.clock.set('2026-02-10T10:00:00.000Z')
    await turn(home)
    expect(await stepsOf(home, invoice.id)).toEqual([])
    expect(await tick(home)).toBe(0)
  })

  it('leaves a customer alone who is switched off, and goes on when switched on', async () => {
    const { home, invoice, customerId } = await open()
    await stopReminders(home.call, { kind: 'customer', id: customerId, reason: 'agreed' })
    home.world.clock.set('2026-02-10T10:00:00.000Z')
    await turn(home)
    expect(await stepsOf(home, invoice.id)).toEqual([])
    await stopReminders(home.call, { kind: 'customer', id: customerId, reason: null })
    await planReminder(home.call, invoice.id)
    await turn(home)
    expect(await stepsOf(home, invoice.id)).toHaveLength(1)
  })

  it('pauses until the day of a plan of payments, and then takes the latest step', async () => {
    const { home, invoice } = await open()
    await stopReminders(home.call, { kind: 'invoice', id: invoice.id, reason: 'pays in three parts', until: '2026-02-12' })
    await planReminder(home.call, invoice.id)
    expect(await remindersOfInvoice(home.call, invoice.id)).toMatchObject({
      isStopped: true,
      stop: { kind: 'invoice', reason: 'pays in three parts', until: '2026-02-12' },
      next: { stepId: 'second', at: '2026-02-12T08:00:00.000Z' },
    })
    await hours(home, 24 * 30)
    expect(await stepsOf(home, invoice.id)).toEqual(['second 2026-02-12T08:00:00.000Z'])
    expect(await remindersOfInvoice(home.call, invoice.id)).toMatchObject({ isStopped: false, stop: null, next: { stepId: 'third' } })
  })

  it('refuses a pause until a day that has come', async () => {
    const { home, invoice } = await open()
    const pause = stopReminders(home.call, { kind: 'invoice', id: invoice.id, reason: 'x', until: '2026-01-15' })
    await expect(pause).rejects.toMatchObject({ code: 'invalid_date' })
  })

  it('does nothing while it is switched off', async () => {
    const { home, invoice } = await open()
    await updateReminderSettings(home.call, { isOn: false })
    home.world.clock.set('2026-02-10T10:00:00.000Z')
    await turn(home)
    expect(await stepsOf(home, invoice.id)).toEqual([])
  })

  it('asks for a part that is still owed', async () => {
    const { home, invoice } = await open()
    await recordPayment(home.call, { invoiceId: invoice.id, amount: 1_900, paidOn: '2026-01-15', method: 'cash' })
    home.world.clock.set('2026-02-10T10:00:00.000Z')
    await turn(home)
    const [sent] = (await read(home.call, InvoiceReminders, { invoiceId: invoice.id })).sent
    const payload = { subjectId: invoice.id, deliveryId: sent?.deliveryId ?? '' }
    await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload }))
    const [mail] = home.mailer.sent
    expect(mail).toMatchObject({
      to: ['grace@example.com'],
      subject: 'Zweite Erinnerung: Rechnung INV-2026-0001 ist seit 12 Tagen überfällig',
    })
    expect(mail?.text).toContain('100,00\u00a0€')
    expect(mail?.text).toContain('/pay/')
    expect(mail?.attachments.map(({ fileName }) => fileName)).toEqual([
      'INV-2026-0001-2026-02-10.pdf',
      'Grace-Hopper-2026-02-10.pdf',
      'INV-2026-0001.pdf',
    ])
    const titles = mail?.attachments.map(({ bytes }) => elements(readBack(bytes).root, 'H1')[0]?.text)
    expect(titles).toEqual([expect.stringMatching(/erinnerung/i), 'Kontoauszug', 'Rechnung INV-2026-0001'])
  })

  it('is not mailed when the payment came between asking and sending', async () => {
    const { home, invoice } = await open()
    home.world.clock.set('2026-02-10T10:00:00.000Z')
    await turn(home)
    const [sent] = (await read(home.call, InvoiceReminders, { invoiceId: invoice.id })).sent
    await recordPayment(home.call, { invoiceId: invoice.id, amount: 11_900, paidOn: '2026-02-10', method: 'cash' })
    const place = { subjectId: invoice.id, id: sent?.deliveryId ?? '' }
    await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload: { subjectId: invoice.id, deliveryId: place.id } }))
    expect(home.mailer.sent).toEqual([])
    expect(await read(home.call, Delivery, place)).toMatchObject({ status: 'failed', lastError: expect.stringContaining('paid') })
  })
})

it('shows what will go out, and what an invoice got', async () => {
  const { home, invoice } = await open()
  home.world.store.settle()
  expect(await upcomingReminders(home.call, { days: 7 })).toEqual([])
  const within = await upcomingReminders(home.call, { days: 14 })
  expect(within).toMatchObject([{ invoiceId: invoice.id, stepId: 'before', at: '2026-01-26T08:00:00.000Z', amountDue: 11_900 }])
  await sendReminderNow(home.call, invoice.id)
  expect(await remindersOfInvoice(home.call, invoice.id)).toMatchObject({
    isStopped: false,
    sent: [{ stepId: 'before', to: 'grace@example.com' }],
    next: { stepId: 'first', at: '2026-02-02T08:00:00.000Z' },
  })
})

describe('how a reminder speaks', () => {
  it.each([
    ['before the day of payment, whatever the step', '2026-01-28', 'final', 'upcoming'],
    ['on the day of payment', '2026-01-29', 'friendly', 'upcoming'],
    ['on the day after', '2026-01-30', 'friendly', 'friendly'],
    ['late', '2026-02-20', 'final', 'final'],
    ['where the note before the day had to wait beyond it', '2026-01-30', 'upcoming', 'friendly'],
  ] as const)('%s', (_name, day, tone, expected) => {
    expect(toneOn(day, { step: { tone }, dueDate: '2026-01-29' })).toBe(expected)
  })

  it('does not say on the day of payment that it was due', async () => {
    const steps: ReminderStep[] = [{ id: 'on-the-day', days: 0, tone: 'friendly' }]
    const { home, invoice } = await open({ catchUp: 1 }, { steps })
    expect((await upcomingReminders(home.call, { days: 30 })).map(({ tone }) => tone)).toEqual(['upcoming'])
    home.world.clock.set('2026-01-29T10:00:00.000Z')
    await turn(home)
    const [sent] = (await read(home.call, InvoiceReminders, { invoiceId: invoice.id })).sent
    await sendDelivery(
      home,
      startedJob(home, { kind: 'send_delivery', payload: { subjectId: invoice.id, deliveryId: sent?.deliveryId ?? '' } }),
    )
    const [mail] = home.mailer.sent
    expect(mail?.subject).toBe('Rechnung INV-2026-0001 ist am 29. Januar 2026 fällig')
    expect(mail?.text).not.toContain('war am')
  })
})

it('refuses to remind by hand of what is paid', async () => {
  const { home, invoice } = await open()
  await recordPayment(home.call, { invoiceId: invoice.id, amount: 11_900, paidOn: '2026-01-15', method: 'cash' })
  await expect(sendReminderNow(home.call, invoice.id)).rejects.toMatchObject({ code: 'illegal_transition' })
})

it.each([
  [
    'two steps of one day',
    {
      steps: [
        { id: 'a', days: 3, tone: 'firm' as const },
        { id: 'b', days: 3, tone: 'final' as const },
      ],
    },
  ],
  ['hours that end before they begin', { hourFrom: 17, hourTo: 9 }],
])('refuses %s', async (_name, change) => {
  const { home } = await open()
  await expect(updateReminderSettings(home.call, change)).rejects.toMatchObject({ code: 'invalid_request' })
})

it.each([
  ['in the hours', '2026-01-15T12:10:00.000Z', '2026-01-15T12:10:00.000Z'],
  ['too early', '2026-01-15T05:10:00.000Z', '2026-01-15T08:00:00.000Z'],
  ['too late', '2026-01-15T16:00:00.000Z', '2026-01-16T08:00:00.000Z'],
  ['on Friday evening', '2026-01-16T20:00:00.000Z', '2026-01-19T08:00:00.000Z'],
  ['before the holidays of Easter', '2026-04-02T20:00:00.000Z', '2026-04-07T07:00:00.000Z'],
  ['in the night before a closed Sunday on which the clocks go forward', '2026-03-28T23:30:00.000Z', '2026-03-30T07:00:00.000Z'],
  ['on the weekend in which the clocks go forward', '2026-03-28T20:00:00.000Z', '2026-03-30T07:00:00.000Z'],
])('finds when reminders may go out: %s', (_name, from, to) => {
  expect(sendableFrom('Europe/Berlin', { settings: DEFAULT_REMINDERS, offices: { country: 'DE' }, from })).toBe(to)
})

it('with ten ticks at once, lost answers, workers that run twice and weeks of downtime sends no step twice and never two on a day', async () => {
  const { home, invoice } = await openLosingAnswers()
  const random = seededRandom(home.world.seed)
  for (let nth = 0; nth < 60; nth++) {
    home.world.store.settle()
    await Promise.allSettled(Array.from({ length: 10 }, () => tick(home)))
    for (const job of home.enqueued) {
      const run = () => doDue(home, startedJob(home, job))
      await Promise.allSettled([run(), run()])
    }
    home.enqueued.splice(0, random.below(home.enqueued.length + 1))
    home.world.clock.advance({ seconds: random.below(12) === 0 ? 7 * 86_400 : random.below(43_200) })
  }
  const sent = (await readIfAny(home.call, InvoiceReminders, { invoiceId: invoice.id }))?.sent ?? []
  expect(sent.length).toBeGreaterThan(0)
  expect(new Set(sent.map(({ stepId }) => stepId)).size).toBe(sent.length)
  expect(new Set(sent.map(({ at }) => at.slice(0, 10))).size).toBe(sent.length)
})

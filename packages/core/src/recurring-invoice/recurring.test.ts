import { describe, expect, it } from 'vitest'
import { deleteCustomer } from '../customer/delete-customer.ts'
import { updateCustomer } from '../customer/update-customer.ts'
import { read } from '../store/transact.ts'
import { createRecurring, deleteRecurring, updateRecurring } from './create.ts'
import { endRecurring, pauseRecurring, resumeRecurring } from './lifecycle.ts'
import { listRecurring } from './list.ts'
import { previewDraft, previewRecurring } from './preview.ts'
import { RecurringInvoice } from './record.ts'
import { openRecurring, type RecurringTest } from './recurring.fixture.ts'

const periodsOf = async (test: RecurringTest, id: string) => (await test.runs(id)).map(({ period }) => period)

/** Lets the clock go to the noon of a day. */
function go({ home }: RecurringTest, day: string): void {
  home.world.clock.set(`${day}T12:00:00.000Z`)
}

describe('a recurring invoice', () => {
  it('is made in the morning of its day in the zone of the organisation', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}))
    test.home.world.clock.set('2026-01-31T04:59:59.999Z')
    await test.run()
    expect(await periodsOf(test, id)).toEqual([])
    test.home.world.clock.set('2026-01-31T05:00:00.000Z')
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-01'])
  })

  it.each([
    ['draft', 'draft', 0],
    ['issue', 'open', 0],
    ['send', 'open', 1],
  ] as const)('left to “%s” is %s, with %i mails asked for', async (automation, status, mails) => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}, { automation }))
    go(test, '2026-01-31')
    await test.run()
    const [invoice] = await test.invoices(id)
    expect(invoice).toMatchObject({ status, recurringInvoiceId: id, deliveryPeriod: { start: '2026-01-01', end: '2026-01-31' } })
    expect(test.home.enqueued.filter(({ kind }) => kind === 'send_delivery')).toHaveLength(mails)
  })

  it('fills in its variables in the customer’s language, and its terms', async () => {
    const test = await openRecurring()
    await updateCustomer(test.home.call, test.customerId, { locale: 'fr' })
    const more = { notes: 'Facture {{number}} de {{month}}', reference: '{{year}}-{{number}}', dueDays: 7, subject: 'N° {{number}}' }
    const { id } = await createRecurring(test.home.call, test.input({}, more))
    go(test, '2026-01-31')
    await test.run()
    const [invoice] = await test.invoices(id)
    expect(invoice).toMatchObject({ notes: 'Facture 1 de janvier', reference: '2026-1', issueDate: '2026-01-31', dueDate: '2026-02-07' })
    expect(invoice?.lines[0]?.description).toBe('Hosting janvier 2026')
  })

  it('begins with the first day from today on, and at once where that is today', async () => {
    const test = await openRecurring()
    const { id, nextOn } = await createRecurring(test.home.call, test.input({ startsOn: '2025-10-15' }))
    expect(nextOn).toBe('2026-01-15')
    await test.run()
    expect((await test.runs(id)).map(({ period, number }) => [period, number])).toEqual([['2026-01', 1]])
  })

  it('is made a year long on its days, once each, over its prices of the day, and then ends', async () => {
    const test = await openRecurring()
    const priceChanges = [
      { from: '2026-07-01', prices: [{ line: 0, unitPrice: '110.00' }] },
      { from: '2026-12-01', prices: [{ line: 0, unitPrice: '120.00' }] },
    ]
    const { id } = await createRecurring(test.home.call, test.input({ on: { type: 'last_business_day' }, count: 12 }, { priceChanges }))
    const { invoices: previewed } = await previewRecurring(test.home.call, { id })
    for (let day = 0; day < 400; day++) {
      await test.run()
      test.home.world.clock.advance({ days: 1 })
    }
    const made = await test.invoices(id)
    const dates = ['30', '27', '31', '30', '29', '30', '31', '31', '30', '30', '30', '31'].map(
      (day, month) => `2026-${String(month + 1).padStart(2, '0')}-${day}`,
    )
    // The start is 31 January, a Saturday: the last business day of January lies before it.
    expect(made.map(({ issueDate }) => issueDate)).toEqual([...dates.slice(1), '2027-01-29'])
    expect(made.map(({ number }) => number)).toEqual(
      dates.map((_, at) => (at < 11 ? `INV-2026-00${String(at + 1).padStart(2, '0')}` : 'INV-2027-0001')),
    )
    expect(made.map(({ totals }) => totals.subtotal)).toEqual([...Array(5).fill(10_000), ...Array(5).fill(11_000), 12_000, 12_000])
    expect(previewed.map(({ date, total, billed }) => [date, total, billed])).toEqual(
      made.map(({ issueDate, totals, deliveryPeriod }) => [issueDate, totals.total, deliveryPeriod]),
    )
    expect(await read(test.home.call, RecurringInvoice, { id })).toMatchObject({
      status: 'ended',
      isFinished: true,
      nextOn: null,
      madeCount: 12,
    })
  })

  it('makes up a week of downtime, each period on its own, issued on the day it is made', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({ frequency: 'daily', startsOn: '2026-01-16' }))
    go(test, '2026-01-16')
    await test.run()
    go(test, '2026-01-23')
    await test.run()
    const made = await test.invoices(id)
    expect(made.map(({ deliveryPeriod }) => deliveryPeriod?.start)).toEqual(
      ['16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-01-${day}`),
    )
    expect(made.map(({ issueDate }) => issueDate)).toEqual(['2026-01-16', ...Array(7).fill('2026-01-23')])
  })

  it('is made on its day where the clocks are put forward and back at midnight', async () => {
    const test = await openRecurring({ now: '2026-04-20T12:00:00.000Z', settings: { zone: 'Africa/Cairo' } })
    const { id } = await createRecurring(test.home.call, test.input({ frequency: 'daily', startsOn: '2026-04-23', endsOn: '2026-04-25' }))
    for (let hour = 0; hour < 24 * 7; hour++) {
      await test.run()
      test.home.world.clock.advance({ seconds: 3600 })
    }
    expect((await test.invoices(id)).map(({ issueDate }) => issueDate)).toEqual(['2026-04-23', '2026-04-24', '2026-04-25'])
  })

  it('keeps its customer from being deleted', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}))
    await expect(deleteCustomer(test.home.call, test.customerId)).rejects.toMatchObject({ code: 'customer_in_use' })
    await deleteRecurring(test.home.call, { id })
    await deleteCustomer(test.home.call, test.customerId)
    go(test, '2026-02-01')
    await test.run()
  })

  it('is listed with what comes next first', async () => {
    const test = await openRecurring()
    const march = await createRecurring(test.home.call, test.input({ startsOn: '2026-03-01' }))
    const february = await createRecurring(test.home.call, test.input({ startsOn: '2026-02-01' }))
    const page = await listRecurring(test.home.call, { status: 'active', limit: 10 })
    expect(page.items.map(({ id, nextOn }) => [id, nextOn])).toEqual([
      [february.id, '2026-02-01'],
      [march.id, '2026-03-01'],
    ])
  })
})

describe('a change', () => {
  it('of the schedule makes no second invoice for a period that has one', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({ startsOn: '2026-02-01' }))
    go(test, '2026-02-01')
    await test.run()
    const schedule = test.input({ startsOn: '2026-02-15' }).schedule
    expect(await updateRecurring(test.home.call, { id, input: { schedule } })).toMatchObject({ nextOn: '2026-03-15' })
    go(test, '2026-03-20')
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-02', '2026-03'])
  })

  it('of the lines holds from the next invoice on', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}))
    go(test, '2026-01-31')
    await test.run()
    const lines = [{ description: 'New', quantity: '1', unitPrice: '7', taxPercent: '0' }]
    expect(await updateRecurring(test.home.call, { id, input: { lines } })).toMatchObject({ nextTotal: 700 })
    go(test, '2026-02-28')
    await test.run()
    expect((await test.invoices(id)).map(({ totals }) => totals.total)).toEqual([11_900, 700])
  })

  it.each<[string, Parameters<RecurringTest['input']>, string]>([
    ['an unknown variable', [{}, { notes: '{{periode}}' }], '/notes'],
    [
      'a price of no line',
      [{}, { priceChanges: [{ from: '2026-02-01', prices: [{ line: 1, unitPrice: '1' }] }] }],
      '/priceChanges/0/prices/0/line',
    ],
    [
      'a price that is too large',
      [{}, { priceChanges: [{ from: '2026-02-01', prices: [{ line: 0, unitPrice: '99999999999999999' }] }] }],
      '/priceChanges/0',
    ],
    ['a schedule that is over', [{ startsOn: '2025-01-01', endsOn: '2025-12-31' }], '/schedule'],
    ['a schedule that contradicts itself', [{ weekday: 'monday' }], '/schedule/weekday'],
  ])('to %s is refused with a pointer', async (_, [schedule, more], pointer) => {
    const test = await openRecurring()
    const refusal = expect.objectContaining({ details: { errors: [expect.objectContaining({ pointer })] } })
    await expect(createRecurring(test.home.call, test.input(schedule, more))).rejects.toEqual(refusal)
    const { id } = await createRecurring(test.home.call, test.input({}))
    const { schedule: changed } = test.input(schedule)
    await expect(updateRecurring(test.home.call, { id, input: { schedule: changed, ...more } })).rejects.toEqual(refusal)
  })
})

describe('a pause', () => {
  async function pausedFromFebruaryToMay() {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}))
    go(test, '2026-01-31')
    await test.run()
    expect(await pauseRecurring(test.home.call, { id })).toMatchObject({ status: 'paused', nextOn: null })
    go(test, '2026-05-10')
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-01'])
    return { test, id }
  }

  it('leaves out what was missed where that is said', async () => {
    const { test, id } = await pausedFromFebruaryToMay()
    expect(await resumeRecurring(test.home.call, { id, missed: 'skip' })).toMatchObject({ status: 'active', nextOn: '2026-05-31' })
    go(test, '2026-05-31')
    await test.run()
    expect((await test.runs(id)).map(({ period, number }) => [period, number])).toEqual([
      ['2026-01', 1],
      ['2026-05', 2],
    ])
  })

  it('makes up what was missed where that is said', async () => {
    const { test, id } = await pausedFromFebruaryToMay()
    await resumeRecurring(test.home.call, { id, missed: 'make_up' })
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04'])
  })

  it('ends with the end', async () => {
    const { test, id } = await pausedFromFebruaryToMay()
    expect(await endRecurring(test.home.call, { id })).toMatchObject({ status: 'ended', endedOn: '2026-05-10' })
    await expect(resumeRecurring(test.home.call, { id, missed: 'skip' })).rejects.toMatchObject({ code: 'illegal_transition' })
    await expect(deleteRecurring(test.home.call, { id })).rejects.toMatchObject({ code: 'illegal_transition' })
    go(test, '2026-09-10')
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-01'])
  })
})

describe('a preview', () => {
  it('of what is not there yet needs no customer and no line', async () => {
    const test = await openRecurring()
    const { schedule } = test.input({ on: { type: 'last_business_day' } })
    const preview = await previewDraft(test.home.call, { schedule })
    expect(preview.inWords).toBe('On the last business day of every month, from 31 January 2026')
    expect(preview.invoices).toHaveLength(12)
    expect(preview.invoices[0]).toEqual({
      period: '2026-02',
      number: 1,
      date: '2026-02-27',
      nominal: '2026-02-27',
      billed: { start: '2026-02-01', end: '2026-02-28' },
      description: null,
      total: null,
      currency: null,
    })
  })

  it('of a change goes on where the invoices stand', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}))
    go(test, '2026-01-31')
    await test.run()
    const preview = await previewDraft(test.home.call, { ...test.input({ startsOn: '2026-01-15', count: 3 }), recurringInvoiceId: id })
    expect(preview.invoices.map(({ date, number }) => [date, number])).toEqual([
      ['2026-02-15', 2],
      ['2026-03-15', 3],
    ])
  })
})

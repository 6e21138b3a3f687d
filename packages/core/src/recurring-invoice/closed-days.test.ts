import { describe, expect, it } from 'vitest'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { read } from '../store/transact.ts'
import { createRecurring } from './create.ts'
import { previewRecurring } from './preview.ts'
import { RecurringInvoice } from './record.ts'
import { openRecurring, type RecurringTest } from './recurring.fixture.ts'

const periodsOf = async (test: RecurringTest, id: string) => (await test.runs(id)).map(({ period }) => period)

/** Lets the clock go to the noon of a day. */
function go({ home }: RecurringTest, day: string): void {
  home.world.clock.set(`${day}T12:00:00.000Z`)
}

describe('a change', () => {
  it('of the closed days moves what is to come, and makes no second invoice for a period that has one', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({ startsOn: '2026-02-01', on: { type: 'first_business_day' } }))
    go(test, '2026-02-02')
    await test.run()
    const closed = ['2026-02-02', '2026-03-02'].map((day) => ({ day, name: 'Moving house' }))
    await updateOrganisation(test.home.call, { closedDays: closed })
    const { invoices } = await previewRecurring(test.home.call, { id })
    expect(invoices.slice(0, 3).map(({ date }) => date)).toEqual(['2026-03-03', '2026-04-01', '2026-05-04'])
    go(test, '2026-03-02')
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-02'])
    go(test, '2026-03-03')
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-02', '2026-03'])
  })

  it('of the closed days plans anew: on a later day, and on an earlier one again', async () => {
    const test = await openRecurring()
    const { call } = test.home
    const { id, version } = await createRecurring(call, test.input({ startsOn: '2026-02-04', shift: 'next_business_day' }))
    const nextOn = async () => (await read(call, RecurringInvoice, { id })).nextOn
    await updateOrganisation(call, { closedDays: [{ day: '2026-02-04', name: 'Moving house' }] })
    await test.run()
    expect(await nextOn()).toBe('2026-02-05')
    await updateOrganisation(call, { closedDays: [] })
    await test.run()
    expect(await nextOn()).toBe('2026-02-04')
    go(test, '2026-02-04')
    await test.run()
    expect((await test.invoices(id)).map(({ issueDate }) => issueDate)).toEqual(['2026-02-04'])
    expect(version).toBe(1)
  })

  it.each([
    ['the country, with its holidays', { country: 'GB' }],
    ['whether one works on public holidays', { ignoresPublicHolidays: true }],
  ] as const)('of %s plans anew', async (_, changes) => {
    const test = await openRecurring()
    const { call } = test.home
    const schedule = { startsOn: '2026-02-01', frequency: 'yearly', month: 5, on: { type: 'first_business_day' } } as const
    const { id, nextOn } = await createRecurring(call, test.input(schedule))
    expect(nextOn).toBe('2026-05-04')
    await updateOrganisation(call, changes)
    await test.run()
    expect((await read(call, RecurringInvoice, { id })).nextOn).toBe('2026-05-01')
  })

  it('of the zone makes it in the morning of its day there', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({ startsOn: '2026-02-04' }))
    await updateOrganisation(test.home.call, { zone: 'Pacific/Auckland' })
    await test.run()
    test.home.world.clock.set('2026-02-03T17:00:00.000Z')
    await test.run()
    expect(await periodsOf(test, id)).toEqual(['2026-02'])
  })

  it('of other details of the organisation, or that moves nothing, leaves it as it is', async () => {
    const test = await openRecurring()
    const { id, version } = await createRecurring(test.home.call, test.input({ startsOn: '2026-02-04' }))
    await updateOrganisation(test.home.call, { phone: '+49 30 1', closedDays: [{ day: '2026-02-04', name: 'Moving house' }] })
    await test.run()
    expect((await read(test.home.call, RecurringInvoice, { id })).version).toBe(version)
  })
})

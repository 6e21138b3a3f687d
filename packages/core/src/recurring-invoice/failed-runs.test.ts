import { describe, expect, it } from 'vitest'
import { updateCustomer } from '../customer/update-customer.ts'
import { listEvents } from '../event/list-events.ts'
import { deleteInvoice } from '../invoice/delete.ts'
import { read } from '../store/transact.ts'
import { createRecurring } from './create.ts'
import { RecurringInvoice } from './record.ts'
import { openRecurring, type RecurringTest } from './recurring.fixture.ts'
import { listFailedRuns, listRuns, retryRun, skipRun } from './runs.ts'

/** Lets the clock go to the noon of a day. */
function go({ home }: RecurringTest, day: string): void {
  home.world.clock.set(`${day}T12:00:00.000Z`)
}

/** One on the reverse charge for a customer without a VAT id: it cannot be issued. */
const REVERSE = { lines: [{ description: 'Work', quantity: '1', unitPrice: '100', taxCategory: 'AE' as const, taxPercent: '0' }] }

describe('an invoice that cannot be issued', () => {
  async function failed() {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}, REVERSE))
    const other = await createRecurring(test.home.call, test.input({}))
    go(test, '2026-01-31')
    await test.run()
    return { test, id, other }
  }

  it('is recorded with the reason, and leaves nothing behind', async () => {
    const { test, id } = await failed()
    const [run] = await test.runs(id)
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'not_issuable', errors: [{ pointer: '/customer/taxId' }] } })
    expect(run?.invoiceId).toBeUndefined()
    expect(await read(test.home.call, RecurringInvoice, { id })).toMatchObject({ status: 'active', failedCount: 1, nextOn: '2026-02-28' })
    expect((await listFailedRuns(test.home.call, { limit: 10 })).items).toMatchObject([
      { recurringInvoiceId: id, customerName: 'Grace Hopper' },
    ])
  })

  it('stops no other', async () => {
    const { test, other } = await failed()
    expect(await test.invoices(other.id)).toMatchObject([{ number: 'INV-2026-0001' }])
  })

  it('is told by mail, once', async () => {
    const { test } = await failed()
    const ids = new Set(test.home.mailer.sent.map(({ id }) => id))
    expect([ids.size, test.home.mailer.sent[0]?.to, test.home.mailer.sent[0]?.text.includes('VAT id')]).toEqual([
      1,
      ['office@example.com'],
      true,
    ])
  })

  it('is made when it is tried again once the reason is gone, and once', async () => {
    const { test, id } = await failed()
    await expect(retryRun(test.home.call, { id, period: '2026-01' })).rejects.toMatchObject({ code: 'not_issuable' })
    await updateCustomer(test.home.call, test.customerId, { taxId: 'DE136695976' })
    const invoice = await retryRun(test.home.call, { id, period: '2026-01' })
    expect(invoice).toMatchObject({ status: 'open', recurringInvoiceId: id, deliveryPeriod: { start: '2026-01-01' } })
    await expect(retryRun(test.home.call, { id, period: '2026-01' })).rejects.toMatchObject({ code: 'illegal_transition' })
    expect(await read(test.home.call, RecurringInvoice, { id })).toMatchObject({ failedCount: 0, nextOn: '2026-02-28' })
    expect((await listFailedRuns(test.home.call, { limit: 10 })).items).toEqual([])
  })

  it('is left as a draft to be mended where that is asked', async () => {
    const { test, id } = await failed()
    expect(await retryRun(test.home.call, { id, period: '2026-01', automation: 'draft' })).toMatchObject({ status: 'draft' })
  })

  it('is skipped, once', async () => {
    const { test, id } = await failed()
    expect(await skipRun(test.home.call, { id, period: '2026-01' })).toMatchObject({ status: 'skipped' })
    await expect(skipRun(test.home.call, { id, period: '2026-01' })).rejects.toMatchObject({ code: 'illegal_transition' })
    expect((await listRuns(test.home.call, { id, limit: 10 })).items).toMatchObject([{ status: 'skipped', invoice: null }])
  })

  it('can be made again after its draft was deleted', async () => {
    const test = await openRecurring()
    const { id } = await createRecurring(test.home.call, test.input({}, { automation: 'draft' }))
    go(test, '2026-01-31')
    await test.run()
    const [draft] = await test.invoices(id)
    await deleteInvoice(test.home.call, { id: draft?.id ?? '' })
    expect((await listRuns(test.home.call, { id, limit: 10 })).items).toMatchObject([{ status: 'made', invoice: null }])
    await retryRun(test.home.call, { id, period: '2026-01' })
    expect(await test.invoices(id)).toHaveLength(1)
  })

  it('tells its history', async () => {
    const { test, id } = await failed()
    await skipRun(test.home.call, { id, period: '2026-01' })
    const { items } = await listEvents(test.home.call, { subjectId: id, limit: 50, oldestFirst: true })
    expect(items.map(({ type }) => type)).toEqual(['recurring_invoice.created', 'recurring_invoice.failed', 'recurring_invoice.skipped'])
  })
})

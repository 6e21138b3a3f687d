import { beforeAll, expect, test } from 'vitest'
import { LostAnswer } from '../../contract/hostile-store.ts'
import { type TestCall, testWorld } from '../../contract/test-world.ts'
import { Customer } from '../customer/record.ts'
import { readDashboard } from '../dashboard/read.ts'
import { Event } from '../event/record.ts'
import { Invoice, type InvoiceStatus, invoiceSummaryFrom, isOverdue } from '../invoice/record.ts'
import { addDays, instantOf } from '../kit/day.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { trialBalance } from '../ledger/list.ts'
import { createOrganisation } from '../organisation/create-organisation.ts'
import { listQuotes } from '../quote/list.ts'
import { listRecurring } from '../recurring-invoice/list.ts'
import { InvoiceReminders } from '../reminder/record.ts'
import { readReminderSettings } from '../reminder/settings.ts'
import { upcomingReminders } from '../reminder/upcoming.ts'
import { fromItem, fromSummary } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { loadDemo } from './load-demo.ts'
import { DEMO_ORGANISATION } from './organisation.ts'

const NOW = '2026-11-20T15:00:00.000Z'
const TODAY = '2026-11-20'
const CALM = { conflict: 0, shortPage: 0, yield: 0, catchUp: 1 }

async function demoWorld(hostility = {}) {
  const world = testWorld({ now: NOW, hostility: { ...CALM, ...hostility } })
  await createOrganisation(world.call({ platform: true }), DEMO_ORGANISATION, { accountId: 'acc_1', name: 'Henrike Vogt' })
  return { world, call: world.call() }
}

// Loaded once for the tests that only look.
let loaded: Awaited<ReturnType<typeof demoWorld>>
let firstRun: boolean
beforeAll(async () => {
  loaded = await demoWorld()
  firstRun = await loadDemo(loaded.call)
})

async function invoicesOf(call: TestCall): Promise<Invoice[]> {
  call.world.store.settle()
  const found: Invoice[] = []
  for await (const stored of everyItem(call, { index: 'i1', pk: 'invoices' })) {
    found.push(await read(call, Invoice, { id: invoiceSummaryFrom(stored).id }))
  }
  return found
}

/** In the order of their days. */
async function entriesOf(call: TestCall): Promise<JournalEntry[]> {
  call.world.store.settle()
  const found: JournalEntry[] = []
  for await (const stored of everyItem(call, { index: 'i1', pk: 'entries' })) found.push(fromSummary<JournalEntry>(stored))
  return found
}

async function everythingIn(call: TestCall): Promise<string> {
  return JSON.stringify([await invoicesOf(call), await readDashboard(call, {}), await trialBalance(call, '2200-12')])
}

test('100 invoices over 18 months, in every state there is', async () => {
  expect(firstRun).toBe(true)
  const invoices = await invoicesOf(loaded.call)
  expect(invoices).toHaveLength(100)
  const count = (status: InvoiceStatus) => invoices.filter((invoice) => invoice.status === status).length
  expect([count('draft'), count('void'), count('partially_paid')]).toEqual([4, 4, expect.any(Number)])
  expect([count('partially_paid') >= 3, count('paid') >= 55, count('open') >= 8]).toEqual([true, true, true])
  const overdue = invoices.filter((invoice) => isOverdue(invoice, TODAY)).length
  const notYetDue = invoices.filter((invoice) => invoice.status === 'open' && (invoice.dueDate ?? '') >= TODAY).length
  expect([overdue >= 5, notYetDue >= 3]).toEqual([true, true])
  const delays = invoices.flatMap(({ paidOn, dueDate }) => (paidOn && dueDate ? [Math.sign(Date.parse(paidOn) - Date.parse(dueDate))] : []))
  expect(new Set(delays)).toEqual(new Set([-1, 0, 1]))
  expect(invoices.filter((invoice) => invoice.amountCredited > 0 && invoice.status !== 'void').length).toBeGreaterThanOrEqual(3)
  const days = invoices.flatMap(({ issueDate }) => issueDate ?? []).sort()
  expect([(days[0] ?? '') < addDays(TODAY, -500), (days.at(-1) ?? '') < TODAY]).toEqual([true, true])
})

test('numbers follow the days of issue, and ids carry their moments', async () => {
  const { call } = loaded
  const issued = (await invoicesOf(call)).filter((invoice) => invoice.number !== null)
  const byNumber = [...issued].sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1))
  expect(byNumber.map(({ issuedAt }) => issuedAt)).toEqual(issued.map(({ issuedAt }) => issuedAt).sort())
  const byId = [...issued].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId.map(({ createdAt }) => createdAt)).toEqual(issued.map(({ createdAt }) => createdAt).sort())
})

test('reverse charge, export, a reduced rate, discounts and foreign currencies all occur', async () => {
  const { call } = loaded
  const invoices = await invoicesOf(call)
  const groups = new Set(invoices.flatMap(({ totals }) => totals.taxBreakdown.map(({ category, percent }) => `${category} ${percent}`)))
  expect([...groups].sort()).toEqual(['AE 0', 'G 0', 'S 19', 'S 7'])
  expect([...new Set(invoices.map(({ currency }) => currency))].sort()).toEqual(['CHF', 'EUR', 'GBP', 'USD'])
  expect(invoices.some(({ totals }) => totals.discountTotal > 0)).toBe(true)
  const countries = new Set(invoices.map(({ customer }) => customer.address?.country))
  expect(countries.size).toBeGreaterThanOrEqual(9)
})

test('projects with time, quotes in three states and recurring invoices are in hand, and nothing of them is mailed', async () => {
  const { call } = loaded
  call.world.store.settle()
  const listed = async (pk: string) => {
    let count = 0
    for await (const _item of everyItem(call, { index: 'i1', pk })) count++
    return count
  }
  expect([await listed('projects'), await listed('time-entries'), await listed('quotes'), await listed('recurring-invoices')]).toEqual([
    2, 11, 3, 2,
  ])
  const quotes = await listQuotes(call, { limit: 10 })
  expect(quotes.items.map(({ status }) => status)).toEqual(['draft', 'accepted', 'sent'])
  const recurring = await listRecurring(call, { limit: 10 })
  expect(recurring.items.every(({ status, nextOn }) => status === 'active' && (nextOn ?? '') > TODAY)).toBe(true)
})

test('the books balance', async () => {
  const { call } = loaded
  const { rows, baseTotal } = await trialBalance(call, '2200-12')
  expect([baseTotal, rows.length > 4]).toEqual([0, true])
  const { pending } = await readDashboard(call, {})
  const receivable = rows.filter(({ role }) => role === 'receivable').reduce((sum, row) => sum + row.baseBalance, 0)
  expect(pending.amount).toBe(receivable)
})

test('running the business costs something every month, and the bank is never overdrawn', async () => {
  const { call } = loaded
  const byMonth = new Map<string, number>()
  let balance = 0
  for (const { date, postings } of await entriesOf(call)) {
    for (const { account, baseAmount } of postings) {
      if (account.startsWith('4')) byMonth.set(date.slice(0, 7), (byMonth.get(date.slice(0, 7)) ?? 0) + baseAmount)
      if (account === '1200') balance += baseAmount
    }
    expect([date, balance >= 0]).toEqual([date, true])
  }
  expect([byMonth.size >= 18, Math.min(...byMonth.values()) > 0]).toEqual([true, true])
})

test('a second run changes nothing, also on a later day', async () => {
  const { call } = loaded
  const before = await everythingIn(call)
  call.clock.advance({ days: 3 })
  expect(await loadDemo(call)).toBe(false)
  call.clock.set(NOW)
  expect(await everythingIn(call)).toBe(before)
})

test('interrupted again and again, also after commits, it ends with exactly the same books', async () => {
  const broken = await demoWorld({ lostAnswer: 0.02 })
  let crashes = 0
  for (let done = false; !done; ) {
    done = await loadDemo(broken.call).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof LostAnswer)) throw error
        crashes++
        broken.call.clock.advance({ days: 1 })
        return false
      },
    )
  }
  expect(crashes).toBeGreaterThan(0)
  loaded.call.clock.set(instantOf(broken.call.clock.now()))
  expect(await everythingIn(broken.call)).toBe(await everythingIn(loaded.call))
})

test('documents of the past are made, but its mails are not sent', async () => {
  const { world } = loaded
  const types = new Set<string>()
  const thanks = new Set<unknown>()
  for (let read = 0; read < 400; read++) {
    const records = await world.feed.readFeed(100)
    for (const { doc } of records) {
      types.add(String(doc.type))
      if (doc.type === 'payment.recorded') thanks.add((doc.data as { thanks?: unknown }).thanks)
    }
    await world.feed.ackFeed(records.map(({ position }) => position))
  }
  const documents = ['credit_note.issued', 'invoice.issued', 'payment.recorded', 'quote.accepted', 'quote.issued']
  expect([...types].sort()).toEqual([...documents, 'member.added', 'organization.created', 'reminder.updated'].sort())
  expect([...thanks]).toEqual([false])
})

test('who is late was reminded as the ladder says, so that none of it goes out at once', async () => {
  const { call } = loaded
  call.clock.set(NOW)
  const upcoming = await upcomingReminders(call, { days: 14 })
  const atOnce = upcoming.filter(({ at }) => at <= NOW)
  expect([upcoming.length > 3, atOnce.length <= 2]).toEqual([true, true])
  let sent = 0
  for await (const stored of everyItem(call, { index: 'i1', pk: 'invoices' })) {
    const reminders = await readIfAny(call, InvoiceReminders, { invoiceId: invoiceSummaryFrom(stored).id })
    sent += reminders?.sent.length ?? 0
  }
  expect(sent).toBeGreaterThan(5)
})

test('what was mailed says when, and nobody reminded by hand', async () => {
  const { call } = loaded
  const invoices = (await invoicesOf(call)).filter(({ issuedAt }) => issuedAt !== undefined)
  expect(invoices.filter(({ sentAt = '', issuedAt = '' }) => sentAt <= issuedAt)).toEqual([])
  const reminders = []
  for await (const { doc } of everyItem(call, { index: 'i1', pk: 'events' })) {
    const event = await readIfAny(call, Event, { id: String(doc.id) })
    if (event?.type === 'reminder.send_requested' || event?.type === 'delivery.sent') reminders.push(event.actor.kind)
  }
  expect(new Set(reminders)).toEqual(new Set(['system']))
})

test('the last reminder claims a fee, and one is to go out soon', async () => {
  const { steps } = await readReminderSettings(loaded.call)
  loaded.call.clock.set(NOW)
  const claimed = (await upcomingReminders(loaded.call, { days: 14 })).filter(({ feeAmount }) => feeAmount === 500)
  expect(claimed.length).toBeGreaterThan(0)
  expect(steps.map(({ feeAmount = 0 }) => feeAmount)).toEqual([0, 0, 0, 500])
})

test('customers have no address that a mail could reach', async () => {
  const { call } = loaded
  for await (const stored of everyItem(call, { index: 'i1', pk: 'customers' })) {
    expect(fromItem(Customer, stored).email).toMatch(/\.example$/)
  }
})

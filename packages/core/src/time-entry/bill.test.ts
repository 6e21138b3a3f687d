import { describe, expect, it } from 'vitest'
import { createCreditNote } from '../credit-note/create.ts'
import { deleteInvoice } from '../invoice/delete.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { voidInvoice } from '../invoice/void.ts'
import { createProject } from '../project/create.ts'
import { updateProject } from '../project/update.ts'
import { readIfAny } from '../store/transact.ts'
import { approveTime } from './approve.ts'
import { type BilledTime, invoiceFromTime } from './bill.ts'
import { listTimeEntries } from './list.ts'
import { setTimeSettings } from './settings.ts'
import { TimeSheet } from './sheet.ts'
import { openTime } from './time.fixture.ts'

async function opened() {
  const at = await openTime()
  const bill = (more: Partial<BilledTime> = {}) =>
    invoiceFromTime(at.call, { projectId: at.project.id, from: '2025-12-01', to: '2026-01-31', groupBy: 'task', ...more })
  return { ...at, bill }
}

it('makes a line for each task, at its rate', async () => {
  const { project, approved, bill } = await opened()
  const [design] = project.tasks.map(({ id }) => id)
  await approved({ taskId: design, seconds: 5_400 })
  await approved({ taskId: design, seconds: 1_800, date: '2026-01-13' })
  await approved({ seconds: 600 })
  const { lines, totals } = await bill()
  expect(lines.map(({ description, quantity, unit, unitPrice }) => [description, quantity, unit, unitPrice])).toEqual([
    ['Website: Design', '2', 'h', '100'],
    ['Website', '0.166667', 'h', '100'],
  ])
  expect(totals).toMatchObject({ subtotal: 21_667, taxTotal: 4_117, total: 25_784 })
})

it.each([
  ['entry', ['2026-01-13, Website', '2026-01-14, Website, Call']],
  ['member', ['Website: Grace Hopper', 'Website: Ada Lovelace']],
  ['day', ['2026-01-13, Website', '2026-01-14, Website']],
] as const)('makes a line for each %s', async (groupBy, descriptions) => {
  const { approved, bill } = await opened()
  await approved({ date: '2026-01-13', memberId: 'mem_grace' })
  await approved({ note: 'Call' })
  expect((await bill({ groupBy })).lines.map(({ description }) => description)).toEqual(descriptions)
})

it('keeps different rates apart', async () => {
  const { approved, bill } = await opened()
  await approved()
  await approved({ date: '2026-01-13', rate: '150' })
  expect((await bill()).lines.map(({ unitPrice }) => unitPrice)).toEqual(['150', '100'])
})

it('rounds each entry, and bills the share of the project', async () => {
  const { call, project, approved, bill } = await opened()
  await setTimeSettings(call, { memberRates: {}, rounding: { minutes: 15, mode: 'up' } })
  await updateProject(call, project.id, { billablePercent: '50' })
  await approved({ seconds: 60 })
  await approved({ seconds: 60, date: '2026-01-13' })
  expect((await bill()).lines.map(({ quantity }) => quantity)).toEqual(['0.25'])
})

it('keeps a sheet of what was billed beside the invoice', async () => {
  const { call, approved, bill } = await opened()
  await approved({ note: 'Call', seconds: 5_400 })
  const invoice = await bill()
  expect(await readIfAny(call, TimeSheet, { invoiceId: invoice.id })).toMatchObject({
    projectName: 'Website',
    rows: [{ date: '2026-01-14', member: 'Ada Lovelace', note: 'Call', hours: '1.5' }],
  })
})

describe('an hour', () => {
  it('is billed once, however many ask at once', async () => {
    const { call, approved, bill } = await opened()
    for (const date of ['2025-12-30', '2026-01-12', '2026-01-13']) await approved({ date })
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => bill()))
    const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(made).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' })
    call.world.store.settle()
    const { items } = await listTimeEntries(call, { limit: 10 })
    expect(items.map(({ invoiceId }) => invoiceId)).toEqual([made[0]?.id, made[0]?.id, made[0]?.id])
  })

  it('keeps its approval once it is billed', async () => {
    const { call, approved, bill } = await opened()
    const [entry] = await approved()
    await bill()
    const takenBack = approveTime(call, { ids: [entry?.id ?? ''], approved: false })
    await expect(takenBack).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('on an invoice') })
  })

  it('is not changed while it is billed', async () => {
    const { call, approved, bill } = await opened()
    const [entry] = await approved()
    const [billed, unapproved] = await Promise.allSettled([bill(), approveTime(call, { ids: [entry?.id ?? ''], approved: false })])
    expect([billed.status, unapproved.status].sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is not billed before it is approved, nor when it is not billable', async () => {
    const { add, approved, bill } = await opened()
    await add()
    await approved({ billable: false, date: '2026-01-13' })
    await expect(bill()).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is not billed outside the days that were chosen', async () => {
    const { approved, bill } = await opened()
    await approved({ date: '2026-01-12' })
    await approved({ date: '2026-01-13', seconds: 7_200 })
    expect((await bill({ from: '2026-01-13', to: '2026-01-13' })).lines.map(({ quantity }) => quantity)).toEqual(['2'])
    expect((await bill()).lines.map(({ quantity }) => quantity)).toEqual(['1'])
  })

  it('is free again when the draft is deleted, with its sheet gone', async () => {
    const { call, approved, bill } = await opened()
    await approved()
    const { id } = await bill()
    await deleteInvoice(call, { id })
    expect(await readIfAny(call, TimeSheet, { invoiceId: id })).toBeUndefined()
    expect((await bill()).id).not.toBe(id)
  })

  it('is free again when the invoice is voided, whose sheet stays', async () => {
    const { call, approved, bill } = await opened()
    await approved()
    const { id } = await bill()
    await issueInvoice(call, { id })
    await voidInvoice(call, { id, reason: 'Wrong' })
    expect(await readIfAny(call, TimeSheet, { invoiceId: id })).toBeDefined()
    await bill()
  })

  it('is free again when the invoice is wholly credited, and not when in part', async () => {
    const { call, approved, bill } = await opened()
    await approved()
    const { id } = await bill()
    await issueInvoice(call, { id })
    await createCreditNote(call, { invoiceId: id, amount: 1_000, reason: 'Goodwill' })
    await expect(bill()).rejects.toMatchObject({ code: 'conflict' })
    await createCreditNote(call, { invoiceId: id, reason: 'All of it' })
    await bill()
  })
})

it('refuses a project without a customer or a rate', async () => {
  const { call, customerId, bill, approved } = await opened()
  const own = await createProject(call, { name: 'Own' })
  await expect(bill({ projectId: own.id })).rejects.toMatchObject({ code: 'conflict' })
  const free = await createProject(call, { name: 'Free', customerId })
  await approved({ projectId: free.id, date: '2026-01-12' })
  await expect(bill({ projectId: free.id })).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('costs') })
})

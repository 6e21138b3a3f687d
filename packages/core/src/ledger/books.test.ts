import { beforeEach, describe, expect, it } from 'vitest'
import { draft, issuedInvoice, openBusiness } from '../../contract/business.ts'
import { memoryFiles } from '../../contract/memory-files.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { examine } from '../doctor/examine.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { voidInvoice } from '../invoice/void.ts'
import { Member } from '../member/record.ts'
import { createOrganisation } from '../organisation/create-organisation.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { readIfAny, transact } from '../store/transact.ts'
import { addAccount, changeAccount, chartOf, chooseChart } from './change-accounts.ts'
import { ACCOUNTS, accountsOfChart, Chart } from './chart.ts'
import { accountsOfTemplate, CHART_TEMPLATES } from './chart-templates.ts'
import { listEntries, trialBalance } from './list.ts'
import { lockBooks, lockOf, unlockBooks } from './lock.ts'
import { postManual, reverseEntry } from './post-manual.ts'

let call: TestCall
let customerId: string

beforeEach(async () => {
  call = testCall()
  customerId = (await openBusiness(call)).customerId
})

const rent = {
  date: '2026-01-10',
  description: 'Rent of January',
  reason: 'Standing order',
  postings: [
    { account: '6300', amount: 80_000 },
    { account: '1000', amount: -80_000 },
  ],
}

describe('a template', () => {
  it.each(CHART_TEMPLATES)('%s has one account for each role and no code twice', (template) => {
    const accounts = accountsOfChart({ accounts: accountsOfTemplate(template) })
    expect(new Set(accounts.map(({ code }) => code)).size).toBe(accounts.length)
    expect(accounts.flatMap(({ role }) => role ?? []).sort()).toEqual(Object.keys(ACCOUNTS).sort())
  })

  it('is that of the country when an organisation is made', async () => {
    const other = call.world.call({ orgId: 'org_fr', platform: true })
    await createOrganisation(other, { name: 'Boîte', country: 'FR' }, { accountId: 'acc_fr', name: 'Anne' })
    expect((await chartOf(other)).accounts.find(({ role }) => role === 'receivable')?.code).toBe('411000')
  })

  it('renumbers what events post to, and the doctor finds nothing wrong', async () => {
    const other = call.world.call({ orgId: 'org_de' })
    const { customerId } = await openBusiness(other)
    await transact(other, async (tx) => tx.put(Chart, { id: 'chart', accounts: accountsOfTemplate('de') }))
    const { invoice, entries } = await issuedInvoice(other, customerId)
    await recordPayment(other, { invoiceId: invoice.id, amount: 5_000, paidOn: '2026-01-15', method: 'card' })
    await createCreditNote(other, { invoiceId: invoice.id, amount: 1_000, reason: 'late' })
    expect(entries[0]?.postings.map(({ account }) => account)).toEqual(['1400', '8400', '1776'])
    other.world.store.settle()
    expect((await examine(other, { files: memoryFiles() })).findings).toEqual([])
  })

  it('can be chosen until there is an invoice', async () => {
    const other = call.world.call({ orgId: 'org_us', platform: true })
    await createOrganisation(other, { name: 'Inc', country: 'US' }, { accountId: 'acc_us', name: 'Ann' })
    expect((await chooseChart(other, 'gb')).accounts.some(({ code }) => code === '1100')).toBe(true)
    await issuedInvoice(call, customerId)
    await expect(chooseChart(call, 'de')).rejects.toMatchObject({ code: 'conflict' })
  })

  it('older than a role gets the default account of that role, under a free code', () => {
    const accounts = accountsOfChart({ accounts: [{ code: '2200', name: 'Mine', type: 'asset' }] })
    expect(accounts.find(({ role }) => role === 'salesTax')?.code).toBe('2200.1')
  })
})

describe('an account', () => {
  it('can be added once, renamed and archived, and each says so in the audit log', async () => {
    const added = await addAccount(call, { code: '6800', name: 'Travel', type: 'expense' })
    await expect(addAccount(call, { code: '6800', name: 'Again', type: 'asset' })).rejects.toMatchObject({ code: 'already_exists' })
    const renamed = await changeAccount({ ...call, ifMatch: added.version }, '6800', { name: 'Journeys' })
    await expect(changeAccount({ ...call, ifMatch: added.version }, '6800', { name: 'X' })).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    expect(await changeAccount(call, '6800', { archived: true })).toMatchObject({
      name: 'Journeys',
      archived: true,
      version: renamed.version + 1,
    })
    expect(await changeAccount(call, '6800', { archived: false })).not.toHaveProperty('archived')
  })

  it('is refused when archived, and cannot be archived when events post to it', async () => {
    await addAccount(call, { code: '6800', name: 'Travel', type: 'expense' })
    await changeAccount(call, '6800', { archived: true })
    const entry = {
      ...rent,
      postings: [
        { account: '6800', amount: 1 },
        { account: '1000', amount: -1 },
      ],
    }
    await expect(postManual(call, entry)).rejects.toMatchObject({ code: 'account_archived' })
    await expect(changeAccount(call, '1200', { archived: true })).rejects.toMatchObject({ code: 'conflict' })
    await expect(changeAccount(call, '9999', { name: 'X' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('an entry by hand', () => {
  it('is booked, and taken back once by its reversal', async () => {
    const entry = await postManual(call, rent)
    const back = await reverseEntry(call, { id: entry.id, reason: 'wrong month' })
    expect(back).toMatchObject({
      reversalOf: entry.id,
      postings: [
        { account: '6300', amount: -80_000 },
        { account: '1000', amount: 80_000 },
      ],
    })
    await expect(reverseEntry(call, { id: entry.id, reason: 'again' })).rejects.toMatchObject({ code: 'illegal_transition' })
    expect((await trialBalance(call, '2200-12')).rows.every(({ balance }) => balance === 0)).toBe(true)
    call.world.store.settle()
    expect((await examine(call, { files: memoryFiles() })).findings).toEqual([])
  })

  it('is refused out of balance, on unknown accounts and on those kept by invoices', async () => {
    const over = (postings: { account: string; amount: number; currency?: string }[]) => postManual(call, { ...rent, postings })
    await expect(
      over([
        { account: '6300', amount: 2 },
        { account: '1000', amount: -1 },
      ]),
    ).rejects.toMatchObject({ code: 'invalid_amount' })
    await expect(
      over([
        { account: '6300', amount: 1 },
        { account: '77', amount: -1 },
      ]),
    ).rejects.toMatchObject({
      details: { errors: [{ pointer: '/postings/1/account' }] },
    })
    await expect(
      over([
        { account: '1200', amount: 1 },
        { account: '1000', amount: -1 },
      ]),
    ).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(
      over([
        { account: '6300', amount: 1, currency: 'USD' },
        { account: '1000', amount: -1, currency: 'USD' },
      ]),
    ).rejects.toMatchObject({
      details: { errors: [{ pointer: '/postings/0/baseAmount' }, { pointer: '/postings/1/baseAmount' }] },
    })
    call.world.store.settle()
    expect((await listEntries(call, { limit: 10 })).items).toEqual([])
  })

  it('does not take back what an invoice booked', async () => {
    const { entries } = await issuedInvoice(call, customerId)
    await expect(reverseEntry(call, { id: entries[0]?.id ?? '', reason: 'x' })).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('changes nothing in a dry run', async () => {
    await postManual({ ...call, dryRun: true }, rent)
    expect((await trialBalance(call, '2200-12')).rows).toEqual([])
  })
})

describe('closed books', () => {
  it('refuse every kind of posting to their days, and take the next day', async () => {
    const { invoice } = await issuedInvoice(call, customerId)
    const late = await draft(call, customerId)
    const entry = await postManual(call, rent)
    call.clock.advance({ days: 1 })
    await lockBooks(call, { through: '2026-01-15', reason: 'month closed' })
    const locked = { code: 'period_locked' }
    await expect(issueInvoice(call, { id: late.id, issueDate: '2026-01-15' })).rejects.toMatchObject(locked)
    const payment = { invoiceId: invoice.id, amount: 100, method: 'cash' } as const
    await expect(recordPayment(call, { ...payment, paidOn: '2026-01-15' })).rejects.toMatchObject(locked)
    await expect(postManual(call, rent)).rejects.toMatchObject(locked)
    await expect(reverseEntry(call, { id: entry.id, date: '2026-01-15', reason: 'x' })).rejects.toMatchObject(locked)
    await recordPayment(call, { ...payment, paidOn: '2026-01-16' })
    await createCreditNote(call, { invoiceId: invoice.id, amount: 100, reason: 'late' })
    await issueInvoice(call, { id: late.id })
  })

  it('refuse voids and credits dated in them', async () => {
    const { invoice } = await issuedInvoice(call, customerId)
    call.clock.advance({ days: 1 })
    await lockBooks(call, { through: '2026-01-15', reason: 'closed' })
    call.clock.set('2026-01-15T12:00:00.000Z')
    await expect(voidInvoice(call, { id: invoice.id, reason: 'x' })).rejects.toMatchObject({ code: 'period_locked' })
    await expect(createCreditNote(call, { invoiceId: invoice.id, reason: 'x' })).rejects.toMatchObject({ code: 'period_locked' })
  })

  it('close forwards only, and no day that is not over', async () => {
    await lockBooks(call, { through: '2025-12-31', reason: 'year' })
    await expect(lockBooks(call, { through: '2025-11-30', reason: 'x' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(lockBooks(call, { through: '2026-01-15', reason: 'x' })).rejects.toMatchObject({ code: 'invalid_date' })
    expect((await lockOf(call)).lock).toMatchObject({ through: '2025-12-31', reason: 'year', by: 'Ada Lovelace' })
  })

  it('are opened by an owner only', async () => {
    await lockBooks(call, { through: '2025-12-31', reason: 'year' })
    await expect(unlockBooks(call, { reason: 'please' })).rejects.toMatchObject({ code: 'forbidden' })
    await transact(call, async (tx) => tx.put(Member, { id: call.actor.id, accountId: 'a', role: 'owner', name: 'Ada', createdAt: tx.now }))
    expect((await unlockBooks(call, { through: '2025-11-30', reason: 'december again' })).lock?.through).toBe('2025-11-30')
    expect((await unlockBooks(call, { reason: 'all' })).lock).toBeNull()
    expect((await readIfAny(call, Chart, { id: 'chart' }))?.lock).toBeUndefined()
  })

  it('hold against a posting that began before they were closed', async () => {
    const calm = testCall({ hostility: { conflict: 0, yield: 0 } })
    await openBusiness(calm)
    let closed = false
    const racing = {
      ...calm,
      store: {
        ...calm.store,
        async commit(writes: Parameters<typeof calm.store.commit>[0]) {
          if (!closed && writes.some((write) => write.op === 'put' && write.item.type === 'journal_entry')) {
            closed = true
            await lockBooks(calm, { through: '2026-01-14', reason: 'meanwhile' })
          }
          return calm.store.commit(writes)
        },
      },
    }
    await expect(postManual(racing, rent)).rejects.toMatchObject({ code: 'period_locked' })
  })
})

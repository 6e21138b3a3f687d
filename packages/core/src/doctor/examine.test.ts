import { describe, expect, test } from 'vitest'
import { draft } from '../../contract/business.ts'
import type { TestCall } from '../../contract/test-world.ts'
import { Attachment } from '../attachment/record.ts'
import { CreditsOfInvoice } from '../credit-note/record.ts'
import { CustomerTotals } from '../customer/totals.ts'
import { DailyFigures, Dashboard } from '../dashboard/record.ts'
import { Event, UnsealedEvent } from '../event/record.ts'
import { Invoice } from '../invoice/record.ts'
import { Balances } from '../ledger/balances.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { NumberClaim, Series } from '../numbering/series.ts'
import { Allocation } from '../payment/record.ts'
import type { Job } from '../ports/jobs.ts'
import { Block } from '../seal/record.ts'
import { SearchTerm } from '../search/record.ts'
import { read, transact } from '../store/transact.ts'
import { type Books, openBooks, remove, sealedEvent, tamper, unsealedEvent } from './books.fixture.ts'
import { examine } from './examine.ts'
import type { DoctorReport } from './report.ts'

/** The checks that found something. */
const checks = ({ findings }: DoctorReport) =>
  [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ check }) => check))].sort()

async function found(books: Books): Promise<string[]> {
  books.call.world.store.settle()
  return checks(await examine(books.call, { files: books.files }))
}

test('sound books have no findings', async () => {
  const { call, files } = await openBooks()
  call.world.store.settle()
  const report = await examine(call, { files })
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(report.figures).toMatchObject({ invoices: 7, creditNotes: 3, payments: 3, documents: 1, attachments: 1, entries: 12 })
  expect(report.chainHead).toMatch(/^(?!0{64})[0-9a-f]{64}$/)
})

describe('finds', () => {
  const cases: [string, string[], (books: Books) => Promise<unknown>][] = [
    [
      'a number that no document has',
      ['numbering'],
      ({ call }) => tamper(call, Series, { id: 'invoice' }, (series) => ({ ...series, next: { 2026: 9 } })),
    ],
    [
      'an issued invoice that was removed',
      ['customer_totals', 'figures', 'numbering', 'receivables', 'search'],
      ({ call, invoiceId }) => remove(call, Invoice, { id: invoiceId }),
    ],
    ['a claim that is missing', ['numbering'], ({ call }) => remove(call, NumberClaim, { series: 'invoice', number: 'INV-2026-0001' })],
    [
      'a claim of somebody else',
      ['numbering'],
      ({ call }) =>
        tamper(call, NumberClaim, { series: 'credit_note', number: 'CN-2026-0001' }, (claim) => ({ ...claim, documentId: 'cn_x' })),
    ],
    [
      'an entry out of balance',
      ['events', 'figures', 'ledger'],
      ({ call, entryId }) => tamper(call, JournalEntry, { id: entryId }, (entry) => ({ ...entry, postings: withOneMore(entry.postings) })),
    ],
    [
      'an entry moved to another account, though balanced',
      ['events', 'figures', 'ledger'],
      ({ call, entryId }) =>
        tamper(call, JournalEntry, { id: entryId }, (entry) => ({
          ...entry,
          postings: entry.postings.map((posting) =>
            posting.account === '1010' ? { ...posting, account: '6300', role: 'writeOff' as const } : posting,
          ),
        })),
    ],
    [
      'an entry with another description',
      ['events'],
      ({ call, entryId }) => tamper(call, JournalEntry, { id: entryId }, (entry) => ({ ...entry, description: 'x' })),
    ],
    [
      'an entry that is gone',
      ['events', 'figures', 'ledger', 'receivables'],
      ({ call, entryId }) => remove(call, JournalEntry, { id: entryId }),
    ],
    [
      'balances that are not the postings',
      ['ledger'],
      ({ call }) => tamper(call, Balances, { month: '2026-01' }, (balances) => ({ ...balances, accounts: {} })),
    ],
    ['balances of a month that are missing', ['ledger'], ({ call }) => remove(call, Balances, { month: '2026-02' })],
    [
      'an amount due that the journal does not know',
      ['customer_totals', 'figures', 'receivables'],
      ({ call, invoiceId }) => tamper(call, Invoice, { id: invoiceId }, (invoice) => ({ ...invoice, amountDue: invoice.amountDue - 1 })),
    ],
    [
      'a payment of which its invoice knows nothing',
      ['receivables'],
      ({ call, invoiceId }) =>
        transact(call, async (tx) =>
          tx.put(Allocation, { invoiceId, paymentId: 'pay_x', amount: 1, paidOn: '2026-01-15', method: 'cash' }),
        ),
    ],
    [
      'a credit note its invoice has forgotten',
      ['receivables'],
      ({ call, paidId }) => remove(call, CreditsOfInvoice, { invoiceId: paidId }),
    ],
    ['a wrong dashboard', ['figures'], ({ call }) => tamper(call, Dashboard, { currency: 'EUR' }, (board) => ({ ...board, received: 1 }))],
    [
      'wrong figures of a day',
      ['figures'],
      ({ call }) => tamper(call, DailyFigures, { currency: 'EUR', month: '2026-01' }, (figures) => ({ ...figures, days: {} })),
    ],
    [
      'wrong totals of a customer',
      ['customer_totals'],
      ({ call, customerId }) => tamper(call, CustomerTotals, { customerId }, (totals) => ({ ...totals, draftCount: 9 })),
    ],
    [
      'a search term that is missing',
      ['search'],
      ({ call, customerId }) => remove(call, SearchTerm, { kind: 'customer', term: 'angstrom', id: customerId }),
    ],
    [
      'a search term that leads nowhere',
      ['search'],
      ({ call }) => transact(call, async (tx) => tx.put(SearchTerm, { kind: 'item', term: 'ghost', id: 'itm_0' })),
    ],
    [
      'an event that was changed',
      ['events'],
      async ({ call }) => tamper(call, Event, { id: await sealedEvent(call) }, (event) => ({ ...event, at: '2000-01-01T00:00:00.000Z' })),
    ],
    ['an event that was removed', ['events'], async ({ call }) => remove(call, Event, { id: await sealedEvent(call) })],
    ['an event that escapes the seal', ['events'], async ({ call }) => remove(call, UnsealedEvent, { eventId: await unsealedEvent(call) })],
    [
      'a block that was changed',
      ['events'],
      ({ call }) => tamper(call, Block, { number: 1 }, (block) => ({ ...block, sealedAt: '2000-01-01T00:00:00.000Z' })),
    ],
    [
      'a document with other bytes',
      ['documents'],
      async ({ files, call, invoiceId }) => files.break(`${call.orgId}/documents/${invoiceId}/pdf-1`, Buffer.from('x')),
    ],
    [
      'a document that is missing',
      ['documents'],
      async ({ files, call, invoiceId }) => files.break(`${call.orgId}/documents/${invoiceId}/pdf-1`),
    ],
  ]
  test.each(cases)('%s', async (_name, expected, harm) => {
    const books = await openBooks()
    await harm(books)
    expect(await found(books)).toEqual(expected)
  })
})

test('an attachment that never came is a warning', async () => {
  const { call, files, attachmentId } = await openBooks()
  await transact(call, async (tx) => {
    const { sha256: _unknown, ...attachment } = await tx.get(Attachment, { id: attachmentId })
    return tx.put(Attachment, { ...attachment, status: 'pending' })
  })
  call.world.store.settle()
  const { findings } = await examine(call, { files })
  expect(findings).toContainEqual(expect.objectContaining({ check: 'attachments', severity: 'warning', subject: attachmentId }))
})

test('jobs that are dead are errors, jobs that are late are warnings', async () => {
  const { call, files } = await openBooks()
  const job = (state: Job['state'], dueAt: string): Job => ({
    id: `evt:${dueAt}`,
    orgId: call.orgId,
    kind: 'x',
    payload: {},
    state,
    attempts: 5,
    createdAt: dueAt,
    dueAt,
  })
  const all = [
    job('dead', '2026-01-01T00:00:00.000Z'),
    job('waiting', '2026-01-02T00:00:00.000Z'),
    job('waiting', '2027-01-01T00:00:00.000Z'),
  ]
  const jobs = { list: async ({ state }: { state?: Job['state'] }) => ({ items: all.filter((each) => each.state === state) }) }
  const { findings } = await examine(call, { files, jobs })
  expect(findings.filter(({ check }) => check === 'jobs').map(({ severity, subject }) => [severity, subject])).toEqual([
    ['error', 'evt:2026-01-01T00:00:00.000Z'],
    ['warning', 'evt:2026-01-02T00:00:00.000Z'],
  ])
})

test('a rebuild makes figures, balances, totals and search terms what they were, byte for byte', async () => {
  const { call, files, customerId } = await openBooks()
  const figures = async () =>
    JSON.stringify(
      sorted(
        await Promise.all([
          read(call, Dashboard, { currency: 'EUR' }),
          read(call, Balances, { month: '2026-01' }),
          read(call, DailyFigures, { currency: 'EUR', month: '2026-02' }),
          read(call, CustomerTotals, { customerId }),
          read(call, SearchTerm, { kind: 'customer', term: 'zoe', id: customerId }),
        ]),
      ),
    )
  const before = await figures()
  await tamper(call, Dashboard, { currency: 'EUR' }, (board) => ({ ...board, received: 1, due: {}, counts: { ...board.counts, open: 40 } }))
  await tamper(call, Balances, { month: '2026-01' }, (balances) => ({ ...balances, accounts: {} }))
  await remove(call, DailyFigures, { currency: 'EUR', month: '2026-02' })
  await tamper(call, CustomerTotals, { customerId }, (totals) => ({ ...totals, byCurrency: {} }))
  await remove(call, SearchTerm, { kind: 'customer', term: 'zoe', id: customerId })
  call.world.store.settle()
  const { rebuilt } = await examine(call, { files, rebuild: true })
  expect(rebuilt).toEqual(['balances of 2026-01', 'figures of 2026-02', `totals of ${customerId}`, 'dashboard', '1 search terms'])
  expect(await figures()).toBe(before)
  expect(checks(await examine(call, { files }))).toEqual([])
})

test('a rebuild does not write over what happened meanwhile', async () => {
  const books = await openBooks()
  const { call, files, customerId } = books
  await tamper(call, Dashboard, { currency: 'EUR' }, (board) => ({ ...board, received: 1 }))
  call.world.store.settle()
  let disturbed = false
  const disturbing = {
    ...call,
    store: {
      ...call.store,
      async get(key: Parameters<TestCall['store']['get']>[0]) {
        if (!disturbed && key.pk.startsWith('entry/')) {
          disturbed = true
          await draft(call, customerId)
        }
        return call.store.get(key)
      },
    },
  }
  await expect(examine(disturbing, { files, rebuild: true })).rejects.toMatchObject({ code: 'busy' })
})

test('books that never stand still are said to move', async () => {
  const { call, files, customerId } = await openBooks()
  await tamper(call, CustomerTotals, { customerId }, (totals) => ({ ...totals, draftCount: 9 }))
  call.world.store.settle()
  const moving = {
    ...files,
    async get(key: string) {
      await draft(call, customerId)
      return files.get(key)
    },
  }
  const { findings } = await examine(call, { files: moving })
  expect(findings).toContainEqual(expect.objectContaining({ severity: 'warning', subject: 'books' }))
})

function withOneMore(postings: JournalEntry['postings']): JournalEntry['postings'] {
  return postings.map((posting, at) =>
    at === 0 ? { ...posting, amount: posting.amount + 1, baseAmount: posting.baseAmount + 1 } : posting,
  )
}

/** Versions count writes and are not part of what is compared; nor is the order of members. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([name]) => name !== 'version')
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]))
}

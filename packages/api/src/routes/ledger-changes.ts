import { addAccount, changeAccount, chooseChart } from '@quittance/core/ledger/change-accounts'
import { CHART_TEMPLATES } from '@quittance/core/ledger/chart-templates'
import { lockBooks, lockOf, unlockBooks } from '@quittance/core/ledger/lock'
import { postManual, reverseEntry } from '@quittance/core/ledger/post-manual'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { accountCode, JournalEntry, LockState, NewLedgerAccount, reasonText, StoredLedgerAccount } from '../ledger-schemas.ts'
import { presentEntry } from '../present-invoice.ts'
import { type Route, route } from '../route.ts'
import { amount, currencyCode, dayText, idParam, pageOf, text } from '../schemas.ts'

const tag = 'Ledger'

const ManualEntry = lazily(() =>
  z
    .strictObject({
      date: dayText,
      description: text(200),
      reason: reasonText(),
      postings: z
        .array(
          z.strictObject({
            account: accountCode(),
            amount: amount.meta({ description: 'Minor units; debits positive, credits negative.' }),
            currency: currencyCode.optional(),
            baseAmount: amount.optional().meta({ description: 'In the currency of the books; needed where `currency` is another.' }),
          }),
        )
        .min(2)
        .max(100),
      closing: z
        .boolean()
        .optional()
        .meta({ description: 'It closes a year: moves income and expenses to equity. Profit and loss leaves it, and its reversal, out.' }),
    })
    .meta({ id: 'ManualEntry' }),
)

const accountRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/ledger/accounts',
    operationId: 'addLedgerAccount',
    tag,
    summary: 'Add an account',
    scope: 'ledger:write',
    body: NewLedgerAccount,
    answer: { status: 201, schema: StoredLedgerAccount },
    errors: ['already_exists', 'limit_exceeded', 'precondition_failed'],
    etag: true,
    example: { body: { code: '6800', name: 'Travel', type: 'expense' } },
    run: ({ call, body }) => addAccount(call, body),
    present: (account) => account,
  }),
  route({
    method: 'PATCH',
    path: '/v1/ledger/accounts/{accountCode}',
    operationId: 'changeLedgerAccount',
    tag,
    summary: 'Rename, archive or restore an account',
    description: 'Codes and types never change, and accounts are never deleted: entries name them.',
    scope: 'ledger:write',
    params: () => z.strictObject({ accountCode: accountCode() }),
    body: () => z.strictObject({ name: text(120).optional(), archived: z.boolean().optional() }),
    answer: { status: 200, schema: StoredLedgerAccount },
    errors: ['not_found', 'conflict', 'precondition_failed'],
    etag: true,
    example: { body: { name: 'Travel and lodging' } },
    run: ({ call, params, body }) => changeAccount(call, params.accountCode, body),
    present: (account) => account,
  }),
  route({
    method: 'POST',
    path: '/v1/ledger/chart',
    operationId: 'chooseChart',
    tag,
    summary: 'Choose another template of accounts, before the first invoice',
    scope: 'ledger:write',
    body: () => z.strictObject({ template: z.enum(CHART_TEMPLATES) }),
    answer: { status: 200, schema: () => pageOf(StoredLedgerAccount()) },
    errors: ['conflict', 'precondition_failed'],
    etag: true,
    example: { body: { template: 'general' } },
    run: ({ call, body }) => chooseChart(call, body.template),
    present: ({ accounts }) => ({ items: accounts, nextCursor: null }),
  }),
]

const entryRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/ledger/entries',
    operationId: 'postJournalEntry',
    tag,
    summary: 'Book an entry by hand',
    description:
      'It cannot be edited or deleted afterwards; reverse it. What customers owe is kept by invoices and cannot be booked by hand.',
    scope: 'ledger:write',
    body: ManualEntry,
    answer: { status: 201, schema: JournalEntry },
    errors: ['invalid_amount', 'invalid_currency', 'account_archived', 'period_locked'],
    dryRun: true,
    example: {
      body: {
        date: '2026-01-10',
        description: 'Capital paid in',
        reason: 'Foundation',
        postings: [
          { account: '3000', amount: -500_000 },
          { account: '1000', amount: 500_000 },
        ],
      },
    },
    run: ({ call, body }) => postManual(call, body),
    present: presentEntry,
  }),
  route({
    method: 'POST',
    path: '/v1/ledger/entries/{journalEntryId}/reverse',
    operationId: 'reverseJournalEntry',
    tag,
    summary: 'Take a manual entry back by a reversing one',
    scope: 'ledger:write',
    params: () => z.strictObject({ journalEntryId: idParam('je') }),
    body: () => z.strictObject({ date: dayText.optional().meta({ description: 'Left out: today.' }), reason: reasonText() }),
    answer: { status: 201, schema: JournalEntry },
    errors: ['not_found', 'illegal_transition', 'invalid_date', 'account_archived', 'period_locked'],
    dryRun: true,
    example: { body: { reason: 'Booked twice' } },
    run: ({ call, params, body }) => reverseEntry(call, { id: params.journalEntryId, ...body }),
    present: presentEntry,
  }),
]

const lockRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/ledger/lock',
    operationId: 'getBookLock',
    tag,
    summary: 'Read through which day the books are closed',
    scope: 'ledger:read',
    answer: { status: 200, schema: LockState },
    errors: [],
    etag: true,
    run: ({ call }) => lockOf(call),
    present: (state) => state,
  }),
  route({
    method: 'POST',
    path: '/v1/ledger/lock',
    operationId: 'lockBooks',
    tag,
    summary: 'Close the books through a day that is over',
    scope: 'ledger:write',
    body: () => z.strictObject({ through: dayText, reason: reasonText() }),
    answer: { status: 200, schema: LockState },
    errors: ['invalid_date', 'conflict', 'precondition_failed'],
    etag: true,
    example: { body: { through: '2025-12-31', reason: 'Year closed' } },
    run: ({ call, body }) => lockBooks(call, body),
    present: (state) => state,
  }),
  route({
    method: 'POST',
    path: '/v1/ledger/unlock',
    operationId: 'unlockBooks',
    tag,
    summary: 'Open closed books, as an owner',
    description: 'Wholly, or for the days after `through`. It needs an owner’s login; an API key cannot do it.',
    scope: 'ledger:write',
    body: () => z.strictObject({ through: dayText.optional(), reason: reasonText() }),
    answer: { status: 200, schema: LockState },
    errors: ['forbidden', 'conflict', 'precondition_failed'],
    etag: true,
    example: { body: { reason: 'An invoice was missing' } },
    run: ({ call, body }) => unlockBooks(call, body),
    present: (state) => state,
  }),
]

/** The books, to be written: accounts, entries by hand, closing. */
export const ledgerChangeRoutes = [...accountRoutes, ...entryRoutes, ...lockRoutes]

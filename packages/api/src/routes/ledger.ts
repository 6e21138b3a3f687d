import { chartOf } from '@quittance/core/ledger/change-accounts'
import { listEntries, trialBalance } from '@quittance/core/ledger/list'
import * as z from 'zod'
import { JournalEntry } from '../invoice-schemas.ts'
import { LedgerAccount, StoredLedgerAccount } from '../ledger-schemas.ts'
import { presentEntry } from '../present-invoice.ts'
import { route } from '../route.ts'
import { amount, currencyCode, dayText, pageOf, paging, text } from '../schemas.ts'

const tag = 'Ledger'

const accounts = route({
  method: 'GET',
  path: '/v1/ledger/accounts',
  operationId: 'listLedgerAccounts',
  tag,
  summary: 'List the chart of accounts',
  scope: 'ledger:read',
  answer: { status: 200, schema: pageOf(StoredLedgerAccount) },
  errors: [],
  run: ({ call }) => chartOf(call),
  present: ({ accounts }) => ({ items: accounts, nextCursor: null }),
})

const entries = route({
  method: 'GET',
  path: '/v1/ledger/entries',
  operationId: 'listJournalEntries',
  tag,
  summary: 'List journal entries, the latest day first',
  scope: 'ledger:read',
  query: z.strictObject({ ...paging, from: dayText.optional(), to: dayText.optional(), subjectId: text(60).optional() }),
  answer: { status: 200, schema: pageOf(JournalEntry) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listEntries(call, query),
  present: (page) => ({ ...page, items: page.items.map(presentEntry) }),
})

const trial = route({
  method: 'GET',
  path: '/v1/ledger/trial-balance',
  operationId: 'getTrialBalance',
  tag,
  summary: 'Read the trial balance after a month',
  scope: 'ledger:read',
  query: z.strictObject({
    throughMonth: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write a month as YYYY-MM.')
      .default('2200-12')
      .meta({ description: 'The balances after this month, `YYYY-MM`. Left out: of everything posted.' }),
  }),
  answer: {
    status: 200,
    schema: z
      .strictObject({
        throughMonth: z.string(),
        rows: z.array(z.strictObject({ ...LedgerAccount.shape, currency: currencyCode, balance: amount, baseBalance: amount })),
        baseTotal: amount.meta({ description: 'Always 0.' }),
      })
      .meta({ id: 'TrialBalance', description: 'Debit balances are positive, credit balances negative.' }),
  },
  errors: [],
  run: ({ call, query }) => trialBalance(call, query.throughMonth),
  present: (balance) => balance,
})

/** The books, to be read. */
export const ledgerRoutes = [accounts, entries, trial]

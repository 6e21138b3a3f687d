import { chartOf } from '@quittance/core/ledger/change-accounts'
import { EXPORT_ENTRIES_MAX, EXPORT_FORMATS, type ExportFormat, exportJournal } from '@quittance/core/ledger/export/export-journal'
import { listEntries, trialBalance } from '@quittance/core/ledger/list'
import { verifyPage } from '@quittance/core/seal/verify-page'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { JournalEntry, LedgerAccount, StoredLedgerAccount } from '../ledger-schemas.ts'
import { presentEntry } from '../present-invoice.ts'
import { route } from '../route.ts'
import { amount, currencyCode, dayText, pageOf, paging, text } from '../schemas.ts'

const tag = 'Ledger'
const EXPORT_TYPES: Record<ExportFormat, string> = { hledger: 'text/plain', beancount: 'text/plain', csv: 'text/csv' }
const EXPORT_ENDINGS: Record<ExportFormat, string> = { hledger: 'journal', beancount: 'beancount', csv: 'csv' }

const accounts = route({
  method: 'GET',
  path: '/v1/ledger/accounts',
  operationId: 'listLedgerAccounts',
  tag,
  summary: 'List the chart of accounts',
  scope: 'ledger:read',
  answer: { status: 200, schema: () => pageOf(StoredLedgerAccount()) },
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
  query: () => z.strictObject({ ...paging, from: dayText.optional(), to: dayText.optional(), subjectId: text(60).optional() }),
  answer: { status: 200, schema: () => pageOf(JournalEntry()) },
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
  query: () =>
    z.strictObject({
      throughMonth: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write a month as YYYY-MM.')
        .default('2200-12')
        .meta({ description: 'The balances after this month, `YYYY-MM`. Left out: of everything posted.' }),
    }),
  answer: {
    status: 200,
    schema: () =>
      z
        .strictObject({
          throughMonth: z.string(),
          rows: z.array(z.strictObject({ ...LedgerAccount().shape, currency: currencyCode, balance: amount, baseBalance: amount })),
          baseTotal: amount.meta({ description: 'Always 0.' }),
        })
        .meta({ id: 'TrialBalance', description: 'Debit balances are positive, credit balances negative.' }),
  },
  errors: [],
  run: ({ call, query }) => trialBalance(call, query.throughMonth),
  present: (balance) => balance,
})

const hash = lazily(() => z.string().regex(/^[0-9a-f]{64}$/, 'Give the 64 hexadecimal digits of a head hash.'))

const verify = route({
  method: 'GET',
  path: '/v1/ledger/verify',
  operationId: 'verifyLedger',
  tag,
  summary: 'Prove that no event and no journal entry was changed, removed or reordered',
  description:
    'Checks the chain of sealed blocks, the events in them, and the journal entries, documents and attachments that the events vouch for, page by page. Keep `headHash` outside: asked for later as `knownHead`, it proves that what came before is still the same.',
  scope: 'ledger:read',
  query: () =>
    z.strictObject({
      ...paging,
      knownHead: hash().optional(),
      documents: z.enum(['true', 'false']).default('false').meta({
        description:
          'Whether to read the stored files too, documents and attachments of every kind, and compare their bytes; then at most ten blocks come at a time.',
      }),
    }),
  answer: {
    status: 200,
    schema: () =>
      z
        .strictObject({
          intact: z.boolean().meta({ description: 'No problem on this page.' }),
          blocks: z.int(),
          events: z.int(),
          entries: z.int(),
          documents: z.int().meta({ description: 'Of files what is recorded is compared; their bytes with `documents=true`.' }),
          attachments: z.int().meta({ description: 'Files that were given to us, and pictures of logos.' }),
          problems: z.array(z.string()),
          headHash: z.string(),
          knownHeadFound: z.boolean().optional().meta({ description: 'Whether the block with the asked hash is on this page.' }),
          unsealed: z.array(z.string()).meta({ description: 'Events not sealed yet, at most 100: they will be within minutes.' }),
          nextCursor: z.string().nullable(),
        })
        .meta({ id: 'ChainPage' }),
  },
  errors: ['invalid_cursor'],
  run: ({ call, app, query }) => verifyPage(call, query, query.documents === 'true' ? app.files : undefined),
  present: (page) => page,
})

const exported = route({
  method: 'GET',
  path: '/v1/ledger/export',
  operationId: 'exportJournal',
  tag,
  summary: 'Export the journal for hledger, Ledger, Beancount or a spreadsheet',
  description:
    'The oldest entry first. A long journal comes in parts: where the answer has a header `x-next-cursor`, send it as `cursor` for the next one. The parts joined are the file.',
  scope: 'ledger:read',
  query: () =>
    z.strictObject({
      format: z.enum(EXPORT_FORMATS).default('hledger'),
      from: dayText.optional(),
      to: dayText.optional(),
      limit: z.coerce.number().int().min(1).max(EXPORT_ENTRIES_MAX).default(EXPORT_ENTRIES_MAX),
      cursor: paging.cursor,
    }),
  answer: { status: 200, schema: () => z.string(), contentType: 'text/plain; charset=utf-8' },
  errors: ['invalid_cursor'],
  run: async ({ call, query }) => ({ format: query.format, ...(await exportJournal(call, query)) }),
  present: ({ text }) => text,
  headers: ({ format, nextCursor }) => ({
    'content-type': `${EXPORT_TYPES[format]}; charset=utf-8`,
    'content-disposition': `attachment; filename="journal.${EXPORT_ENDINGS[format]}"`,
    ...(nextCursor === null ? {} : { 'x-next-cursor': nextCursor }),
  }),
})

/** The books, to be read. */
export const ledgerRoutes = [accounts, entries, trial, verify, exported]

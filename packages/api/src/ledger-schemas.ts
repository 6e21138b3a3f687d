import { ACCOUNT_TYPES } from '@quittance/core/ledger/chart'
import * as z from 'zod'
import { lazily } from './lazily.ts'
import { amount, currencyCode, dayText, instantText, text } from './schemas.ts'

/** The code of an account. */
export const accountCode = lazily(() =>
  z
    .string()
    .regex(/^[0-9A-Za-z](?:[0-9A-Za-z.-]{0,18}[0-9A-Za-z])?$/, 'Use 1 to 20 letters and digits, with points or hyphens between them.')
    .meta({ description: 'The code of an account: it never changes.', examples: ['4970'] }),
)

/** Why somebody does something to the books: kept in the audit log. */
export const reasonText = lazily(() => text(500).meta({ description: 'Why: kept in the audit log.' }))

const AccountType = lazily(() => z.enum(ACCOUNT_TYPES))

/** What can be said of a new account. */
export const NewLedgerAccount = lazily(() =>
  z.strictObject({ code: accountCode(), name: text(120), type: AccountType() }).meta({ id: 'NewLedgerAccount' }),
)

/** An account in a report. */
export const LedgerAccount = lazily(() =>
  z
    .strictObject({
      code: z.string(),
      name: z.string(),
      type: AccountType(),
      role: z.string().optional().meta({ description: 'What events post here: receivable, bank, salesTax …' }),
      archived: z.boolean().optional(),
    })
    .meta({ id: 'LedgerAccount' }),
)

/** An account of the chart. */
export const StoredLedgerAccount = lazily(() =>
  z
    .strictObject({
      ...LedgerAccount().shape,
      version: z.int().meta({ description: 'Of the whole chart; also the ETag. 0 until the first change.' }),
    })
    .meta({ id: 'StoredLedgerAccount' }),
)

/** How far the books are closed. */
export const LockState = lazily(() =>
  z
    .strictObject({
      lock: z.strictObject({ through: z.string(), reason: z.string(), by: z.string(), at: instantText }).nullable(),
      version: z.int(),
    })
    .meta({ id: 'BookLock', description: 'Nothing can be posted to the day `through` or an earlier one; null: the books are open.' }),
)

/** One line of a journal entry. */
export const Posting = lazily(() =>
  z.strictObject({
    account: z.string(),
    role: z.string().optional().meta({ description: 'What the account was for: receivable, bank, salesTax …; none for others.' }),
    amount: amount.meta({ description: 'Debits positive, credits negative.' }),
    currency: currencyCode,
    baseAmount: amount,
    tax: z.strictObject({ category: z.string(), percent: z.string(), name: z.string().optional() }).optional(),
  }),
)

const TaxEffect = lazily(() =>
  z.strictObject({
    basis: z.enum(['accrual', 'cash', 'input_accrual', 'input_cash']),
    category: z.string(),
    percent: z.string(),
    name: z.string().optional(),
    currency: currencyCode,
    taxable: amount,
    tax: amount,
    baseTaxable: amount,
    baseTax: amount,
  }),
)

/** An entry of the books. */
export const JournalEntry = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      kind: z.string(),
      date: dayText,
      recordedAt: instantText,
      description: z.string(),
      subject: z.strictObject({ kind: z.string(), id: z.string() }),
      customerId: z.string().optional(),
      postings: z.array(Posting()),
      taxes: z.array(TaxEffect()).optional().meta({ description: 'What it adds to the tax report.' }),
      reversalOf: z.string().optional(),
      closing: z.literal(true).optional().meta({ description: 'It moves the result of a year to equity; profit and loss leaves it out.' }),
      actor: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
      reason: z.string().optional(),
    })
    .meta({ id: 'JournalEntry' }),
)

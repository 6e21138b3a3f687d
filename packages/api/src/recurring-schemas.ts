import { WEEKDAYS } from '@quittance/core/organisation/weekend'
import { BILLED_PERIODS } from '@quittance/core/recurring-invoice/period'
import { AUTOMATIONS } from '@quittance/core/recurring-invoice/record'
import { FREQUENCIES, SCHEDULE_LIMITS } from '@quittance/core/recurring-invoice/schedule'
import { VARIABLES } from '@quittance/core/recurring-invoice/variables'
import * as z from 'zod'
import { InvoiceInput, InvoiceSummary, LineInput } from './invoice-schemas.ts'
import { lazily } from './lazily.ts'
import { amount, currencyCode, dayText, decimalText, idParam, instantText, longText, text } from './schemas.ts'

const WEEKDAY = lazily(() => z.enum(WEEKDAYS))

const DayRule = lazily(() =>
  z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('day_of_month'), day: z.int().min(1).max(31) }),
      z.strictObject({ type: z.literal('last_day') }),
      z.strictObject({
        type: z.literal('nth_weekday'),
        nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]).meta({ description: '−1: the last.' }),
        weekday: WEEKDAY(),
      }),
      z.strictObject({ type: z.literal('first_business_day') }),
      z.strictObject({ type: z.literal('last_business_day') }),
    ])
    .meta({ id: 'DayRule', description: 'Which day of a month. A day that a month lacks is its last.' }),
)

/** When invoices are made. */
export const Schedule = lazily(() =>
  z
    .strictObject({
      frequency: z.enum(FREQUENCIES),
      interval: z
        .int()
        .min(1)
        .max(SCHEDULE_LIMITS.intervalMax)
        .meta({ description: 'Every so many days, weeks, months, quarters or years.' }),
      weekday: WEEKDAY().exactOptional().meta({ description: 'Weekly: on which day. Left out: that of startsOn.' }),
      on: DayRule().exactOptional().meta({ description: 'Monthly, quarterly, yearly: on which day. Left out: that of startsOn.' }),
      month: z.int().min(1).max(12).exactOptional().meta({ description: 'Yearly: in which month. Left out: that of startsOn.' }),
      shift: z
        .enum(['next_business_day', 'previous_business_day'])
        .exactOptional()
        .meta({ description: 'Where a day that is no business day moves: a weekend, public holiday or closed day. Left out: it stays.' }),
      startsOn: dayText,
      endsOn: dayText.exactOptional(),
      count: z.int().min(1).max(SCHEDULE_LIMITS.countMax).exactOptional().meta({ description: 'After so many invoices no more are made.' }),
    })
    .meta({ id: 'Schedule', description: 'Days of the organisation’s zone.' }),
)

const variables = Object.keys(VARIABLES)
  .map((name) => `{{${name}}}`)
  .join(', ')

const priceChange = lazily(() =>
  z.strictObject({
    from: dayText.meta({ description: 'For invoices whose day by the schedule, or date in the same month, is this one or later.' }),
    prices: z
      .array(
        z.strictObject({ line: z.int().min(0).max(499).meta({ description: 'Position of the line, from 0.' }), unitPrice: decimalText }),
      )
      .min(1)
      .max(500),
  }),
)

const template = lazily(() => ({
  ...InvoiceInput().omit({
    customerId: true,
    lines: true,
    dueDate: true,
    supplyDate: true,
    deliveryPeriod: true,
    exchangeRate: true,
  }).shape,
  dueDays: z.int().min(0).max(365).nullable().optional().meta({
    description: 'Due so many days after the day of issue. Left out: by the customer’s terms.',
  }),
  billedPeriod: z.enum(BILLED_PERIODS).optional().meta({
    description:
      'What an invoice bills: the calendar’s day, week, month, quarter or year of its day (`current`, the default), the one before, the one after, or from its day to the day before the next (`from_date`).',
  }),
  subject: text(150).nullable().optional().meta({ description: 'Of the mail.' }),
  message: longText(4_000).nullable().optional().meta({ description: 'Of the mail.' }),
  name: text(100).nullable().optional().meta({ description: 'For your own lists.' }),
  automation: z.enum(AUTOMATIONS).optional().meta({
    description: 'What becomes of each invoice: left as a draft, issued (the default), or issued and mailed to the customer.',
  }),
  priceChanges: z.array(priceChange()).max(50).optional(),
}))

const lines = lazily(() =>
  z
    .array(LineInput())
    .max(500)
    .meta({ description: `Descriptions, notes, reference, subject and message may hold ${variables}.` }),
)

/** What makes a recurring invoice. */
export const RecurringInput = lazily(() =>
  z.strictObject({ customerId: idParam('cus'), schedule: Schedule(), lines: lines(), ...template() }).meta({ id: 'RecurringInvoiceInput' }),
)

/** What changes one. */
export const RecurringPatch = lazily(() =>
  z
    .strictObject({ customerId: idParam('cus').optional(), schedule: Schedule().optional(), lines: lines().optional(), ...template() })
    .meta({ id: 'RecurringInvoicePatch', description: 'Members that are left out stay as they are; null takes a value away.' }),
)

/** What can be previewed while it is written. */
export const RecurringPreviewInput = lazily(() =>
  z
    .strictObject({
      schedule: Schedule(),
      customerId: idParam('cus').optional(),
      lines: lines().optional(),
      ...template(),
      recurringInvoiceId: idParam('rec').optional().meta({ description: 'Goes on where this one stands.' }),
    })
    .meta({ id: 'RecurringInvoicePreviewInput' }),
)

/** The three states. */
export const RecurringStatus = lazily(() => z.enum(['active', 'paused', 'ended']))

const summaryMembers = lazily(() => ({
  id: z.string(),
  status: RecurringStatus(),
  name: z.string().optional(),
  customerId: z.string(),
  customerName: z.string(),
  currency: currencyCode,
  schedule: Schedule(),
  inWords: z.string().meta({ description: 'The schedule in plain words.' }),
  automation: z.enum(AUTOMATIONS),
  nextOn: dayText.nullable().meta({ description: 'When the next invoice is made. Null while paused and after the end.' }),
  nextTotal: amount.meta({ description: 'What the next invoice will be over.' }),
  madeCount: z.int().meta({ description: 'How many periods had their turn, failed ones too.' }),
  failedCount: z.int().meta({ description: 'How many failed and wait for somebody.' }),
  pausedOn: dayText.optional(),
  endedOn: dayText.optional(),
  isFinished: z.boolean().optional().meta({ description: 'Ended since its schedule did.' }),
  createdAt: instantText,
  updatedAt: instantText,
  version: z.int(),
}))

/** What lists show. */
export const RecurringSummary = lazily(() => z.strictObject(summaryMembers()).meta({ id: 'RecurringInvoiceSummary' }))

/** A recurring invoice in full. */
export const Recurring = lazily(() =>
  z
    .strictObject({
      ...summaryMembers(),
      template: RecurringInput().omit({ name: true, schedule: true, automation: true, priceChanges: true }).meta({
        id: 'RecurringInvoiceTemplate',
      }),
      priceChanges: z.array(priceChange()),
      allowedActions: z.array(z.string()),
    })
    .meta({ id: 'RecurringInvoice' }),
)

const Billed = lazily(() => z.strictObject({ start: dayText, end: dayText }))

/** The next invoices. */
export const RecurringPreview = lazily(() =>
  z
    .strictObject({
      inWords: z.string(),
      invoices: z.array(
        z.strictObject({
          period: z.string(),
          number: z.int(),
          date: dayText.meta({ description: 'When it is made.' }),
          nominal: dayText.meta({ description: 'Its day by the schedule, before it moved to a business day.' }),
          billed: Billed(),
          description: z.string().nullable().meta({ description: 'Of the first line, filled in.' }),
          total: amount.nullable(),
          currency: currencyCode.nullable(),
        }),
      ),
    })
    .meta({ id: 'RecurringInvoicePreview' }),
)

const runMembers = lazily(() => ({
  recurringInvoiceId: z.string(),
  period: z.string().meta({ description: 'The name of the period: its month, its week’s Monday, or its day.' }),
  status: z.enum(['made', 'failed', 'skipped']),
  number: z.int(),
  date: dayText,
  nominal: dayText,
  billed: Billed(),
  invoiceId: z.string().optional(),
  failure: z
    .strictObject({
      code: z.string(),
      message: z.string(),
      errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })),
    })
    .optional(),
  at: instantText,
}))

/** What became of a period, without the invoice. */
export const RecurringRunState = lazily(() => z.strictObject(runMembers()).meta({ id: 'RecurringInvoiceRunState' }))

/** What became of a period. */
export const RecurringRun = lazily(() =>
  z
    .strictObject({
      ...runMembers(),
      invoice: InvoiceSummary().nullable().meta({ description: 'Null where none was made, or its draft is deleted.' }),
    })
    .meta({ id: 'RecurringInvoiceRun' }),
)

/** A period that failed, with whose it is. */
export const FailedRun = lazily(() =>
  z.strictObject({ ...runMembers(), customerName: z.string(), name: z.string().optional() }).meta({ id: 'FailedRecurringInvoiceRun' }),
)

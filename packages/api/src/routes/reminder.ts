import { type InvoiceReminders, REMINDER_TONES } from '@quittance/core/reminder/record'
import { sendReminderNow } from '@quittance/core/reminder/remind'
import { REMINDER_STEPS_MAX, readReminderSettings, stopReminders, updateReminderSettings } from '@quittance/core/reminder/settings'
import { remindersOfCustomer, remindersOfInvoice, upcomingReminders } from '@quittance/core/reminder/upcoming'
import * as z from 'zod'
import { InvoiceStatus } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { route } from '../route.ts'
import { amount, currencyCode, dayText, idParam, instantText, longText, text } from '../schemas.ts'

const tag = 'Reminders'
const ofInvoice = lazily(() => z.strictObject({ invoiceId: idParam('inv') }))
const ofCustomer = lazily(() => z.strictObject({ customerId: idParam('cus') }))

const Step = lazily(() =>
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,30}$/)
      .meta({ description: 'Kept when the ladder changes, so that no step is taken twice.' }),
    days: z.int().min(-60).max(365).meta({ description: 'After the day of payment; negative before it.' }),
    tone: z.enum(REMINDER_TONES),
    subject: text(200)
      .optional()
      .meta({ description: 'In place of our words. {number}, {amount}, {dueDate}, {daysLate}, {customer}, {sender} are filled in.' }),
    text: longText(4_000).optional(),
    feeAmount: amount.min(0).optional().meta({
      description: 'Claimed with this step, in minor units of your currency: a document of its own, without tax. After the due date only.',
    }),
  }),
)

const hour = lazily(() => z.int().min(0).max(24))
const members = lazily(() => ({
  isOn: z.boolean(),
  steps: z.array(Step()).max(REMINDER_STEPS_MAX),
  hourFrom: hour().meta({ description: 'Reminders go out from this hour of your zone …' }),
  hourTo: hour().meta({ description: '… and before this one.' }),
  businessDaysOnly: z.boolean().meta({ description: 'Not on weekends, public holidays and closed days of the organisation.' }),
  thanksForPayments: z.boolean().meta({ description: 'Whether a payment is thanked for by mail, with its receipt.' }),
}))
const Settings = lazily(() => z.strictObject(members()).meta({ id: 'ReminderSettings' }))
const SettingsPatch = lazily(() => Settings().partial().meta({ id: 'ReminderSettingsPatch' }))

const Sent = lazily(() =>
  z.strictObject({
    stepId: z.string(),
    at: instantText,
    deliveryId: z.string(),
    to: z.string().meta({ description: 'Empty where there was no address, so that nothing was sent.' }),
    feeInvoiceId: z
      .string()
      .optional()
      .meta({ description: 'The invoice that claims the fee of this reminder. Void it to waive the fee.' }),
  }),
)
const Stop = lazily(() =>
  z
    .strictObject({ kind: z.enum(['invoice', 'customer']), reason: z.string(), until: dayText.optional() })
    .nullable()
    .meta({ description: 'Why nobody reminds, whose decision it is, and the day from which reminders go out again.' }),
)
const Reminders = lazily(() =>
  z
    .strictObject({
      isStopped: z.boolean().meta({ description: 'For this invoice, or for its customer.' }),
      stop: Stop(),
      sent: z.array(
        Sent().extend({ fee: z.strictObject({ number: z.string(), status: InvoiceStatus(), amount, amountDue: amount }).optional() }),
      ),
      next: z.strictObject({ stepId: z.string(), tone: z.enum(REMINDER_TONES), at: instantText }).nullable(),
    })
    .meta({ id: 'InvoiceReminders' }),
)
const Stopped = lazily(() => z.strictObject({ isStopped: z.boolean(), until: dayText.optional() }))
const StopBody = lazily(() =>
  z.strictObject({
    reason: text(500),
    until: dayText.optional().meta({ description: 'A pause: from this day on reminders go out again. Left out: until resumed.' }),
  }),
)

const read = route({
  method: 'GET',
  path: '/v1/reminders/settings',
  operationId: 'getReminderSettings',
  tag,
  summary: 'Read how payers are reminded',
  scope: 'reminders:read',
  answer: { status: 200, schema: Settings },
  errors: [],
  run: ({ call }) => readReminderSettings(call),
  present: (settings) => settings,
})

const update = route({
  method: 'PATCH',
  path: '/v1/reminders/settings',
  operationId: 'updateReminderSettings',
  tag,
  summary: 'Change how payers are reminded',
  description: 'Open invoices follow the new ladder at once. A step that was taken is not taken again.',
  scope: 'reminders:write',
  body: SettingsPatch,
  answer: { status: 200, schema: Settings },
  errors: [],
  example: { body: { isOn: true } },
  run: ({ call, body }) => updateReminderSettings(call, withoutUndefined(body)),
  present: (settings) => settings,
})

const upcoming = route({
  method: 'GET',
  path: '/v1/reminders/upcoming',
  operationId: 'listUpcomingReminders',
  tag,
  summary: 'See which reminders will go out',
  description: 'The soonest first, of the 500 open invoices that are due the earliest.',
  scope: 'reminders:read',
  query: () => z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(7) }),
  answer: {
    status: 200,
    schema: () =>
      z.strictObject({
        items: z.array(
          z
            .strictObject({
              invoiceId: z.string(),
              number: z.string(),
              customerName: z.string(),
              currency: currencyCode,
              amountDue: amount,
              dueDate: dayText,
              stepId: z.string(),
              tone: z.enum(REMINDER_TONES),
              at: instantText,
              feeAmount: amount.optional().meta({ description: 'What it will claim, as an invoice of its own.' }),
            })
            .meta({ id: 'UpcomingReminder' }),
        ),
        nextCursor: z.null(),
      }),
  },
  errors: [],
  run: ({ call, query }) => upcomingReminders(call, query),
  present: (items) => ({ items, nextCursor: null }),
})

const history = route({
  method: 'GET',
  path: '/v1/invoices/{invoiceId}/reminders',
  operationId: 'listInvoiceReminders',
  tag,
  summary: 'Read which reminders an invoice got, and which comes next',
  scope: 'reminders:read',
  params: ofInvoice,
  answer: { status: 200, schema: Reminders },
  errors: ['not_found'],
  run: ({ call, params: { invoiceId } }) => remindersOfInvoice(call, invoiceId),
  present: (reminders) => reminders,
})

const now = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/reminders',
  operationId: 'sendReminder',
  tag,
  summary: 'Remind of an invoice now',
  description: 'With the step whose turn it is, also where reminders are off or stopped.',
  scope: 'reminders:write',
  params: ofInvoice,
  answer: { status: 202, schema: () => z.strictObject({ sent: z.array(Sent()) }) },
  errors: ['not_found', 'illegal_transition'],
  dryRun: true,
  run: ({ call, params: { invoiceId } }): Promise<InvoiceReminders> => sendReminderNow(call, invoiceId),
  present: ({ sent }) => ({ sent }),
})

const stopInvoice = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/reminders/stop',
  operationId: 'stopInvoiceReminders',
  tag,
  summary: 'Stop the reminders of an invoice',
  description: 'For a dispute or a plan of payments: until a day, or until they are resumed. A provider’s dispute stops them by itself.',
  scope: 'reminders:write',
  params: ofInvoice,
  body: StopBody,
  answer: { status: 200, schema: Stopped },
  errors: ['not_found', 'invalid_date'],
  example: { body: { reason: 'They dispute the hours' } },
  run: ({ call, params: { invoiceId }, body }) => stopReminders(call, { kind: 'invoice', id: invoiceId, ...body }),
  present: (stopped) => stopped,
})

const resumeInvoice = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/reminders/resume',
  operationId: 'resumeInvoiceReminders',
  tag,
  summary: 'Let the reminders of an invoice go on',
  scope: 'reminders:write',
  params: ofInvoice,
  answer: { status: 200, schema: Stopped },
  errors: ['not_found'],
  run: ({ call, params: { invoiceId } }) => stopReminders(call, { kind: 'invoice', id: invoiceId, reason: null }),
  present: (stopped) => stopped,
})

const ofCustomerNow = route({
  method: 'GET',
  path: '/v1/customers/{customerId}/reminders',
  operationId: 'getCustomerReminders',
  tag,
  summary: 'Read whether a customer is reminded',
  scope: 'reminders:read',
  params: ofCustomer,
  answer: { status: 200, schema: () => z.strictObject({ isStopped: z.boolean(), stop: Stop() }) },
  errors: ['not_found'],
  run: ({ call, params: { customerId } }) => remindersOfCustomer(call, customerId),
  present: (reminders) => reminders,
})

const stopCustomer = route({
  method: 'POST',
  path: '/v1/customers/{customerId}/reminders/stop',
  operationId: 'stopCustomerReminders',
  tag,
  summary: 'Remind a customer of nothing',
  scope: 'reminders:write',
  params: ofCustomer,
  body: StopBody,
  answer: { status: 200, schema: Stopped },
  errors: ['not_found', 'invalid_date'],
  example: { body: { reason: 'Pays at the end of each quarter' } },
  run: ({ call, params: { customerId }, body }) => stopReminders(call, { kind: 'customer', id: customerId, ...body }),
  present: (stopped) => stopped,
})

const resumeCustomer = route({
  method: 'POST',
  path: '/v1/customers/{customerId}/reminders/resume',
  operationId: 'resumeCustomerReminders',
  tag,
  summary: 'Remind a customer again',
  scope: 'reminders:write',
  params: ofCustomer,
  answer: { status: 200, schema: Stopped },
  errors: ['not_found'],
  run: ({ call, params: { customerId } }) => stopReminders(call, { kind: 'customer', id: customerId, reason: null }),
  present: (stopped) => stopped,
})

function withoutUndefined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** How payers are reminded, and of what. */
export const reminderRoutes = [
  read,
  update,
  upcoming,
  history,
  now,
  stopInvoice,
  resumeInvoice,
  ofCustomerNow,
  stopCustomer,
  resumeCustomer,
]

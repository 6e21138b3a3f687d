import type { StoredDelivery } from '@quittance/core/delivery/record'
import { listStatementsSent, sendStatement } from '@quittance/core/delivery/send-statement'
import { invariant } from '@quittance/core/kit/errors'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { MailInput } from '../quote-schemas.ts'
import { periodQuery } from '../report-schemas.ts'
import { route } from '../route.ts'
import { currencyCode, dayText, idParam, instantText, pageOf, paging } from '../schemas.ts'

const tag = 'Reports'
const path = '/v1/customers/{customerId}/statements'
const params = lazily(() => z.strictObject({ customerId: idParam('cus') }))

const SentStatement = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      customerId: z.string(),
      period: z.strictObject({ from: dayText, to: dayText }),
      currency: currencyCode,
      to: z.array(z.string()).meta({ description: 'The addresses that it was sent to.' }),
      status: z.enum(['queued', 'sent', 'failed']),
      requestedAt: instantText,
      sentAt: instantText.nullable(),
      lastError: z.string().nullable().meta({ description: 'Why it failed.' }),
    })
    .meta({ id: 'SentStatement' }),
)

function presentStatement({ id, customerId, statement, to, status, requestedAt, sentAt, lastError }: StoredDelivery) {
  invariant(statement, 'a mail to a customer brings a statement')
  const { currency, ...period } = statement
  return { id, customerId, period, currency, to, status, requestedAt, sentAt: sentAt ?? null, lastError: lastError ?? null }
}

const send = route({
  method: 'POST',
  path,
  operationId: 'sendCustomerStatement',
  tag,
  summary: 'Mail a customer their statement of account',
  description:
    'As a PDF in the customer’s language, of `period` (left out: the year so far) and in one currency (left out: that of the books, or the only one there is), as the books stand now.',
  scope: 'customers:write',
  params,
  body: () =>
    MailInput()
      .extend({ period: z.strictObject(periodQuery()).optional(), currency: currencyCode.optional() })
      .meta({
        id: 'StatementMailInput',
      }),
  answer: { status: 202, schema: SentStatement },
  errors: ['not_found', 'invalid_date', 'limit_exceeded'],
  dryRun: true,
  example: { body: { period: { from: '2026-01-01', to: '2026-12-31' } } },
  run: ({ call, params: { customerId }, body: { period, to, ...mail } }) =>
    sendStatement(call, { customerId, ...period, ...mail, recipients: to }),
  present: presentStatement,
})

const list = route({
  method: 'GET',
  path,
  operationId: 'listCustomerStatements',
  tag,
  summary: 'List the statements that were mailed to a customer, the last one first',
  scope: 'customers:read',
  params,
  query: () => z.strictObject(paging),
  answer: { status: 200, schema: () => pageOf(SentStatement()) },
  errors: ['not_found', 'invalid_cursor'],
  run: ({ call, params: { customerId }, query }) => listStatementsSent(call, { customerId, ...query }),
  present: (page) => ({ ...page, items: page.items.map(presentStatement) }),
})

/** Statements of account by mail. */
export const statementRoutes = [send, list]

import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import type { Day } from '../kit/day.ts'
import { organisationOf } from '../organisation/of.ts'
import { currencyOfStatement, customerStatement } from '../report/statement.ts'
import { fromItem } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { read, transact } from '../store/transact.ts'
import { recipientsOf } from './recipients.ts'
import { Delivery, deliveriesOf, type StoredDelivery } from './record.ts'

/** A statement of account to be mailed: of which days (left out: the year so far), in which currency, to whom, in which words. */
export interface StatementMail {
  customerId: string
  from?: Day | undefined
  to?: Day | undefined
  currency?: string | undefined
  recipients?: string[] | undefined
  subject?: string | undefined
  message?: string | undefined
}

/**
 * Asks for a customer's statement of account to be mailed, as a PDF in their language: to the given addresses, or to theirs. The mail goes
 * out as a job. Errors: `not_found`, `invalid_date`, `limit_exceeded` past 2,000 lines, `invalid_request` when there is no address or too many.
 */
export async function sendStatement(call: Call, mail: StatementMail): Promise<StoredDelivery> {
  const statement = await customerStatement(call, mail)
  return await transact(call, async (tx) => {
    const { id, email } = await tx.get(Customer, { id: mail.customerId })
    const to = recipientsOf(mail.recipients, email)
    const currency = mail.currency ?? currencyOfStatement(statement, (await organisationOf(tx)).currency)
    const delivery = tx.put(Delivery, {
      id: tx.call.newId('dlv'),
      kind: 'statement',
      subjectId: id,
      customerId: id,
      to,
      statement: { from: statement.from, to: statement.to, currency },
      ...(mail.subject === undefined ? {} : { subject: mail.subject }),
      ...(mail.message === undefined ? {} : { message: mail.message }),
      status: 'queued',
      requestedAt: tx.now,
    })
    emit(tx, {
      type: 'statement.send_requested',
      subject: { kind: 'customer', id },
      data: { deliveryId: delivery.id, to, from: statement.from, until: statement.to, currency },
    })
    return delivery
  })
}

/** The statements that were mailed to a customer, the last one first. Errors: `not_found`, `invalid_cursor`. */
export async function listStatementsSent(call: Call, query: PageRequest & { customerId: string }): Promise<DocPage<StoredDelivery>> {
  await read(call, Customer, { id: query.customerId })
  return await listPage(call, { ...deliveriesOf(query.customerId), reverse: true }, query, (stored) => fromItem(Delivery, stored))
}

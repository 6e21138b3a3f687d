import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { Customer } from '../customer/record.ts'
import type { Home } from '../home.ts'
import { partyOfCustomer, partyOfOrganisation } from '../invoice/content.ts'
import { Invoice } from '../invoice/record.ts'
import { dayIn, instantOf } from '../kit/day.ts'
import { assertNever } from '../kit/errors.ts'
import type { EntryKind } from '../ledger/entry.ts'
import { Organisation } from '../organisation/record.ts'
import { Payment } from '../payment/record.ts'
import { Refund } from '../payment/refund-record.ts'
import { currencyOfStatement, type Statement, type StatementLine } from '../report/statement.ts'
import { read, readIfAny } from '../store/transact.ts'
import { brandingOf, withLogo } from './branding.ts'
import { partiesOf } from './invoice-view.ts'
import type { DocumentView, MovementKind, MovementView, PaymentView } from './view.ts'

/** How many documents are looked up at a time for their numbers. */
const LOOKED_UP_AT_ONCE = 25

/**
 * The statement of account to send to a customer, in their language. It is about one currency: the wanted one, the organisation's where
 * the customer has an account in it, or the only one there is.
 */
export async function statementPage(
  home: Pick<Home, 'files'>,
  call: Call,
  { statement, currency: wanted }: { statement: Statement; currency?: string | undefined },
): Promise<DocumentView> {
  const organisation = await read(call, Organisation, {})
  const customer = await read(call, Customer, { id: statement.customer.id })
  const currency = wanted ?? currencyOfStatement(statement, organisation.currency)
  const { opening, closing } = statement.balances.find((each) => each.currency === currency) ?? { opening: 0, closing: 0 }
  const locale = customer.locale ?? organisation.locale
  const lines = statement.lines.filter((line) => line.currency === currency)
  const view: DocumentView = {
    kind: 'statement',
    locale,
    currency,
    issuedOn: dayIn(organisation.zone, instantOf(call.clock.now())),
    ...partiesOf({ seller: partyOfOrganisation(organisation), buyer: partyOfCustomer(customer) }, organisation.country, locale),
    from: statement.from,
    to: statement.to,
    openingMinor: opening,
    movements: await movementsOf(call, lines),
    closingMinor: closing,
    ...paymentOf(organisation),
    legalNotes: [],
    ...brandingOf(organisation),
  }
  return await withLogo(view, home.files, organisation)
}

function paymentOf({ iban, bic, accountHolder, name, legalName = name }: Organisation): { payment?: PaymentView } {
  if (iban === undefined) return {}
  const bank = { accountHolder: accountHolder ?? legalName, iban, ...(bic === undefined ? {} : { bic }) }
  return { payment: { bank, qrCodes: [] } }
}

/** Each line as the customer's papers name it, in the order given. */
export async function movementsOf(call: Call, lines: readonly StatementLine[]): Promise<MovementView[]> {
  const movements: MovementView[] = []
  for (let at = 0; at < lines.length; at += LOOKED_UP_AT_ONCE)
    movements.push(...(await Promise.all(lines.slice(at, at + LOOKED_UP_AT_ONCE).map((line) => movementOf(call, line)))))
  return movements
}

async function movementOf(call: Call, line: StatementLine): Promise<MovementView> {
  const { date: on, amount: amountMinor, balance: balanceMinor } = line
  return { on, kind: kindOf(line.kind), number: await numberOf(call, line.subject), amountMinor, balanceMinor }
}

function kindOf(kind: EntryKind): MovementKind {
  switch (kind) {
    case 'invoice_issued':
      return 'invoice'
    case 'invoice_voided':
      return 'cancellation'
    case 'credit_note_issued':
      return 'credit_note'
    case 'payment_received':
      return 'payment'
    case 'payment_reversed':
      return 'taken_back'
    case 'payment_refunded':
    case 'credit_refunded':
      return 'refund'
    case 'payment_charged_back':
      return 'returned'
    case 'credit_applied':
    case 'credit_unapplied':
    case 'invoice_written_off':
    case 'invoice_reinstated':
    case 'manual':
    case 'manual_reversed':
    case 'payout':
    case 'payout_reversed':
    case 'payout_exchange':
    case 'provider_fee':
    case 'expense_booked':
    case 'expense_reversed':
      return 'adjustment'
    default:
      return assertNever(kind)
  }
}

async function numberOf(call: Call, { kind, id }: StatementLine['subject']): Promise<string> {
  const invoices = (parts: readonly { invoiceNumber: string }[] = []) => parts.map(({ invoiceNumber }) => invoiceNumber).join(', ')
  switch (kind) {
    case 'invoice':
      return (await readIfAny(call, Invoice, { id }))?.number ?? ''
    case 'credit_note':
      return (await readIfAny(call, CreditNote, { id }))?.number ?? ''
    case 'payment':
      return invoices((await readIfAny(call, Payment, { id }))?.allocations)
    case 'refund':
      return invoices((await readIfAny(call, Refund, { id }))?.reopened)
    case 'credit_application':
    case 'journal_entry':
    case 'payout':
    case 'receipt':
      return ''
    default:
      return assertNever(kind)
  }
}

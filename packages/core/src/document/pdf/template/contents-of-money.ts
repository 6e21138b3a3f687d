import type { DocumentHead, ReceiptView, ReminderView, StatementView } from '../../view.ts'
import type { Contents, Fact, SumRow } from './contents.ts'
import { referenceFacts, type Tongue } from './contents-of-lines.ts'

/** What stands on a payment receipt: the payments, and the document they settle. */
export function contentsOfReceipt(view: DocumentHead & ReceiptView, { words, formats }: Tongue): Contents {
  const { preceding } = view
  const facts: Fact[] = [
    { label: words.issuedOn, value: formats.day(view.issuedOn) },
    { label: words.invoiceNumber, value: preceding.number },
    ...(preceding.issuedOn ? [{ label: words.invoiceDate, value: formats.day(preceding.issuedOn) }] : []),
    ...referenceFacts(view, words),
  ]
  const hasReference = view.payments.some((payment) => payment.reference)
  return {
    title: words.titles.receipt,
    facts,
    headline: { label: words.received, value: formats.money(view.receivedMinor) },
    table: {
      columns: [
        { title: words.date, align: 'left' },
        { title: words.method, align: 'start', wide: true, widthMin: 80 },
        ...(hasReference ? [{ title: words.paymentReference, align: 'left' as const, breaks: true }] : []),
        { title: amountTitle(view, words.amount), align: 'right' },
      ],
      rows: view.payments.map((payment) => [
        { text: formats.day(payment.paidOn) },
        { text: words.methods[payment.method] },
        ...(hasReference ? [{ text: payment.reference ?? '' }] : []),
        { text: formats.amount(payment.amountMinor) },
      ]),
    },
    sums: [
      { label: words.received, value: formats.money(view.receivedMinor), rank: 'total' },
      plain(`${words.titles.invoice} ${preceding.number}`, formats.amount(view.totalMinor)),
      plain(words.stillDue, formats.amount(view.dueMinor)),
    ],
    ...(view.dueMinor <= 0 && { request: words.paidInFull }),
    showPayment: view.dueMinor > 0,
  }
}

/** What stands on a reminder: the documents overdue, interest and fee, and until when to pay. */
export function contentsOfReminder(view: DocumentHead & ReminderView, { words, formats }: Tongue): Contents {
  const open = view.overdue.reduce((sum, row) => sum + row.openMinor, 0)
  const charges: SumRow[] = [
    ...(view.interestMinor ? [plain(words.lateInterest, formats.amount(view.interestMinor))] : []),
    ...(view.feeMinor ? [plain(words.reminderFee, formats.amount(view.feeMinor))] : []),
  ]
  return {
    title: words.titles.reminder,
    facts: [
      { label: words.issuedOn, value: formats.day(view.issuedOn) },
      { label: words.dueOn, value: formats.day(view.dueOn) },
      ...referenceFacts(view, words),
    ],
    headline: { label: words.amountDue, value: formats.money(view.dueMinor) },
    table: {
      columns: [
        { title: words.invoiceNumber, align: 'start', wide: true, widthMin: 80 },
        { title: words.invoiceDate, align: 'right' },
        { title: words.dueOn, align: 'right' },
        { title: words.daysLate, align: 'right' },
        { title: amountTitle(view, words.amount), align: 'right' },
        { title: amountTitle(view, words.open), align: 'right' },
      ],
      rows: view.overdue.map((row) => [
        { text: row.number },
        { text: formats.day(row.issuedOn) },
        { text: formats.day(row.dueOn) },
        { text: formats.number(String(row.daysLate)) },
        { text: formats.amount(row.totalMinor) },
        { text: formats.amount(row.openMinor) },
      ]),
    },
    sums: [
      ...(charges.length > 0 ? [plain(words.subtotal, formats.amount(open)), ...charges] : []),
      { label: words.amountDue, value: formats.money(view.dueMinor), rank: 'due' },
    ],
    request: words.payBy(formats.money(view.dueMinor), formats.day(view.dueOn)),
    showPayment: true,
  }
}

/** What stands on a statement of account: opening balance, movements with the balance after each, closing balance. */
export function contentsOfStatement(view: DocumentHead & StatementView, { words, formats }: Tongue): Contents {
  return {
    title: words.titles.statement,
    facts: [
      { label: words.issuedOn, value: formats.day(view.issuedOn) },
      { label: words.period, value: formats.days(view.from, view.to) },
      ...referenceFacts(view, words),
    ],
    headline: { label: words.closingBalance, value: formats.money(view.closingMinor) },
    table: {
      columns: [
        { title: words.date, align: 'left' },
        { title: words.document, align: 'start', wide: true, widthMin: 80 },
        { title: amountTitle(view, words.amount), align: 'right' },
        { title: words.balance, align: 'right' },
      ],
      rows: [
        [{ text: formats.day(view.from) }, { text: words.openingBalance }, { text: '' }, { text: formats.amount(view.openingMinor) }],
        ...view.movements.map((movement) => [
          { text: formats.day(movement.on) },
          { text: `${words.movements[movement.kind]} ${movement.number}`.trim() },
          { text: formats.amount(movement.amountMinor) },
          { text: formats.amount(movement.balanceMinor) },
        ]),
      ],
    },
    sums: [{ label: words.closingBalance, value: formats.money(view.closingMinor), rank: view.closingMinor > 0 ? 'due' : 'total' }],
    ...(view.closingMinor > 0 ? { request: words.payNow(formats.money(view.closingMinor)) } : {}),
    showPayment: view.closingMinor > 0,
  }
}

function amountTitle(view: DocumentHead, word: string): string {
  return `${word} (${view.currency})`
}

function plain(label: string, value: string): SumRow {
  return { label, value, rank: 'plain' }
}

import type { SettlementMethod } from '../../../payment/record.ts'

/** All fixed words of our mails in one language. A language that lacks one does not compile. Amounts and days come formatted. */
export interface MailWords {
  readonly greeting: (name: string) => string
  readonly invoiceSubject: (number: string, sender: string) => string
  readonly invoiceLead: (number: string, sender: string) => string
  readonly invoiceAttached: string
  readonly receiptSubject: (number: string, sender: string) => string
  readonly receiptLead: (amount: string, sender: string) => string
  readonly receiptAttached: string
  readonly amountDue: string
  readonly amountReceived: string
  readonly total: string
  readonly alreadyPaid: string
  readonly dueDate: string
  readonly invoiceNumber: string
  readonly paidOn: string
  readonly method: string
  readonly reference: string
  readonly stillDue: string
  /** On the button. */
  readonly pay: (amount: string) => string
  readonly view: string
  readonly payHint: string
  readonly linkHint: string
  readonly settled: string
  readonly questions: (email: string) => string
  readonly taxId: string
  readonly methods: Readonly<Record<SettlementMethod, string>>
}

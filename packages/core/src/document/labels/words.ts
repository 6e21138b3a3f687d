import type { DocumentKind, MovementKind, PaymentMethod, TaxCategoryCode } from '../view.ts'

/** All fixed words of the documents in one language. A language that lacks one does not compile. */
export interface Words {
  readonly titles: Readonly<Record<DocumentKind, string>>
  readonly status: { readonly draft: string; readonly paid: string; readonly void: string }
  readonly issuedOn: string
  readonly dueOn: string
  readonly validUntil: string
  readonly deliveredOn: string
  readonly deliveredIn: string
  readonly orderNumber: string
  readonly reference: string
  readonly customerNumber: string
  readonly invoiceNumber: string
  readonly invoiceDate: string
  readonly period: string
  readonly taxId: string
  readonly taxNumber: string
  readonly position: string
  readonly description: string
  readonly quantity: string
  readonly unitPrice: string
  readonly discount: string
  readonly tax: string
  /** Heading of a column of amounts; the currency follows in brackets. */
  readonly amount: string
  readonly subtotal: string
  readonly total: string
  readonly totalCredited: string
  readonly rounding: string
  readonly paid: string
  readonly amountDue: string
  readonly includedTax: string
  readonly carriedForward: string
  readonly broughtForward: string
  readonly taxSummary: string
  readonly rate: string
  readonly taxable: string
  readonly taxCategories: Readonly<Record<TaxCategoryCode, string>>
  readonly taxIn: (currency: string) => string
  readonly payment: string
  readonly accountHolder: string
  readonly bank: string
  readonly paymentReference: string
  readonly payOnline: string
  readonly scanToTransfer: string
  readonly scanToPayOnline: string
  readonly payBy: (amount: string, day: string) => string
  readonly payNow: (amount: string) => string
  readonly paidInFull: string
  readonly toBeRefunded: (amount: string) => string
  readonly quoteStandsUntil: (day: string) => string
  /** Heading of the block in which a quote is accepted. */
  readonly acceptance: string
  readonly acceptOnline: string
  readonly scanToAccept: string
  readonly placeAndDate: string
  readonly name: string
  readonly signature: string
  readonly acceptedBy: (name: string, day: string) => string
  readonly acceptedAt: string
  readonly proof: string
  readonly received: string
  readonly method: string
  readonly methods: Readonly<Record<PaymentMethod, string>>
  readonly stillDue: string
  readonly daysLate: string
  readonly open: string
  readonly lateInterest: string
  readonly reminderFee: string
  readonly document: string
  readonly date: string
  readonly balance: string
  readonly currency: string
  readonly openingBalance: string
  readonly closingBalance: string
  readonly movements: Readonly<Record<MovementKind, string>>
  readonly notes: string
  /** Title of the annex that says what hours were billed, and its columns. */
  readonly timeSheet: string
  readonly who: string
  readonly hours: string
  readonly totalHours: string
  readonly pageOf: (page: number, count: number) => string
  readonly logoOf: (name: string) => string
}

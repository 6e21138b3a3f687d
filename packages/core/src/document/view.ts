import type { Day } from '../kit/day.ts'
import type { FontName, TemplateName } from './template-names.ts'

/** The documents we make. */
export type DocumentKind = 'invoice' | 'credit_note' | 'quote' | 'receipt' | 'reminder' | 'statement'

/**
 * All that a renderer needs to know of a document. It is made from the issued state only, holds no open question, and
 * says numbers, not words: amounts are integers in minor units of `currency`, quantities, unit prices and percentages are
 * decimal strings, days are days. The fixed words and all formats follow from `locale` (the payer's).
 */
export type DocumentView = DocumentHead & (LinesView | ReceiptView | ReminderView | StatementView)

/** What every document has. */
export interface DocumentHead {
  /** Absent on a draft, which has none yet. */
  readonly number?: string
  /** Shown beside the title. */
  readonly status?: 'draft' | 'paid' | 'void'
  /** BCP 47: `de-DE`. */
  readonly locale: string
  /** ISO 4217. */
  readonly currency: string
  readonly issuedOn: Day
  readonly seller: PartyView
  readonly buyer: PartyView
  /** The buyer's order number (BT-13). */
  readonly orderNumber?: string
  /** What the buyer asked us to quote (BT-10). */
  readonly reference?: string
  readonly customerNumber?: string
  /** A sentence or two above the table. */
  readonly introduction?: string
  readonly payment?: PaymentView
  /** Sentences the law asks for, in the payer's language: reverse charge, exemption, small business … */
  readonly legalNotes: readonly string[]
  /** Free text of the sender; line feeds begin paragraphs. */
  readonly notes?: string
  /** A line or two of the sender below its logo or name. */
  readonly headerText?: string
  /** The sender's general terms, in small print at the end. */
  readonly terms?: string
  /** One line at the foot of each page, above the sender's name and tax ids. */
  readonly footer?: string
  readonly brand: BrandView
}

/** Invoice, credit note and quote: lines with prices. */
export interface LinesView {
  readonly kind: 'invoice' | 'credit_note' | 'quote'
  /** An invoice that claims the fee of a reminder, and is titled so. */
  readonly isReminderFee?: true
  /** The day of payment, or until which a quote stands. */
  readonly dueOn?: Day
  readonly delivery?: { readonly on: Day } | { readonly from: Day; readonly to: Day }
  /** The document this one corrects or follows. */
  readonly preceding?: { readonly number: string; readonly issuedOn?: Day }
  readonly pricesIncludeTax: boolean
  readonly lines: readonly LineView[]
  readonly totals: TotalsView
  readonly taxes: readonly TaxView[]
  readonly timeSheet?: TimeSheetView
  /** On a quote. */
  readonly acceptance?: AcceptanceView
  /** The tax once more in the seller's national currency, when the document is in another. */
  readonly nationalTax?: { readonly currency: string; readonly taxMinor: number; readonly rate: string; readonly rateOn: Day }
}

/** The hours that an invoice was made of, shown as an annex. `hours` are decimal strings, and add up to `totalHours`. */
export interface TimeSheetView {
  readonly projectName: string
  readonly rows: readonly {
    readonly on: Day
    readonly who: string
    readonly task?: string
    readonly note?: string
    readonly hours: string
  }[]
  readonly totalHours: string
}

/** How a quote is accepted: on paper, by a link too where there is one; or who accepted it, when and how that is proven. */
export type AcceptanceView =
  | { readonly state: 'asked'; readonly url?: string }
  | {
      readonly state: 'given'
      readonly name: string
      readonly on: Day
      readonly time: string
      readonly signature?: string
      /** As `readDrawing` gives it. */
      readonly drawing?: string
      readonly proof: string
    }

/** One line. `amountMinor` is after the discount. */
export interface LineView {
  readonly description: string
  /** A second line in small print: period, serial number, who worked. */
  readonly details?: string
  readonly quantity: string
  /** In words of the payer's language: `hours`. */
  readonly unit?: string
  readonly unitPrice: string
  readonly discount?: { readonly percent: string } | { readonly amountMinor: number }
  /** The rates of the line; two for two taxes. Empty: none is charged. */
  readonly taxPercents: readonly string[]
  readonly amountMinor: number
}

/** The sums. Absent members are not shown. */
export interface TotalsView {
  readonly subtotalMinor: number
  readonly discountMinor?: number
  readonly taxMinor: number
  readonly totalMinor: number
  readonly roundingMinor?: number
  readonly paidMinor?: number
  readonly dueMinor: number
}

/** UNTDID 5305 tax categories as EN 16931 uses them. */
export type TaxCategoryCode = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'

/** One row of the tax table. */
export interface TaxView {
  readonly category: TaxCategoryCode
  /** The tax's own name where it is not the country's usual one: `GST`, `QST`. */
  readonly name?: string
  readonly percent: string
  readonly taxableMinor: number
  readonly taxMinor: number
}

/** Who writes or receives a document. */
export interface PartyView {
  readonly name: string
  /** Without name and country custom applied: see `addressLines`. */
  readonly addressLines: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly contact?: string
  readonly email?: string
  readonly phone?: string
  readonly website?: string
  /** VAT id, such as `DE123456789`. */
  readonly taxId?: string
  /** National tax number, such as the German Steuernummer. */
  readonly taxNumber?: string
  /** Court and number of the register, directors: as the law of the country wants it written. */
  readonly registration?: readonly string[]
}

/** How to pay. */
export interface PaymentView {
  /** Terms in words: `14 days net`. */
  readonly terms?: string
  readonly bank?: BankView
  readonly payUrl?: string
  readonly qrCodes: readonly QrView[]
}

/** An account to pay into. `rows` are for accounts without IBAN: routing number, sort code. */
export interface BankView {
  readonly accountHolder: string
  readonly iban?: string
  readonly bic?: string
  readonly bankName?: string
  readonly rows?: readonly { readonly label: string; readonly value: string }[]
  /** What the payer shall write: the document number or an ISO 11649 creditor reference. */
  readonly reference?: string
}

/** A QR code: its exact content, and what it is for. */
export interface QrView {
  readonly kind: 'bank' | 'pay_page'
  readonly payload: string
  /** Error correction; EPC069-12 and the Swiss QR-bill ask for M. */
  readonly level: 'L' | 'M' | 'Q' | 'H'
}

/** The sender's looks. */
export interface BrandView {
  /** `#rrggbb`; darkened by the renderer where it could not be read on white. */
  readonly accent?: string
  /** `classic` unless named. */
  readonly template?: TemplateName
  /** `inter` unless named. */
  readonly font?: FontName
  readonly logo?: { readonly png: Uint8Array }
}

/** Receipt: which payments were received, and for what. */
export interface ReceiptView {
  readonly kind: 'receipt'
  readonly preceding: { readonly number: string; readonly issuedOn?: Day }
  readonly payments: readonly PaymentRowView[]
  readonly receivedMinor: number
  /** The total of the document that was paid. */
  readonly totalMinor: number
  readonly dueMinor: number
}

/** How money came. */
export type PaymentMethod = 'card' | 'bank_transfer' | 'direct_debit' | 'cash' | 'cheque' | 'paypal' | 'other'

export interface PaymentRowView {
  readonly paidOn: Day
  readonly method: PaymentMethod
  readonly reference?: string
  readonly amountMinor: number
}

/** Reminder: what is overdue, and what lateness costs. */
export interface ReminderView {
  readonly kind: 'reminder'
  readonly dueOn: Day
  readonly overdue: readonly OverdueView[]
  readonly interestMinor?: number
  readonly feeMinor?: number
  readonly dueMinor: number
}

export interface OverdueView {
  readonly number: string
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly daysLate: number
  readonly totalMinor: number
  readonly openMinor: number
}

/** Statement of account. */
export interface StatementView {
  readonly kind: 'statement'
  readonly from: Day
  readonly to: Day
  readonly openingMinor: number
  readonly movements: readonly MovementView[]
  readonly closingMinor: number
}

/** What moves a customer's account. `cancellation`: of an invoice; `returned`: by the payer's bank; `taken_back`: a payment that never was. */
export type MovementKind = 'invoice' | 'credit_note' | 'payment' | 'refund' | 'cancellation' | 'returned' | 'taken_back' | 'adjustment'

/** One movement; `amountMinor` is positive for what is owed and negative for what was paid or credited. */
export interface MovementView {
  readonly on: Day
  readonly kind: MovementKind
  /** Of the document; of a payment or refund the invoices it was for. Empty where there are none. */
  readonly number: string
  readonly amountMinor: number
  readonly balanceMinor: number
}

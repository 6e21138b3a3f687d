import type { AllowanceCharge, DocumentTotals, PaymentMeans, TaxBreakdown, ThirdPartyPayment } from './amounts.ts'
import type { Line } from './line.ts'
import type { Delivery, Payee, TaxRepresentative, TradeParty } from './party.ts'
import type { Identifier, IsoDay, Period } from './value.ts'

/** A note: BG-1. */
export interface Note {
  /** BT-21: UNTDID 4451. */
  subject?: string
  /** BT-22. */
  text?: string
}

/** An invoice before this one: BG-3. */
export interface PrecedingInvoice {
  /** BT-25. */
  number?: string
  /** BT-26. */
  issueDate?: IsoDay
}

/** A document that supports the invoice: BG-24. */
export interface SupportingDocument {
  /** BT-122. */
  id?: string
  /** BT-123. */
  description?: string
  /** BT-124. */
  url?: string
  /** BT-125: base64, with its media type and file name. */
  file?: { value: string; mime?: string; name?: string }
}

/** An invoice or credit note by the semantic model of EN 16931-1:2017. What a file does not say is absent. */
export interface EInvoice {
  /** BT-24: the specification, with its extensions. */
  specification?: string
  /** BT-23: the business process. */
  process?: string
  /** BT-1. */
  number?: string
  /** BT-2. */
  issueDate?: IsoDay
  /** BT-3: UNTDID 1001; 380 is an invoice, 381 a credit note. */
  typeCode?: string
  /** BT-5: ISO 4217. */
  currency?: string
  /** BT-6. */
  taxCurrency?: string
  /** BT-7. */
  taxPointDate?: IsoDay
  /** BT-8: UNTDID 2005 (3, 35, 432). */
  taxPointCode?: string
  /** BT-9. */
  dueDate?: IsoDay
  /** BT-10. */
  buyerReference?: string
  /** BT-11. */
  projectReference?: string
  /** BT-12. */
  contractReference?: string
  /** BT-13. */
  orderReference?: string
  /** BT-14. */
  salesOrderReference?: string
  /** BT-15. */
  receivingAdvice?: string
  /** BT-16. */
  despatchAdvice?: string
  /** BT-17. */
  tenderReference?: string
  /** BT-18. */
  invoicedObject?: Identifier
  /** BT-19. */
  buyerAccountingReference?: string
  /** BT-20. */
  paymentTerms?: string
  /** BG-1. */
  notes?: Note[]
  /** BG-3. */
  precedingInvoices?: PrecedingInvoice[]
  /** BG-4. */
  seller?: TradeParty
  /** BG-7. */
  buyer?: TradeParty
  /** BG-10. */
  payee?: Payee
  /** BG-11. */
  taxRepresentative?: TaxRepresentative
  /** BG-13. */
  delivery?: Delivery
  /** BG-14. */
  period?: Period
  /** BG-16. */
  paymentMeans?: PaymentMeans[]
  /** BT-83: what to write on the payment. */
  remittance?: string
  /** BT-89 (BG-19). */
  mandate?: string
  /** BT-90 (BG-19): the creditor's identifier at its bank. */
  creditorId?: string
  /** BG-DEX-09. */
  thirdPartyPayments?: ThirdPartyPayment[]
  /** BG-20. */
  allowances?: AllowanceCharge[]
  /** BG-21. */
  charges?: AllowanceCharge[]
  /** BG-22. */
  totals?: DocumentTotals
  /** BG-23. */
  taxBreakdown?: TaxBreakdown[]
  /** BG-24. */
  documents?: SupportingDocument[]
  /** BG-25. */
  lines?: Line[]
}

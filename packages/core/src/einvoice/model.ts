/** A number as the file has it: an exact decimal string, "12.50". */
export type Amount = string
/** A day, `YYYY-MM-DD`. */
export type IsoDay = string

/** An identifier with the scheme it is of, where one is named. */
export interface Identifier {
  value: string
  /** ISO 6523 (parties, items), EAS (electronic addresses) or UNTDID 1153 (objects). */
  scheme?: string
}

/** How many of what. */
export interface Quantity {
  value: Amount
  /** UN/ECE Recommendation 20 or 21: BT-130, BT-150. */
  unit?: string
}

/** From when to when. */
export interface Period {
  /** BT-73, BT-134. */
  start?: IsoDay
  /** BT-74, BT-135. */
  end?: IsoDay
}

/** A postal address: BG-5, BG-8, BG-12, BG-15. The terms are those of the seller, buyer, tax representative and place of delivery. */
export interface PostalAddress {
  /** BT-35, 50, 64, 75. */
  line1?: string
  /** BT-36, 51, 65, 76. */
  line2?: string
  /** BT-162, 163, 164, 165. */
  line3?: string
  /** BT-37, 52, 66, 77. */
  city?: string
  /** BT-38, 53, 67, 78. */
  postCode?: string
  /** BT-39, 54, 68, 79. */
  region?: string
  /** ISO 3166-1 alpha-2: BT-40, 55, 69, 80. */
  country?: string
}

/** Whom to ask: BG-6, BG-9. */
export interface Contact {
  /** BT-41, BT-56. */
  name?: string
  /** A department beside the person; CII only. */
  department?: string
  /** BT-42, BT-57. */
  phone?: string
  /** BT-43, BT-58. */
  email?: string
}

/** The seller (BG-4) or the buyer (BG-7). */
export interface TradeParty {
  /** BT-27, BT-44. */
  name?: string
  /** BT-28, BT-45. */
  tradingName?: string
  /** BT-29, BT-46: identifiers in no legal register. */
  ids?: Identifier[]
  /** BT-30, BT-47. */
  legalId?: Identifier
  /** BT-31, BT-48: with its country prefix. */
  vatId?: string
  /** BT-32: the seller's number at its tax office. */
  taxRegistration?: string
  /** BT-33: the seller's legal form and capital, as law wants it on invoices. */
  legalForm?: string
  /** BT-34, BT-49. */
  electronicAddress?: Identifier
  /** BG-5, BG-8. */
  address?: PostalAddress
  /** BG-6, BG-9. */
  contact?: Contact
}

/** Who is paid, where it is not the seller: BG-10. */
export interface Payee {
  /** BT-59. */
  name?: string
  /** BT-60. */
  ids?: Identifier[]
  /** BT-61. */
  legalId?: Identifier
}

/** The seller's tax representative: BG-11. */
export interface TaxRepresentative {
  /** BT-62. */
  name?: string
  /** BT-63. */
  vatId?: string
  /** BG-12. */
  address?: PostalAddress
}

/** Where and when it was delivered: BG-13. */
export interface Delivery {
  /** BT-70. */
  name?: string
  /** BT-71. */
  locationId?: Identifier
  /** BT-72. */
  date?: IsoDay
  /** BG-15. */
  address?: PostalAddress
}

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

/** A way to pay: BG-16 with one of BG-17, BG-18, BG-19. Files repeat the group for each account. */
export interface PaymentMeans {
  /** BT-81: UNTDID 4461. */
  code?: string
  /** BT-82. */
  text?: string
  /** BG-17: the account to pay to. */
  account?: {
    /** BT-84: the IBAN, or another number. */
    id?: string
    /** BT-85. */
    name?: string
    /** BT-86: the BIC. */
    provider?: string
  }
  /** BG-18. */
  card?: {
    /** BT-87: the last digits only. */
    number?: string
    /** UBL wants the card's network; EN 16931 does not. */
    network?: string
    /** BT-88. */
    holder?: string
  }
  /** BT-91: the account that is debited (BG-19). */
  debitedAccount?: string
}

/** An allowance or charge of the document (BG-20, BG-21) or of a line (BG-27, BG-28). */
export interface AllowanceCharge {
  /** BT-92, 99, 136, 141. */
  amount?: Amount
  /** BT-93, 100, 137, 142. */
  baseAmount?: Amount
  /** BT-94, 101, 138, 143. */
  percent?: Amount
  /** BT-97, 104, 139, 144. */
  reason?: string
  /** BT-98, 105, 140, 145: UNTDID 5189 or 7161. */
  reasonCode?: string
  /** BT-95, BT-102; of the document only. */
  taxCategory?: string
  /** BT-96, BT-103; of the document only. */
  taxPercent?: Amount
}

/** The sums: BG-22. */
export interface DocumentTotals {
  /** BT-106. */
  lines?: Amount
  /** BT-107. */
  allowances?: Amount
  /** BT-108. */
  charges?: Amount
  /** BT-109. */
  withoutTax?: Amount
  /** BT-110. */
  tax?: Amount
  /** BT-111: in the accounting currency, BT-6. */
  taxInAccountingCurrency?: Amount
  /** BT-112. */
  withTax?: Amount
  /** BT-113. */
  prepaid?: Amount
  /** BT-114. */
  rounding?: Amount
  /** BT-115. */
  due?: Amount
}

/** One group of the VAT breakdown: BG-23. */
export interface TaxBreakdown {
  /** BT-116. */
  base?: Amount
  /** BT-117. */
  tax?: Amount
  /** BT-118: UNTDID 5305. */
  category?: string
  /** BT-119. */
  percent?: Amount
  /** BT-120. */
  exemptionReason?: string
  /** BT-121: VATEX. */
  exemptionCode?: string
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

/** An item's price: BG-29. */
export interface Price {
  /** BT-146. */
  net?: Amount
  /** BT-147. */
  discount?: Amount
  /** BT-148. */
  gross?: Amount
  /** BT-149 with BT-150. */
  baseQuantity?: Quantity
}

/** What was sold: BG-31. */
export interface Item {
  /** BT-153. */
  name?: string
  /** BT-154. */
  description?: string
  /** BT-155. */
  sellersId?: string
  /** BT-156. */
  buyersId?: string
  /** BT-157. */
  standardId?: Identifier
  /** BT-158, with its list (UNTDID 7143) and the list's version. */
  classifications?: { value: string; list?: string; version?: string }[]
  /** BT-159. */
  originCountry?: string
  /** BG-32: name BT-160, value BT-161. */
  attributes?: { name?: string; value?: string }[]
}

/** A line: BG-25. */
export interface Line {
  /** BT-126. */
  id?: string
  /** BT-127. */
  note?: string
  /** BT-128. */
  objectId?: Identifier
  /** BT-129 with BT-130. */
  quantity?: Quantity
  /** BT-131. */
  amount?: Amount
  /** BT-132. */
  orderLine?: string
  /** BT-133. */
  buyerAccountingReference?: string
  /** BG-26. */
  period?: Period
  /** BG-27. */
  allowances?: AllowanceCharge[]
  /** BG-28. */
  charges?: AllowanceCharge[]
  /** BG-29. */
  price?: Price
  /** BT-151: UNTDID 5305. */
  taxCategory?: string
  /** BT-152. */
  taxPercent?: Amount
  /** BG-31. */
  item?: Item
  /** BG-DEX-01, of XRechnung's extension: what the line is made of. */
  subLines?: Line[]
}

/** What somebody else was paid with the invoice: BG-DEX-09, of XRechnung's extension. */
export interface ThirdPartyPayment {
  /** BT-DEX-001. */
  type?: string
  /** BT-DEX-002. */
  amount?: Amount
  /** BT-DEX-003. */
  description?: string
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

import type { Amount } from './value.ts'

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

/** What somebody else was paid with the invoice: BG-DEX-09, of XRechnung's extension. */
export interface ThirdPartyPayment {
  /** BT-DEX-001. */
  type?: string
  /** BT-DEX-002. */
  amount?: Amount
  /** BT-DEX-003. */
  description?: string
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

import type { TaxCategory } from './categories.ts'
import type { RoundingPolicyName } from './policies.ts'

/** A tax on a line: the same category, percent and name make one group of the breakdown. `percent` is a decimal string, "19". */
export interface LineTax {
  /** Needed where one line carries several taxes, and for sales taxes: "GST". */
  name?: string | undefined
  category: TaxCategory
  percent: string
}

/** A line as entered. Give a discount as a percentage or as an amount, not as both. */
export interface TaxableLine {
  /** Decimal string; negative for corrections. */
  quantity: string
  /** Decimal string in major units; includes the line's taxes where the document's prices do. */
  unitPrice: string
  /** Decimal string, "0" to "100". */
  discountPercent?: string | undefined
  /** Minor units, in the terms of the price (net or gross), with the sign of the line. */
  discountAmount?: number | undefined
  /** At most five. A line without any bears no tax. */
  taxes: readonly LineTax[]
}

/** What totals are computed from: the part of an invoice, quote or template that decides about money. */
export interface TaxableDocument {
  /** ISO 4217. */
  currency: string
  pricesIncludeTax: boolean
  roundingPolicy: RoundingPolicyName
  lines: readonly TaxableLine[]
  /** Decimal string, "0" to "100": of all lines. */
  discountPercent?: string | undefined
  /** Minor units, net, or gross where prices include tax; with the sign of the lines' sum. */
  discountAmount?: number | undefined
}

/** The money of one line, in minor units. */
export interface LineTotals {
  /** round(quantity × unitPrice): net, or gross where prices include tax. */
  listAmount: number
  /** What the line's discount takes off `listAmount`. */
  discount: number
  /** The line's net amount (BT-131), before the document's discount. */
  amount: number
  /** Where prices include tax: listAmount − discount. */
  grossAmount?: number
}

/** One group of the tax breakdown (BG-23), in minor units. */
export interface TaxGroup {
  name?: string
  category: TaxCategory
  /** Shortest decimal string: "9.975". */
  percent: string
  /** Net amount after the document's discount (BT-116). */
  taxableAmount: number
  /** BT-117. */
  taxAmount: number
}

/** A tax of a portion, and its share of the group's tax. */
export interface PortionTax {
  name?: string
  category: TaxCategory
  percent: string
  taxAmount: number
}

/**
 * The lines that carry the same taxes, taken together (under `per-line`: one line). The document's discount is split over the
 * portions: each is one document-level allowance of an e-invoice (BG-20). In minor units.
 */
export interface Portion {
  /** Ordered like the breakdown; empty for lines without tax. */
  taxes: PortionTax[]
  /** Σ of the lines' net amounts. */
  subtotal: number
  /** The net share of the document's discount (BT-92). */
  discount: number
  /** Where prices include tax: Σ of the lines' gross amounts. */
  grossSubtotal?: number
  /** Where prices include tax: the share of the discount as entered. */
  grossDiscount?: number
}

/**
 * The totals of a document, in minor units. Always, exactly:
 * - `subtotal` = Σ lines.amount = Σ portions.subtotal, `discountTotal` = Σ portions.discount
 * - `taxTotal` = Σ taxBreakdown.taxAmount = Σ portions.taxes.taxAmount
 * - a group's `taxableAmount` = Σ (subtotal − discount) of the portions that bear its tax
 * - `total` = subtotal − discountTotal + taxTotal
 * - where prices include tax: `total` = grossSubtotal − grossDiscountTotal, and grossSubtotal = Σ lines.grossAmount
 */
export interface Totals {
  lines: LineTotals[]
  /** BT-106. */
  subtotal: number
  /** Net document discount (BT-107). */
  discountTotal: number
  /** BT-110. */
  taxTotal: number
  /** BT-112. */
  total: number
  /** Ordered by percent, category and name, whatever the order of the lines. */
  taxBreakdown: TaxGroup[]
  portions: Portion[]
  /** Where prices include tax: Σ of the lines' gross amounts. */
  grossSubtotal?: number
  /** Where prices include tax: the document's discount as entered. */
  grossDiscountTotal?: number
}

/** A line of a credit note: how much of which line of the invoice. */
export interface CreditLineTotals extends LineTotals {
  /** Place of the line in the invoice, from 0. */
  lineIndex: number
  /** Decimal string; absent where the credit was asked for by amount. */
  quantity?: string
}

/**
 * The totals of a credit note, in minor units and with the signs of the invoice, so that documents and ledger treat both alike;
 * `total` is positive. `lines` has the lines credited. `portions` has all portions of the invoice, in its order, zeros too.
 */
export interface CreditTotals extends Totals {
  lines: CreditLineTotals[]
}

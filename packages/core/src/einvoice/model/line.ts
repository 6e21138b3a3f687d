import type { AllowanceCharge } from './amounts.ts'
import type { Amount, Identifier, Period, Quantity } from './value.ts'

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

import type { Identifier, IsoDay } from './value.ts'

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

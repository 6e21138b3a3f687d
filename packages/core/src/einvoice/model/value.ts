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

import type { Day } from '../kit/day.ts'
import type { ExpenseKind } from '../receipt/kinds.ts'

/** A place on a page, in fractions of its width and height, from the top left. `page` counts from 0. */
export interface Box {
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** What was read of one field. `confidence` (0 to 1) is the chance that the value is right, as it came out on receipts nobody had tuned on. */
export interface Found<T> {
  value: T
  confidence: number
  /** Where it stands; absent where it follows from other things on the page. */
  box?: Box
}

/** A line of a receipt as printed. Amounts and quantities are decimal strings ("12.50", "0.75"); amounts in major units. */
export interface ScannedLine {
  description?: string
  quantity?: string
  amount: string
  confidence: number
  box?: Box
}

/** What a receipt or a supplier's invoice says. What could not be found is absent: it is never guessed to fill a field. Amounts are decimal strings in major units. */
export interface ReceiptFields {
  merchant?: Found<string>
  address?: Found<string>
  /** The merchant's tax id, as printed. */
  taxId?: Found<string>
  /** The merchant's number of this receipt. */
  number?: Found<string>
  date?: Found<Day>
  /** What was to be paid, tax included, after discounts and rounding. */
  total?: Found<string>
  /** All taxes on sales in the total. */
  tax?: Found<string>
  /** ISO 4217. */
  currency?: Found<string>
  kind?: Found<ExpenseKind>
  lines: ScannedLine[]
}

/** A file to be read: a picture that `Pictures` has drawn anew (JPEG or PNG, upright), or a PDF. */
export interface ScanFile {
  contentType: string
  bytes: Uint8Array
}

/** Where the reader stands, to settle what print leaves open: whether 03/04 is March, and what “$” means. */
export interface ScanHints {
  /** ISO 3166-1 alpha-2. */
  country: string
  currency: string
  /** Nothing was bought after it. */
  today: Day
}

/** What an engine read. */
export interface Scan {
  /** Which engine, and how: `tesseract`, `tesseract.js`, `pdf-text`, `textract`. */
  engine: string
  /** How many pages the file has, and how many of them were read. */
  pages: number
  pagesRead: number
  fields: ReceiptFields
}

/**
 * Reads receipts. Keeps requests running (a thread, a process or a service), bounds its memory, and gives up after
 * `SCAN_LIMITS.secondsMax`. A picture of something else is a scan with few or no fields, not an error.
 *
 * Errors: `attachment_invalid` for a file that cannot be read (damaged, encrypted, of another type), with what to do. Anything
 * else that is thrown may pass: the job tries again, up to `SCAN_LIMITS.attemptsMax` times.
 */
export interface Scanner {
  scan(file: ScanFile, hints: ScanHints): Promise<Scan>
}

/** Of one scan. */
export const SCAN_LIMITS = {
  pagesMax: 5,
  linesMax: 200,
  secondsMax: 60,
  /** After which an engine on this machine is asked nothing more, and what was read by then stands. */
  readingSecondsMax: 40,
  /** Of a processor, for one pass of an engine over a picture. Of a hundred receipts none takes three. */
  passCpuSecondsMax: 8,
  /** How often a job tries to read a receipt before it is left to a person. */
  attemptsMax: 3,
} as const

import type { Day } from '../kit/day.ts'
import type { DocumentView } from './view.ts'

/** Whose report it is, and how its readers write numbers and days. */
export interface Issuer {
  readonly name: string
  /** ISO 3166-1 alpha-2: decides the size of the paper. */
  readonly country: string
  /** BCP 47, of English: the words of reports are. */
  readonly locale: string
}

/** A column of a report. The `wide` one takes what is left and may break its texts. */
export interface ReportColumn {
  readonly title: string
  readonly align: 'left' | 'right'
  readonly wide?: true
}

/** A row: its cells as they are printed. A `sum` stands out. */
export interface ReportRow {
  readonly cells: readonly string[]
  readonly rank?: 'sum'
}

/** A table of a report, with what stands above it. */
export interface ReportPart {
  readonly heading?: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
}

/** A report over the books as it is printed: every text is ready, only the place on paper is open. */
export interface ReportView {
  readonly kind: 'report'
  readonly title: string
  /** `As of 31 Dec 2026`. */
  readonly span: string
  readonly issuer: Issuer
  readonly madeOn: Day
  /** Wide tables stand on the paper's long side. */
  readonly landscape?: true
  readonly parts: readonly ReportPart[]
  /** Sentences below the tables. */
  readonly notes: readonly string[]
}

/** Whatever we print. */
export type PrintView = DocumentView | ReportView

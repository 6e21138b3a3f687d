import type { TableContent } from '../layout/table.ts'

/** A label with its value. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/** A row of the sums. `total` is the sum of the document, `due` what is to be paid. */
export interface SumRow extends Fact {
  readonly rank: 'plain' | 'total' | 'due'
}

/**
 * What stands on a document, in words of the payer's language and in reading order, but not where. Each kind of document
 * says it in this form; each template arranges it.
 */
export interface Contents {
  readonly title: string
  readonly number?: string
  readonly status?: string
  /** What is known at a glance: dates, numbers. */
  readonly facts: readonly Fact[]
  /** The one sum that matters. */
  readonly headline?: Fact
  readonly introduction?: string
  readonly table: TableContent
  readonly sums: readonly SumRow[]
  readonly taxes?: { readonly heading: string; readonly table: TableContent }
  /** What is to be done about the money: `Please pay … by …`. */
  readonly request?: string
  readonly showPayment: boolean
}

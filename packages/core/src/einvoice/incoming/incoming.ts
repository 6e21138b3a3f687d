import type { EInvoice } from '../model/invoice.ts'
import type { Syntax } from '../syntax/detect.ts'
import type { Finding } from '../validate/validate.ts'

/** In which file the invoice came. */
export type IncomingContainer = 'xml' | 'pdf' | 'mail' | 'unknown'

/** An e-invoice that was received: what it says, and what is to be said of it. */
export interface Incoming {
  container: IncomingContainer
  /** Absent where there is no invoice that can be read. */
  format?: Syntax | 'zugferd-1'
  /** BT-24; '' where it is not named. */
  specification: string
  /** The name of the specification, as far as we know it: `XRechnung`, `Factur-X BASIC` … */
  profile: string
  /** Of its schema, and no fatal rule is broken. */
  valid: boolean
  findings: Finding[]
  invoice?: EInvoice
  /** The XML itself; its name is that within the PDF or mail, '' for a file of its own. */
  xml?: { name: string; bytes: Uint8Array }
}

/** What is examined, in this order. */
export const CHECKS = [
  'numbering',
  'ledger',
  'receivables',
  'figures',
  'customer_totals',
  'search',
  'events',
  'documents',
  'attachments',
  'jobs',
] as const
/** One of the checks. */
export type CheckName = (typeof CHECKS)[number]

/** Something that is not as it must be (`error`), or that somebody should look at (`warning`). */
export interface DoctorFinding {
  check: CheckName
  severity: 'error' | 'warning'
  /** The id, number or name of what it is about. */
  subject: string
  message: string
}

/** How many of each kind of record were looked at. */
export interface DoctorFigures {
  invoices: number
  creditNotes: number
  payments: number
  refunds: number
  creditApplications: number
  entries: number
  events: number
  blocks: number
  searchTerms: number
  documents: number
  attachments: number
}

/** What an examination found, and what it looked at. */
export interface DoctorReport {
  /** At most `FINDINGS_PER_CHECK_MAX` of each check. */
  findings: DoctorFinding[]
  /** How many findings there were in all. */
  findingCount: number
  figures: DoctorFigures
  /** The hash of the last block: kept elsewhere, it proves later that nothing before it was changed. */
  chainHead: string
  /** Read models that were written again, by name. */
  rebuilt: string[]
}

/** How many findings of one check are kept; further ones are only counted. */
export const FINDINGS_PER_CHECK_MAX = 100

/** Collects findings and figures while the books are walked through. */
export interface Examination {
  add(check: CheckName, subject: string, message: string, severity?: DoctorFinding['severity']): void
  /** Counts one record more, and tells whoever watches. */
  count(kind: keyof DoctorFigures): void
  readonly findings: readonly DoctorFinding[]
  readonly findingCount: number
  readonly figures: DoctorFigures
}

const PROGRESS_EVERY = 500

/** An examination that has found nothing yet. `onProgress` hears of every 500th record of a kind. */
export function newExamination(onProgress: (kind: keyof DoctorFigures, done: number) => void = () => {}): Examination {
  const findings: DoctorFinding[] = []
  const counts = new Map<CheckName, number>()
  const figures = {
    invoices: 0,
    creditNotes: 0,
    payments: 0,
    refunds: 0,
    creditApplications: 0,
    entries: 0,
    events: 0,
    blocks: 0,
    searchTerms: 0,
    documents: 0,
    attachments: 0,
  }
  return {
    findings,
    figures,
    get findingCount() {
      return [...counts.values()].reduce((sum, count) => sum + count, 0)
    },
    add(check, subject, message, severity = 'error') {
      const count = (counts.get(check) ?? 0) + 1
      counts.set(check, count)
      if (count <= FINDINGS_PER_CHECK_MAX) findings.push({ check, severity, subject, message })
    },
    count(kind) {
      figures[kind] += 1
      if (figures[kind] % PROGRESS_EVERY === 0) onProgress(kind, figures[kind])
    },
  }
}

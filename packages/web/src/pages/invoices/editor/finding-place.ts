/** Where a finding is mended: a part of the settings, the customer, or a field of the draft. */
export type FindingPlace =
  | { page: 'settings'; part: string; field: string }
  | { page: 'customer'; field: string }
  | { page: 'draft'; field: string }
  | null

const PART_OF_FIELD: Readonly<Record<string, string>> = {
  iban: 'payments',
  bic: 'payments',
  accountHolder: 'payments',
  electronicAddress: 'e-invoices',
  legalId: 'e-invoices',
  contactName: 'e-invoices',
}

/** The fields that have another name on their page than in the API. */
const NAME_OF_FIELD: Readonly<Record<string, string>> = { address: 'line1', taxes: 'tax' }

/** The fields of the draft that one can be led to, besides those of its lines. */
const DRAFT_FIELDS: ReadonlySet<string> = new Set([
  'dueDate',
  'currency',
  'reference',
  'orderReference',
  'buyerReference',
  'supplyDate',
  'deliveryPeriod',
  'taxExemptions',
  'notes',
])

/** The place that a pointer of a finding leads to. */
export function placeOf(pointer: string): FindingPlace {
  const [, first = '', second = '', third = ''] = pointer.split('/')
  const field = NAME_OF_FIELD[second] ?? second
  if (first === 'seller') return { page: 'settings', part: PART_OF_FIELD[second] ?? 'organisation', field }
  if (first === 'customer') return { page: 'customer', field }
  if (first === 'lines') return { page: 'draft', field: `line-${Number(second) + 1}-${NAME_OF_FIELD[third] ?? (third || 'description')}` }
  return DRAFT_FIELDS.has(first) ? { page: 'draft', field: first } : null
}

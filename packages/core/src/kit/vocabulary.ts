/**
 * The nouns of the product with the words that others must be able to rely on: the prefix of their ids, the noun of their
 * scopes (as in the API's paths) and what can happen to them. Closed lists; a word is never used again for something else.
 * A new noun is one line here, and the types of ids, scopes and events know it.
 */
export const NOUNS = {
  account: { prefix: 'acc' },
  api_key: { prefix: 'key', scope: 'api-keys', events: ['created', 'revoked'] },
  attachment: { prefix: 'att', scope: 'attachments', events: ['added', 'removed'] },
  checkout: { prefix: 'chk', events: ['started'] },
  credit_note: { prefix: 'cn', scope: 'credit-notes', events: ['issued', 'send_requested', 'files_changed'] },
  credit_application: { prefix: 'cap', scope: 'credit-applications', events: ['recorded', 'reversed'] },
  customer: { prefix: 'cus', scope: 'customers', events: ['created', 'updated', 'deleted'] },
  delivery: { prefix: 'dlv', events: ['sent', 'failed', 'opened'] },
  document: { prefix: 'doc', events: ['requested', 'rendered', 'failed'] },
  due: { prefix: 'due' },
  event: { prefix: 'evt', scope: 'events' },
  exchange_rate: { scope: 'exchange-rates', events: ['imported', 'set'] },
  invitation: { prefix: 'ivt', events: ['sent', 'accepted', 'withdrawn'] },
  invoice: {
    prefix: 'inv',
    scope: 'invoices',
    events: [
      'created',
      'updated',
      'deleted',
      'issued',
      'send_requested',
      'sent',
      'viewed',
      'partially_paid',
      'paid',
      'voided',
      'credited',
      'marked_uncollectible',
      'reopened',
    ],
  },
  item: { prefix: 'itm', scope: 'items', events: ['created', 'updated', 'archived', 'restored', 'deleted'] },
  job: { prefix: 'job', scope: 'jobs', events: ['died', 'retried'] },
  journal_entry: { prefix: 'je', events: ['posted', 'reversed'] },
  ledger: { scope: 'ledger', events: ['account_added', 'account_changed', 'chart_chosen', 'locked', 'unlocked'] },
  member: { prefix: 'mem', scope: 'members', events: ['added', 'updated', 'removed'] },
  organization: { prefix: 'org', scope: 'organization', events: ['created', 'updated', 'days_changed'] },
  payment: { prefix: 'pay', scope: 'payments', events: ['recorded', 'failed', 'reversed', 'refunded', 'charged_back', 'files_changed'] },
  payment_provider: { scope: 'payment-providers', events: ['updated', 'credentials_changed', 'notified', 'fee_booked'] },
  payout: { prefix: 'pyt', scope: 'payouts', events: ['recorded', 'corrected', 'reversed'] },
  project: { prefix: 'prj', scope: 'projects', events: ['created', 'updated', 'archived', 'restored'] },
  quote: {
    prefix: 'quo',
    scope: 'quotes',
    events: [
      'created',
      'updated',
      'deleted',
      'issued',
      'send_requested',
      'notice_requested',
      'viewed',
      'accepted',
      'declined',
      'withdrawn',
      'invoiced',
      'released',
    ],
  },
  receipt: {
    prefix: 'rcp',
    scope: 'receipts',
    events: ['send_requested', 'added', 'scan_requested', 'scanned', 'updated', 'booked', 'unbooked', 'rejected', 'billed', 'released'],
  },
  recurring_invoice: {
    prefix: 'rec',
    scope: 'recurring-invoices',
    events: ['created', 'updated', 'deleted', 'paused', 'resumed', 'ended', 'invoiced', 'failed', 'skipped'],
  },
  refund: { prefix: 'ref', scope: 'refunds', events: ['recorded', 'reversed', 'ordered', 'refused'] },
  reminder: { scope: 'reminders', events: ['updated', 'send_requested', 'stopped', 'resumed'] },
  report: { scope: 'reports' },
  request: { prefix: 'req' },
  session: { prefix: 'ses' },
  statement: { events: ['send_requested'] },
  task: { prefix: 'tsk' },
  time_approval: { scope: 'time-approvals' },
  time_entry: {
    prefix: 'tme',
    scope: 'time-entries',
    events: ['created', 'updated', 'deleted', 'started', 'approved', 'unapproved'],
  },
  webhook: { scope: 'webhooks' },
} as const

type Nouns = typeof NOUNS
type Noun = keyof Nouns

/** The prefixes of ids. */
export type IdPrefix = { [N in Noun]: Nouns[N] extends { prefix: infer Prefix } ? Prefix : never }[Noun]

/** What can be allowed to be read or changed. */
export type ScopeNoun = { [N in Noun]: Nouns[N] extends { scope: infer Scope } ? Scope : never }[Noun]

/** What an event can be about. */
export type SubjectKind = { [N in Noun]: Nouns[N] extends { events: unknown } ? N : never }[Noun]

/** What can happen: `<noun>.<what happened>`. */
export type EventType = { [N in SubjectKind]: `${N}.${Nouns[N]['events'][number]}` }[SubjectKind]

const entries = Object.entries(NOUNS) as [Noun, { scope?: ScopeNoun; events?: readonly string[] }][]

/** Every noun that scopes are about. */
export const SCOPE_NOUNS: readonly ScopeNoun[] = entries.flatMap(([, { scope }]) => scope ?? [])

/** Every noun that events are about. */
export const SUBJECT_KINDS: readonly SubjectKind[] = entries.flatMap(([noun, { events }]) => (events ? [noun as SubjectKind] : []))

/** Everything that can happen. */
export const EVENT_TYPES: readonly EventType[] = entries.flatMap(([noun, { events = [] }]) =>
  events.map((event) => `${noun}.${event}` as EventType),
)

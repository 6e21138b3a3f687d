import type { JobKind } from '@quittance/core/reactions'

/** A function behind the REST API: it answers the routes of these tags of the contract, and no others. */
export interface ApiFunction {
  kind: 'api'
  name: string
  /** Tags of `api/src/contract.ts`. */
  tags: readonly string[]
  /** What it carries beside its code. */
  assets?: readonly Asset[]
}

/** A function behind a queue: it runs the jobs of these kinds, and no others. */
export interface QueueFunction {
  kind: 'queue'
  name: QueueName
  jobKinds: readonly JobKind[]
  assets?: readonly Asset[]
}

/** A function that something else calls. */
export interface EventFunction {
  kind: 'authorizer' | 'stream' | 'schedule' | 'once' | 'notices' | 'by-hand' | 'engine'
  name: string
  /** Whether it sends jobs to the queues. */
  enqueues: boolean
  assets?: readonly Asset[]
}

/** What a bundle cannot carry as code. */
export type Asset = 'fonts' | 'harfbuzz' | 'sharp' | 'pdfium' | 'heif'

export const QUEUE_NAMES = ['render', 'mail', 'webhook', 'scan', 'work'] as const

/** The queues, each with a function of its name, its visibility timeout at least six times the function's, and a dead-letter queue. */
export type QueueName = (typeof QUEUE_NAMES)[number]

/** The table of all functions: infrastructure, build and entries are made from it. Entry `packages/aws/src/entry/<name>.ts`, handler `index.handler`. */
export const API_FUNCTIONS: readonly ApiFunction[] = [
  { kind: 'api', name: 'api-customers', tags: ['Customers', 'Items'] },
  {
    kind: 'api',
    name: 'api-invoices',
    tags: ['Invoices', 'Credit notes', 'Documents', 'Attachments', 'E-invoices'],
    assets: ['fonts', 'harfbuzz'],
  },
  { kind: 'api', name: 'api-quotes', tags: ['Quotes', 'Recurring invoices', 'Reminders'] },
  { kind: 'api', name: 'api-payments', tags: ['Payments', 'Refunds', 'Payouts', 'Settlements', 'Exchange rates', 'Payment providers'] },
  { kind: 'api', name: 'api-ledger', tags: ['Ledger', 'Reports', 'Exports'], assets: ['fonts', 'harfbuzz'] },
  { kind: 'api', name: 'api-time', tags: ['Projects', 'Time', 'Receipts', 'Expenses'] },
  { kind: 'api', name: 'api-insights', tags: ['Dashboard', 'Insights', 'Events'] },
  {
    kind: 'api',
    name: 'api-platform',
    tags: ['Organization', 'Members', 'API keys', 'Webhooks', 'Webhook endpoints', 'Jobs', 'Audit log'],
    assets: ['fonts', 'harfbuzz', 'sharp'],
  },
  { kind: 'api', name: 'api-public', tags: ['Pay page', 'Quote page', 'Provider webhooks', 'Sandbox', 'Platform'] },
]

/** One function a queue. A kind of job stands in exactly one. */
export const QUEUE_FUNCTIONS: readonly QueueFunction[] = [
  {
    kind: 'queue',
    name: 'render',
    jobKinds: ['render_invoice', 'render_credit_note', 'render_receipt', 'render_quote', 'render_format'],
    assets: ['fonts', 'harfbuzz'],
  },
  { kind: 'queue', name: 'mail', jobKinds: ['send_delivery', 'send_invitation', 'tell_recurring_failure'], assets: ['fonts', 'harfbuzz'] },
  { kind: 'queue', name: 'webhook', jobKinds: ['follow_checkout', 'look_up_checkout', 'process_notice', 'send_refund'] },
  { kind: 'queue', name: 'scan', jobKinds: ['scan_receipt'] },
  {
    kind: 'queue',
    name: 'work',
    jobKinds: ['record_sent', 'request_receipt', 'seal_events', 'do_due', 'plan_reminders', 'plan_recurring_invoices'],
  },
]

/** What neither answers requests nor works on a queue. */
export const EVENT_FUNCTIONS: readonly EventFunction[] = [
  { kind: 'authorizer', name: 'authorizer', enqueues: false },
  { kind: 'stream', name: 'relay', enqueues: true },
  { kind: 'schedule', name: 'tick', enqueues: true },
  { kind: 'notices', name: 'mail-notices', enqueues: false },
  { kind: 'once', name: 'demo', enqueues: false },
  { kind: 'by-hand', name: 'replay', enqueues: true },
  // Opens strangers' files for others, and has no rights itself.
  { kind: 'engine', name: 'pictures', enqueues: false, assets: ['sharp', 'pdfium', 'heif'] },
]

/** All of them. */
export const FUNCTIONS = [...API_FUNCTIONS, ...QUEUE_FUNCTIONS, ...EVENT_FUNCTIONS] as const

/** The queue of a kind of job. A kind that no function names is worked on by `work`, which says that it has no handler. */
export function queueOf(kind: string): QueueName {
  return QUEUE_FUNCTIONS.find(({ jobKinds }) => (jobKinds as readonly string[]).includes(kind))?.name ?? 'work'
}

/** Those of `routes` that a function answers: a route module may hold routes of several tags. */
export function ownRoutes<R extends { tag: string }>(name: string, routes: readonly R[]): R[] {
  return routes.filter(({ tag }) => apiFunctionOf(tag)?.name === name)
}

/** The function that answers the routes of a tag. */
export function apiFunctionOf(tag: string): ApiFunction | undefined {
  return API_FUNCTIONS.find(({ tags }) => tags.includes(tag))
}

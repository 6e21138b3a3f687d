import type { QueueName } from '../src/functions.ts'

/** What a function may do, in words of the product. `statements.ts` says what each is for IAM. */
export interface Grant {
  /** `all` is what routes need that list and change; `keeps` changes documents that it finds by key; `scans` runs by hand. */
  table?: 'gets' | 'keeps' | 'sweeps' | 'scans' | 'all'
  files?: readonly ('read' | 'write' | 'remove')[]
  /** Queues it sends jobs to. */
  sendsTo?: readonly QueueName[]
  sendsMail?: true
  /** Secrets of organisations: it stores them, or uses them. */
  secrets?: readonly ('seal' | 'open')[]
  /** The installation's own secret, of which pay links are made: it reads it, or makes it the first time. */
  ownSecret?: 'reads' | 'makes'
  readsReceipts?: true
  /** Has strangers' files opened by `pictures`. */
  opensFiles?: true
  /** Finds a login of the user pool by its address. */
  looksUpUsers?: true
}

const API: Grant = { table: 'all', ownSecret: 'reads' }
const WORKER: Grant = { table: 'keeps', ownSecret: 'reads' }
const ALL_QUEUES: readonly QueueName[] = ['render', 'mail', 'webhook', 'scan', 'work']

/** The rights of each function. Tests hold it against what the functions do, and against what the template grants. */
const GRANTS: Readonly<Record<string, Grant>> = {
  authorizer: { table: 'gets' },
  'api-customers': API,
  'api-invoices': { ...API, files: ['read', 'write', 'remove'], opensFiles: true },
  'api-quotes': API,
  'api-payments': { ...API, secrets: ['seal', 'open'] },
  // Answers too large for the gateway go by way of the files.
  'api-ledger': { ...API, files: ['read', 'write'] },
  'api-time': { ...API, files: ['read', 'write'] },
  'api-insights': API,
  'api-platform': { ...API, files: ['read', 'write'], secrets: ['seal', 'open'], sendsTo: ALL_QUEUES },
  'api-public': { ...API, files: ['read'], secrets: ['open'] },
  // A job that failed goes back into its own queue, later.
  render: { ...WORKER, files: ['read', 'write'], sendsTo: ['render'] },
  mail: { ...WORKER, files: ['read', 'write'], sendsMail: true, sendsTo: ['mail'] },
  // Settles what payment providers tell, and asks them.
  webhook: { ...API, secrets: ['open'], sendsTo: ['webhook'] },
  scan: { ...API, files: ['read', 'write'], readsReceipts: true, opensFiles: true, sendsTo: ['scan'] },
  work: { ...API, sendsTo: ['work'] },
  relay: { table: 'keeps', sendsTo: ALL_QUEUES },
  tick: { table: 'sweeps', ownSecret: 'makes', sendsTo: ALL_QUEUES },
  'mail-notices': WORKER,
  demo: { ...API, looksUpUsers: true },
  // None: whatever a hostile file makes it do, it can reach nothing.
  pictures: {},
  replay: { table: 'scans', sendsTo: ALL_QUEUES },
}

/** The rights of a function. Errors: one without an entry. */
export function grantOf(name: string): Grant {
  const grant = GRANTS[name]
  if (!grant) throw new Error(`packages/aws/infra/grants.ts does not say what “${name}” may do`)
  return grant
}

import type { IndexName } from '@quittance/core/ports/store'
import type { QueueName } from '../src/functions.ts'

/** What a function does with the table. */
export interface TableUse {
  /** `keeps`: finds documents by their keys and writes them; `changes`: removes them, too. */
  does: 'gets' | 'keeps' | 'changes'
  /** What it lists: within partitions of the table, and by which indexes. */
  lists?: readonly ('table' | IndexName)[]
  /** Reads everything: by hand only. */
  scans?: true
}

/** What a function may do, in words of the product. `statements.ts` says what each is for IAM. */
export interface Grant {
  table?: TableUse
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

const EVERYWHERE = ['table', 'i1', 'i2', 'i3'] as const
const API: Grant = { table: { does: 'changes', lists: EVERYWHERE }, ownSecret: 'reads' }
const WORKER: Grant = { table: { does: 'keeps' }, ownSecret: 'reads' }
const ALL_QUEUES: readonly QueueName[] = ['render', 'mail', 'webhook', 'scan', 'work']

/** The rights of each function. Tests hold it against what the functions do, and against what the template grants. */
const GRANTS: Readonly<Record<string, Grant>> = {
  authorizer: { table: { does: 'gets' } },
  'api-customers': { ...API, table: { does: 'changes', lists: ['table', 'i1'] } },
  'api-invoices': { ...API, files: ['read', 'write', 'remove'], opensFiles: true },
  'api-quotes': API,
  'api-payments': { ...API, secrets: ['seal', 'open'] },
  // Answers too large for the gateway go by way of the files.
  'api-ledger': { ...API, table: { does: 'keeps', lists: EVERYWHERE }, files: ['read', 'write'] },
  // Shows receipts by links.
  'api-time': { ...API, files: ['read'] },
  // Changes nothing itself; that a key was used is noted wherever it is.
  'api-insights': { ...API, table: { does: 'keeps', lists: EVERYWHERE } },
  'api-platform': {
    ...API,
    table: { does: 'changes', lists: ['table', 'i1', 'i2'] },
    files: ['read', 'write'],
    secrets: ['seal', 'open'],
    sendsTo: ALL_QUEUES,
  },
  'api-public': { ...API, table: { does: 'changes', lists: ['table'] }, files: ['read'], secrets: ['open'] },
  // A job that failed goes back into its own queue, later.
  render: { ...WORKER, files: ['read', 'write'], sendsTo: ['render'] },
  // A statement, and the annex of a reminder, are what the ledger holds when they are sent.
  mail: { ...WORKER, table: { does: 'keeps', lists: ['i3'] }, files: ['read', 'write'], sendsMail: true, sendsTo: ['mail'] },
  // Settles what payment providers tell, and asks them.
  webhook: { ...API, table: { does: 'changes' }, secrets: ['open'], sendsTo: ['webhook'] },
  scan: { ...WORKER, files: ['read', 'write'], readsReceipts: true, opensFiles: true, sendsTo: ['scan'] },
  // Seals the events of a partition; plans reminders of all that are unpaid; takes away what was never completed.
  work: { ...API, table: { does: 'changes', lists: ['table', 'i3'] }, files: ['remove'], sendsTo: ['work'] },
  relay: { table: { does: 'keeps' }, sendsTo: ALL_QUEUES },
  tick: { table: { does: 'keeps', lists: ['i3'] }, ownSecret: 'makes', sendsTo: ALL_QUEUES },
  'mail-notices': WORKER,
  demo: { table: { does: 'changes', lists: ['table'] }, ownSecret: 'reads', looksUpUsers: true },
  // None: whatever a hostile file makes it do, it can reach nothing.
  pictures: {},
  replay: { table: { does: 'keeps', scans: true }, sendsTo: ALL_QUEUES },
}

/** The rights of a function. Errors: one without an entry. */
export function grantOf(name: string): Grant {
  const grant = GRANTS[name]
  if (!grant) throw new Error(`packages/aws/infra/grants.ts does not say what “${name}” may do`)
  return grant
}

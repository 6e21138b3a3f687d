import { FUNCTIONS, type QueueName } from '../src/functions.ts'

/** What a function may do, in words of the product. `statements.ts` says what each is for IAM. */
export interface Grant {
  /** `writes` holds `reads`. */
  table?: 'gets' | 'reads' | 'writes'
  files?: readonly ('read' | 'write' | 'remove')[]
  /** Queues it sends jobs to. */
  sendsTo?: readonly QueueName[]
  sendsMail?: true
  /** Secrets of organisations: it stores them, or uses them. */
  secrets?: readonly ('encrypt' | 'decrypt')[]
  /** The installation's own secret: pay links, cursors. */
  ownSecret?: true
  readsReceipts?: true
  /** Reads the whole table, by hand, after a fault. */
  scans?: true
  /** Finds a login of the user pool by its address. */
  looksUpUsers?: true
}

const API: Grant = { table: 'writes', ownSecret: true }
const DRAWS: Grant = { table: 'writes', files: ['read', 'write'], ownSecret: true }
const ALL_QUEUES: readonly QueueName[] = ['render', 'mail', 'webhook', 'scan', 'work']

/** The rights of each function. Tests hold it against what the functions do, and against what they are granted in the template. */
export const GRANTS: Readonly<Record<string, Grant>> = {
  authorizer: { table: 'gets' },
  'api-customers': API,
  'api-invoices': { ...DRAWS, files: ['read', 'write', 'remove'] },
  'api-payments': { ...API, secrets: ['encrypt', 'decrypt'] },
  // Answers too large for the gateway go by way of the files.
  'api-ledger': { ...API, files: ['read', 'write'] },
  'api-time': { ...API, files: ['read', 'write'] },
  'api-insights': API,
  'api-platform': { ...DRAWS, secrets: ['encrypt', 'decrypt'], sendsTo: ALL_QUEUES },
  'api-public': { ...DRAWS, secrets: ['decrypt'] },
  // A queue's function sends a job that failed to its own queue again, for later.
  render: { ...DRAWS, sendsTo: ['render'] },
  mail: { ...DRAWS, sendsMail: true, sendsTo: ['mail'] },
  webhook: { table: 'writes', ownSecret: true, secrets: ['decrypt'], sendsTo: ['webhook'] },
  scan: { table: 'writes', ownSecret: true, files: ['read'], readsReceipts: true, sendsTo: ['scan'] },
  work: { table: 'writes', ownSecret: true, sendsTo: ['work'] },
  relay: { sendsTo: ALL_QUEUES, table: 'writes' },
  tick: { table: 'writes', ownSecret: true, sendsTo: ALL_QUEUES },
  'mail-notices': { table: 'writes' },
  demo: { table: 'writes', ownSecret: true, looksUpUsers: true },
  replay: { table: 'writes', scans: true, sendsTo: ALL_QUEUES },
}

/** The rights of a function. Errors: one without an entry. */
export function grantOf(name: string): Grant {
  const grant = GRANTS[name]
  if (!grant) throw new Error(`packages/aws/infra/grants.ts does not say what “${name}” may do`)
  return grant
}

/** Names in the table of functions that have no rights yet, or rights of functions that are not there. */
export function strayGrants(): string[] {
  const names: string[] = FUNCTIONS.map(({ name }) => name)
  return [...Object.keys(GRANTS).filter((name) => !names.includes(name)), ...names.filter((name) => !GRANTS[name])]
}

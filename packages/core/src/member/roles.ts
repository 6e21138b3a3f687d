import type { Role } from '../call.ts'
import { SCOPE_NOUNS, type ScopeNoun } from '../kit/vocabulary.ts'

/** What can be allowed: a noun of the API's paths, to be read or to be changed. */
export type Scope = `${ScopeNoun}:${'read' | 'write'}`

/** Every scope there is. */
export const SCOPES: readonly Scope[] = SCOPE_NOUNS.flatMap((noun): Scope[] => [`${noun}:read`, `${noun}:write`])

/** From the most to the least that one may do. */
export const ROLES: readonly Role[] = ['owner', 'admin', 'accountant', 'member', 'viewer']

/** What a role may change; see `READ_EXCEPT` for what it may read. */
const WRITES: Record<Role, readonly ScopeNoun[]> = {
  owner: SCOPE_NOUNS,
  admin: SCOPE_NOUNS,
  accountant: [
    'customers',
    'items',
    'invoices',
    'quotes',
    'reminders',
    'recurring-invoices',
    'credit-notes',
    'payments',
    'refunds',
    'payouts',
    'credit-applications',
    'exchange-rates',
    'attachments',
    'receipts',
    'ledger',
    'reports',
    'jobs',
    'projects',
    'time-entries',
  ],
  member: [
    'customers',
    'items',
    'invoices',
    'quotes',
    'reminders',
    'recurring-invoices',
    'attachments',
    'receipts',
    'projects',
    'time-entries',
  ],
  viewer: [],
}

/** What a role may not even read: secrets, machinery and the books are not everybody's. */
const READ_EXCEPT: Record<Role, readonly ScopeNoun[]> = {
  owner: [],
  admin: [],
  accountant: ['api-keys', 'webhooks'],
  member: ['api-keys', 'webhooks', 'ledger', 'jobs'],
  viewer: ['api-keys', 'webhooks', 'jobs'],
}

const scopesByRole = new Map(ROLES.map((role) => [role, new Set(scopesFor(role))]))

function scopesFor(role: Role): Scope[] {
  const reads = SCOPE_NOUNS.filter((noun) => !READ_EXCEPT[role].includes(noun)).map((noun): Scope => `${noun}:read`)
  return [...reads, ...WRITES[role].map((noun): Scope => `${noun}:write`)]
}

/** The scopes of a role. */
export function scopesOf(role: Role): ReadonlySet<Scope> {
  return scopesByRole.get(role) ?? new Set()
}

import type { NewId } from './kit/id.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

/** A member’s role; what each may do stands in member/roles.ts. */
export type Role = 'owner' | 'admin' | 'accountant' | 'member' | 'viewer'

/** Who does something. `system` is a job or schedule of ours, `payer` somebody with a pay link. */
export interface Actor {
  kind: 'member' | 'api_key' | 'system' | 'payer'
  id: string
  /** Shown in histories: "Ada Lovelace", "Key ‘Web shop’". */
  name: string
}

/** The same POST again must not act again: its record is committed with the effect, and holds the answer. */
export interface Idempotency {
  key: string
  requestHash: string
  /** The answer to store for what the use case returned. */
  answer(result: unknown): { status: number; body: unknown }
  /** How long it is remembered; left out: a week. */
  keptSeconds?: number
}

/** What every use case is handed: one organisation's store, who asks, and the sources of time, ids and chance. */
export interface Call {
  store: Store
  orgId: string
  actor: Actor
  clock: Clock
  newId: NewId
  requestId: string
  /** Waits before attempt n (1, 2 …) of a commit that met a conflict; jitter is the home's. */
  backOff(attempt: number): Promise<void>
  idempotency?: Idempotency
  /** Compute everything, commit nothing. */
  dryRun?: boolean
  /** The version the caller last saw (If-Match). Use cases that change a document compare it. */
  ifMatch?: number
}

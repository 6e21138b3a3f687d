import type { NewId } from '@quittance/core/kit/id'
import type { Clock } from '@quittance/core/ports/clock'
import type { Store } from '@quittance/core/ports/store'

/** What the identity provider says of who holds a token. */
export interface Account {
  /** The subject: stable, unique per provider. */
  sub: string
  name?: string | undefined
  email?: string | undefined
}

/** Where structured logs go; each home has its own. Never a token, key or body in the fields. */
export interface Log {
  info(event: string, fields: Record<string, unknown>): void
  error(event: string, fields: Record<string, unknown>): void
}

/** What a home provides to the API; constructed once per process. */
export interface App {
  /** Where people reach this installation, without a slash at the end. */
  publicUrl: string
  /** The platform's store, unscoped. Routes never see it: they get a `Call` of one organisation. */
  store: Store
  clock: Clock
  newId: NewId
  randomBytes(count: number): Uint8Array
  /** Waits before attempt n of a commit that met a conflict. */
  backOff(attempt: number): Promise<void>
  /** The account of a token of the configured issuer. Throws for anything else. */
  verifyToken(token: string): Promise<Account>
  log: Log
  /** Runs work whose end the answer need not wait for. On a home that freezes after answering, it is awaited there. */
  later(work: () => Promise<void>): void
  /** Origins whose pages may call the API from a browser, exactly as they send them; `*` alone allows all. */
  corsOrigins: readonly string[]
  /** For tests: an answer that does not fit its documented schema becomes a 500. */
  checkAnswers?: boolean
}

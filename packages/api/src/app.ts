import type { Home } from '@quittance/core/home'
import type { RateLimiter } from './rate-limit.ts'

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

/** What a home provides to the API; constructed once per process. Routes do not touch `store`: they get a `Call` of one organisation. */
export interface App extends Home {
  randomBytes(count: number): Uint8Array
  /** The account of a token of the configured issuer. Throws for anything else. */
  verifyToken(token: string): Promise<Account>
  /** Name and e-mail address of who holds a verified token, where `verifyToken` does not know them. */
  profileOf?(token: string): Promise<Omit<Account, 'sub'>>
  log: Log
  /** Runs work whose end the answer need not wait for. On a home that freezes after answering, it is awaited there. */
  later(work: () => Promise<void>): void
  /** Origins whose pages may call the API from a browser, exactly as they send them; `*` alone allows all. */
  corsOrigins: readonly string[]
  /** Left out where a gateway counts, or nobody needs to. */
  limiter?: RateLimiter
  /** For tests: an answer that does not fit its documented schema becomes a 500. */
  checkAnswers?: boolean
}

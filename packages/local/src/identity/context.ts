import type { Call } from '@quittance/core/call'
import type { NewId } from '@quittance/core/kit/id'
import type { Clock } from '@quittance/core/ports/clock'
import type { Mailer } from '@quittance/core/ports/mailer'
import type { Store } from '@quittance/core/ports/store'
import type { IdentityKeys } from './keys.ts'
import type { ThrottleRules } from './throttle.ts'

/** Where the provider is mounted; the issuer is the public URL with this behind it. */
export const MOUNT = '/oidc'

/** Something worth a log line. It never carries a password, a code, a token, a link or an e-mail address. */
export interface IdentityNote {
  event: string
  accountId?: string
  /** Where the request came from. */
  address?: string
  /** A sentence for the operator. */
  detail?: string
}

/** What the home gives the identity provider. */
export interface IdentityOptions {
  store: Store
  clock: Clock
  newId: NewId
  randomBytes: (count: number) => Uint8Array
  mailer: Mailer
  /** Where the browser reaches this process, without a slash at the end: `http://localhost:4000`. */
  publicUrl: string
  keys: IdentityKeys
  /** Waits before attempt n of a commit that met a conflict. */
  backOff: Call['backOff']
  /** The sender of our mails. */
  mailFrom?: { name: string; address: string }
  /** Further places that may receive the code: a development server of the web app. */
  extraRedirectUris?: readonly string[]
  /** The client's address as the home sees it; without it, the peer of the socket. */
  clientAddress?: (request: { headers: Record<string, string | string[] | undefined>; socket: { remoteAddress?: string } }) => string
  throttle?: Partial<ThrottleRules>
  log?: (note: IdentityNote) => void
}

/** Options with everything derived from them; handed to every part of the provider. */
export interface IdentityContext extends IdentityOptions {
  issuer: string
  /** For `transact`: the platform's own hand, in no organisation. */
  call: Call
  secrets: { form: Buffer; link: Buffer; secondStep: Buffer; cookie: Buffer }
  rules: ThrottleRules
  note: (note: IdentityNote) => void
  /** Runs what the answer must not wait for (a mail), so that its duration tells nothing. Failures become notes. */
  later: (what: string, work: () => Promise<unknown>) => void
}

/** Epoch seconds of the context's clock. */
export function nowSeconds(context: { clock: Clock }): number {
  return Math.floor(context.clock.now() / 1000)
}

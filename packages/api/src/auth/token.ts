import { type Instant, instantOf } from '@quittance/core/kit/day'
import { AppError } from '@quittance/core/kit/errors'
import { sha256 } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import type { Claims, SignatureCheck } from './signature.ts'

/** Public signing keys (RFC 7517), handed over by an embedded issuer. */
export interface TokenKeys {
  keys: readonly { kty: string; kid: string; use?: string; alg?: string; n: string; e: string }[]
}

/** Which tokens to take. */
export interface TokenVerifierOptions {
  /** The `iss` that tokens must carry, exactly. */
  issuer: string
  /** The `client_id` that tokens must carry. */
  clientId: string
  /** The issuer's keys. Without them they are fetched from `<issuer>/.well-known/jwks.json`, over https only. */
  jwks?: TokenKeys
  /** How they are fetched, where not by the verifier itself. A failure counts as an outage. */
  fetchKeys?: (url: string) => Promise<ArrayBuffer>
  clock: Clock
  /** How many verified tokens are remembered; 10,000 when left out. */
  rememberedMax?: number
}

/** Whom a genuine access token speaks for. Name and e-mail are not in it. */
export interface TokenHolder {
  sub: string
  scopes: readonly string[]
  expiresAt: Instant
}

/** Errors: `unauthenticated`, with one message for every reason; `busy` when the issuer's keys cannot be fetched. */
export type TokenVerifier = (token: string) => Promise<TokenHolder>

const REMEMBERED_MAX = 10_000
/** Longer than any token of Cognito's or ours; what is longer is not even hashed. */
const TOKEN_LENGTH_MAX = 8_192

/**
 * Checks access tokens as Cognito and the embedded provider issue them: RS256 signature, issuer, `client_id`,
 * `token_use: "access"` and expiry. They carry no audience. A token once verified is remembered by its hash until it
 * expires, so that a page of requests costs one signature check.
 */
export function tokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  let check: Promise<SignatureCheck> | undefined
  const remembered = new Map<string, { holder: TokenHolder; expiresMs: number }>()
  const rememberedMax = options.rememberedMax ?? REMEMBERED_MAX

  return async (token) => {
    if (token.length > TOKEN_LENGTH_MAX) throw refusal()
    const hash = sha256(token)
    const known = remembered.get(hash)
    if (known) {
      remembered.delete(hash)
      if (known.expiresMs <= options.clock.now()) throw refusal()
      remembered.set(hash, known)
      return known.holder
    }
    // Loaded with the first token: who comes with an API key, or opens a public page, does not wait for it.
    check ??= import('./signature.ts').then(({ signatureCheck }) => signatureCheck(options))
    const { claims, isOutage } = await (await check)(token)
    if (!claims) throw isOutage ? outage() : refusal()
    const { holder, expiresMs } = holderOf(claims, options)
    remembered.set(hash, { holder, expiresMs })
    const [oldest] = remembered.keys()
    if (remembered.size > rememberedMax && oldest !== undefined) remembered.delete(oldest)
    return holder
  }
}

function holderOf(claims: Claims, { clientId, clock }: TokenVerifierOptions): { holder: TokenHolder; expiresMs: number } {
  const { sub, client_id, token_use, scope, exp } = claims
  if (typeof sub !== 'string' || sub === '' || client_id !== clientId || token_use !== 'access') throw refusal()
  if (typeof exp !== 'number' || exp * 1000 <= clock.now()) throw refusal()
  const scopes = typeof scope === 'string' ? scope.split(' ').filter((word) => word !== '') : []
  return { holder: { sub, scopes, expiresAt: instantOf(exp * 1000) }, expiresMs: exp * 1000 }
}

function refusal(): AppError {
  return new AppError('unauthenticated', 'The access token is not valid, or it has expired. Log in again.')
}

function outage(): AppError {
  return new AppError('busy', 'Logins cannot be checked at the moment. Try again shortly.', { retryAfterSeconds: 5 })
}

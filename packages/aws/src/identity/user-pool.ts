import type { Account } from '@quittance/api/app'
import { tokenVerifier } from '@quittance/api/auth/token'
import { AppError } from '@quittance/core/kit/errors'
import { sha256 } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import * as z from 'zod'
import type { Transport, WireAnswer } from '../call/transport.ts'

/** Which pool, and how it is reached. */
export interface UserPoolOptions {
  /** `https://cognito-idp.<region>.amazonaws.com/<pool>`. */
  issuer: string
  clientId: string
  clock: Clock
  transport: Transport
}

/** A Cognito user pool as the API sees it. */
export interface UserPool {
  /** Errors: `unauthenticated`; `busy` when the pool's keys cannot be fetched. */
  verifyToken(token: string): Promise<Account>
  /** Name and e-mail address of who holds this access token, which must have been verified. Errors: `busy`. */
  profileOf(token: string): Promise<Omit<Account, 'sub'>>
}

const TIMEOUT_MS = 3_000
const REMEMBERED_MAX = 1_000

const Discovery = z.object({ userinfo_endpoint: z.url() })
/** Cognito writes booleans as text here. */
const UserInfo = z.object({
  name: z.string().optional(),
  given_name: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.unknown(),
})

/** Tokens carry no name, so who needs one asks the pool, once a token and process. */
export function userPool({ issuer, clientId, clock, transport }: UserPoolOptions): UserPool {
  const fetched = async (url: string, headers: Record<string, string> = {}): Promise<WireAnswer> => {
    const answer = await transport({ method: 'GET', url: new URL(url), headers, body: '', timeoutMs: TIMEOUT_MS })
    if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}`)
    return answer
  }
  const fetchKeys = async (url: string) => new Uint8Array((await fetched(url)).body).buffer as ArrayBuffer
  const verify = tokenVerifier({ issuer, clientId, clock, fetchKeys })
  const profiles = new Map<string, Omit<Account, 'sub'>>()
  let userInfoUrl: string | undefined

  async function askedProfile(token: string): Promise<Omit<Account, 'sub'>> {
    userInfoUrl ??= Discovery.parse(jsonOf(await fetched(`${issuer}/.well-known/openid-configuration`))).userinfo_endpoint
    const { name, given_name, email } = UserInfo.parse(jsonOf(await fetched(userInfoUrl, { authorization: `Bearer ${token}` })))
    return { name: name ?? given_name, email }
  }

  return {
    verifyToken: async (token) => ({ sub: (await verify(token)).sub }),
    async profileOf(token) {
      const place = sha256(token)
      const known = profiles.get(place)
      if (known) return known
      const profile = await askedProfile(token).catch(() => {
        throw new AppError('busy', 'Your account cannot be looked up at the moment. Try again shortly.', { retryAfterSeconds: 5 })
      })
      profiles.set(place, profile)
      const [oldest] = profiles.keys()
      if (profiles.size > REMEMBERED_MAX && oldest !== undefined) profiles.delete(oldest)
      return profile
    },
  }
}

function jsonOf({ body }: WireAnswer): unknown {
  return JSON.parse(body.toString())
}

import type { Account } from '@quittance/api/app'
import { findApiKey } from '@quittance/core/api-key/find-api-key'
import { AppError } from '@quittance/core/kit/errors'
import type { Store } from '@quittance/core/ports/store'
import { type Lanes, usageKeyOf } from './usage-lane.ts'

/** What the gateway asks: API Gateway's REQUEST authorizer event, as far as it matters here. */
export interface AuthorizerEvent {
  /** `arn:…:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path`. */
  methodArn: string
  headers?: Readonly<Record<string, string | undefined>> | null
}

/** What it is told. */
export interface AuthorizerAnswer {
  principalId: string
  policyDocument: { Version: '2012-10-17'; Statement: { Action: 'execute-api:Invoke'; Effect: 'Allow'; Resource: string }[] }
  /** Against which lane of a usage plan the request counts. */
  usageIdentifierKey: string
}

/** What the authorizer needs. */
export interface CallerCheck {
  store: Store
  verifyToken(token: string): Promise<Pick<Account, 'sub'>>
  lanes: Lanes
}

/** The very text by which API Gateway is told to answer 401. */
const REFUSAL = 'Unauthorized'

/**
 * Whether a request may come in at all: it brings an access token of our issuer or an API key that is in force. What it may do is decided by
 * the function behind, which looks for itself; so the answer is good for every method, and the gateway may remember it.
 * Errors: an Error that says `Unauthorized`, as the gateway wants it; any other when nobody can say at the moment (the gateway then answers 500).
 */
export async function authorizeCaller(event: AuthorizerEvent, check: CallerCheck): Promise<AuthorizerAnswer> {
  const credentials = credentialsOf(event)
  if (credentials === undefined) throw new Error(REFUSAL)
  return credentials.startsWith('qk_') ? byKey(event, credentials, check) : byToken(event, credentials, check)
}

async function byKey(event: AuthorizerEvent, secret: string, { store, lanes }: CallerCheck): Promise<AuthorizerAnswer> {
  const found = await findApiKey(store, secret)
  if (!found) throw new Error(REFUSAL)
  return allow(event, { principalId: found.apiKey.id, usageIdentifierKey: usageKeyOf(found.orgId, 'programs', lanes) })
}

async function byToken(event: AuthorizerEvent, token: string, { verifyToken, lanes }: CallerCheck): Promise<AuthorizerAnswer> {
  try {
    const { sub } = await verifyToken(token)
    return allow(event, { principalId: sub, usageIdentifierKey: usageKeyOf(sub, 'people', lanes) })
  } catch (error) {
    // The issuer cannot be asked right now: that says nothing about the token.
    if (error instanceof AppError && error.code === 'busy') throw error
    throw new Error(REFUSAL)
  }
}

function allow({ methodArn }: AuthorizerEvent, who: { principalId: string; usageIdentifierKey: string }): AuthorizerAnswer {
  const [api, stage] = methodArn.split('/')
  const Resource = `${api}/${stage}/*/*`
  return { ...who, policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource }] } }
}

function credentialsOf({ headers }: AuthorizerEvent): string | undefined {
  const named = Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const key = named['x-api-key']
  return /^Bearer +(\S+) *$/i.exec(named.authorization ?? '')?.[1] ?? (key?.startsWith('qk_') ? key : undefined)
}

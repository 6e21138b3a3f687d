import { findApiKey } from '@quittance/core/api-key/find-api-key'
import { isTouchDue, touchApiKey } from '@quittance/core/api-key/touch-api-key'
import type { Actor } from '@quittance/core/call'
import { AppError } from '@quittance/core/kit/errors'
import { findMembership } from '@quittance/core/member/find-membership'
import { type Scope, scopesOf } from '@quittance/core/member/roles'
import { scoped } from '@quittance/core/store/scoped'
import type { Account, App } from '../app.ts'
import type { HttpRequest } from '../http.ts'

/** Who asks. Without `orgId` it is an account that has no organisation yet. */
export interface Caller {
  orgId: string | undefined
  actor: Actor
  scopes: ReadonlySet<Scope>
  /** Present when a person's token was sent, not a key. */
  account: Account | undefined
}

const NO_SCOPES: ReadonlySet<Scope> = new Set()
const CREDENTIALS_CHARACTERS_MAX = 8_000

/** Finds out who asks, by token or API key; with name and e-mail address where `wantsProfile` or nothing is known yet. Errors: `unauthenticated`. */
export async function authenticate(app: App, request: HttpRequest, wantsProfile = false): Promise<Caller> {
  const credentials = credentialsOf(request)
  if (credentials === undefined) {
    throw new AppError('unauthenticated', 'Send an access token or API key: Authorization: Bearer …, or x-api-key: qk_….')
  }
  return credentials.startsWith('qk_') ? byKey(app, credentials) : byToken(app, credentials, wantsProfile)
}

function credentialsOf(request: HttpRequest): string | undefined {
  const key = request.headers['x-api-key']
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
  const credentials = bearer ?? (key?.startsWith('qk_') ? key : undefined)
  return credentials === undefined || credentials.length > CREDENTIALS_CHARACTERS_MAX ? undefined : credentials
}

async function byKey(app: App, secret: string): Promise<Caller> {
  const found = await findApiKey(app.store, secret)
  if (!found) throw new AppError('unauthenticated', 'This API key is not known, or it was revoked.')
  const { orgId, apiKey } = found
  const nowMs = app.clock.now()
  if (isTouchDue(apiKey, nowMs)) app.later(() => touchApiKey(scoped(app.store, { orgId }), apiKey, nowMs))
  return { orgId, actor: { kind: 'api_key', id: apiKey.id, name: apiKey.name }, scopes: new Set(apiKey.scopes), account: undefined }
}

async function byToken(app: App, token: string, wantsProfile: boolean): Promise<Caller> {
  const holder = await verified(app, token)
  const membership = await findMembership(app.store, holder.sub)
  const account = app.profileOf && (wantsProfile || !membership) ? { ...holder, ...(await app.profileOf(token)) } : holder
  if (!membership) {
    const actor: Actor = { kind: 'member', id: account.sub, name: account.name ?? account.email ?? 'New account' }
    return { orgId: undefined, actor, scopes: NO_SCOPES, account }
  }
  const actor: Actor = { kind: 'member', id: membership.memberId, name: membership.name }
  return { orgId: membership.orgId, actor, scopes: scopesOf(membership.role), account }
}

async function verified(app: App, token: string): Promise<Account> {
  try {
    return await app.verifyToken(token)
  } catch (error) {
    // The issuer cannot be asked right now: that says nothing about the token, and must not log anybody out.
    if (error instanceof AppError && error.code === 'busy') throw error
    throw new AppError('unauthenticated', 'This access token is not valid, or it has expired. Log in again.')
  }
}

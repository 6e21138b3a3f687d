import { sha256 } from '@quittance/core/kit/hash'
import type { JsonObject } from '@quittance/core/ports/store'
import { fromSummary } from '@quittance/core/store/entity'
import { readIfAny, transact } from '@quittance/core/store/transact'
import type { errors, ProviderAdapter, ProviderPayload } from 'oidc-provider'
import { type IdentityContext, nowSeconds } from './context.ts'
import { ProviderItem, SessionName } from './records.ts'

/** What never expires by itself is kept for a year. */
const LIFE_SECONDS_MAX = 366 * 86_400

/**
 * The persistence that oidc-provider asks for, on the Store. Ids are kept as hashes, since a session id or a refresh
 * token is a credential. Whether something still counts is decided by reads of single items (the token, its grant, its
 * session); the indexes serve to clean up.
 */
export function providerAdapter(context: IdentityContext, providerErrors: typeof errors): (model: string) => ProviderAdapter {
  return (model) => ({
    upsert: (id, payload, expiresIn) => keep(context, { model, id, payload, expiresIn }),
    find: (id) => find(context, model, id),
    findByUid: (uid) => findByUid(context, uid),
    findByUserCode: async () => undefined,
    consume: (id) => consume(context, { model, id, refuse: () => new providerErrors.InvalidGrant('already used') }),
    destroy: (id) => remove(context, { model, idHash: sha256(id) }),
    revokeByGrantId: (grantId) => removeByGrant(context, model, grantId),
  })
}

/** Removes every session of an account. Codes and refresh tokens depend on their session and end with it. */
export async function removeSessions(context: IdentityContext, accountId: string, except?: string): Promise<void> {
  const kept = except && (await readIfAny(context.call, SessionName, { uid: except }))
  for (const found of await listAll(context, { index: 'i2', pk: `~identity/sessions/${accountId}` })) {
    if (!kept || found.idHash !== kept.idHash) await remove(context, found)
  }
}

interface Kept {
  model: string
  id: string
  payload: ProviderPayload
  expiresIn: number | undefined
}

function keep(context: IdentityContext, { model, id, payload, expiresIn }: Kept): Promise<void> {
  const ref = { model, idHash: sha256(id) }
  const expiresAt = nowSeconds(context) + Math.min(expiresIn ?? LIFE_SECONDS_MAX, LIFE_SECONDS_MAX)
  return transact(context.call, async (tx) => {
    const known = await tx.find(ProviderItem, ref)
    tx.put(ProviderItem, {
      ...ref,
      payload: withoutCredentials(payload),
      grantId: payload.grantId ?? null,
      accountId: payload.accountId ?? null,
      consumedAt: known?.consumedAt ?? 0,
      expiresAt,
    })
    if (model !== 'Session' || payload.uid === undefined) return
    await tx.find(SessionName, { uid: payload.uid })
    tx.put(SessionName, { uid: payload.uid, idHash: ref.idHash, expiresAt })
  })
}

async function find(context: IdentityContext, model: string, id: string): Promise<ProviderPayload | undefined> {
  const item = await readIfAny(context.call, ProviderItem, { model, idHash: sha256(id) })
  return item && { ...payloadOf(item), jti: id }
}

async function findByUid(context: IdentityContext, uid: string): Promise<ProviderPayload | undefined> {
  const name = await readIfAny(context.call, SessionName, { uid })
  const item = name && (await readIfAny(context.call, ProviderItem, { model: 'Session', idHash: name.idHash }))
  return item && payloadOf(item)
}

/** Marks a code or refresh token as used. When two come at the same time one is refused, and the whole family with it. */
async function consume(context: IdentityContext, { model, id, refuse }: { model: string; id: string; refuse: () => Error }): Promise<void> {
  const reused = await transact(context.call, async (tx) => {
    const item = await tx.get(ProviderItem, { model, idHash: sha256(id) })
    if (item.consumedAt !== 0) return item
    tx.put(ProviderItem, { ...item, consumedAt: nowSeconds(context) })
    return undefined
  })
  if (!reused) return
  if (reused.grantId !== null) await remove(context, { model: 'Grant', idHash: sha256(reused.grantId) })
  throw refuse()
}

function remove(context: IdentityContext, ref: { model: string; idHash: string }): Promise<void> {
  return transact(context.call, async (tx) => {
    const item = await tx.find(ProviderItem, ref)
    if (item) tx.remove(ProviderItem, ref)
  })
}

async function removeByGrant(context: IdentityContext, model: string, grantId: string): Promise<void> {
  const found = await listAll(context, { index: 'i1', pk: `~identity/grant/${grantId}`, prefix: `${model}/` })
  for (const ref of found) await remove(context, ref)
}

type Listed = { model: string; idHash: string }

async function listAll(context: IdentityContext, at: { index: 'i1' | 'i2'; pk: string; prefix?: string }): Promise<Listed[]> {
  const found: Listed[] = []
  let cursor: string | undefined
  do {
    const page = await context.call.store.list({ ...at, limit: 100, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.items.map((item) => fromSummary<Listed>(item)))
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** A copy of one's own, since the library changes what it is given and what the store gives is shared. */
function payloadOf(item: ProviderItem): ProviderPayload {
  return { ...structuredClone(item.payload), ...(item.consumedAt === 0 ? {} : { consumed: item.consumedAt }) }
}

/** The payload as JSON, without the id (it is kept as a hash) and without the copy of the session's id that interactions carry. */
function withoutCredentials({ jti: _jti, consumed: _consumed, ...payload }: ProviderPayload): JsonObject {
  return JSON.parse(JSON.stringify(payload, (name, value) => (name === 'cookie' ? undefined : value))) as JsonObject
}

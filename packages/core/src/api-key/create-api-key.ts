import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { sha256 } from '../kit/hash.ts'
import type { Scope } from '../member/roles.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { ApiKey, ApiKeyPlace } from './record.ts'
import { newSecret } from './secret.ts'

/** What is said of a new key. */
export interface NewApiKey {
  name: string
  /** Left out: everything its maker may do. */
  scopes?: readonly Scope[] | undefined
}

/**
 * Makes a key. The secret is in the result and nowhere else: it cannot be shown again. A key can do no more than its maker.
 *
 * Errors: `forbidden` when a scope is asked for that the maker has not.
 */
export async function createApiKey(
  call: Call,
  wish: NewApiKey,
  maker: { scopes: ReadonlySet<Scope>; randomBytes: (count: number) => Uint8Array },
): Promise<{ apiKey: Versioned<ApiKey>; secret: string }> {
  const scopes = [...new Set(wish.scopes ?? maker.scopes)]
  const beyond = scopes.filter((scope) => !maker.scopes.has(scope))
  if (beyond.length > 0) throw new AppError('forbidden', `A key can do no more than you may yourself; leave out ${beyond.join(', ')}.`)
  return transact(call, async (tx) => {
    const secret = newSecret(call.orgId, maker.randomBytes)
    const secretHash = sha256(secret)
    const id = call.newId('key')
    const apiKey = tx.put(ApiKey, {
      id,
      secretHash,
      name: wish.name,
      hint: secret.slice(-4),
      scopes,
      createdAt: tx.now,
      createdBy: call.actor.id,
    })
    tx.put(ApiKeyPlace, { id, secretHash })
    emit(tx, { type: 'api_key.created', subject: { kind: 'api_key', id }, data: { name: wish.name, hint: apiKey.hint, scopes } })
    return { apiKey, secret }
  })
}

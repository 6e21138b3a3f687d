import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { transact } from '../store/transact.ts'
import { ApiKey, ApiKeyPlace } from './record.ts'

/** Removes a key; the next request with it is refused. Errors: `not_found`. */
export async function revokeApiKey(call: Call, id: string): Promise<void> {
  await transact(call, async (tx) => {
    const place = await tx.find(ApiKeyPlace, { id })
    if (!place) throw new AppError('not_found', 'There is no such API key.')
    const apiKey = await tx.get(ApiKey, place)
    tx.remove(ApiKey, apiKey)
    tx.remove(ApiKeyPlace, place)
    emit(tx, { type: 'api_key.revoked', subject: { kind: 'api_key', id }, data: { name: apiKey.name, hint: apiKey.hint } })
  })
}

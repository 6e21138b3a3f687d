import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { ProviderNotice } from '../ports/payment-provider.ts'
import type { JsonObject } from '../ports/store.ts'
import { transact } from '../store/transact.ts'
import { StoredNotice } from './notice-record.ts'

/** Keeps a verified notice, once; what follows from it is a job. Returns whether it was new. */
export async function receiveNotice(call: Call, provider: string, notice: ProviderNotice): Promise<boolean> {
  return await transact(call, async (tx) => {
    if (await tx.find(StoredNotice, { provider, notice })) return false
    tx.put(StoredNotice, { provider, notice, receivedAt: tx.now })
    emit(tx, { type: 'payment_provider.notified', subject: { kind: 'payment_provider', id: provider }, data: dataOf(provider, notice) })
    return true
  })
}

function dataOf(provider: string, { kind, eventId, ...about }: ProviderNotice): JsonObject {
  return { provider, kind, providerEventId: eventId, ...about }
}

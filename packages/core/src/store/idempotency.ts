import type { Call, Idempotency } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import { sha256 } from '../kit/hash.ts'
import type { Json } from '../kit/json.ts'
import type { Write } from '../ports/store.ts'
import { entity, fromItem, toItem } from './entity.ts'

/** How long an Idempotency-Key is remembered, unless the call says otherwise. */
export const IDEMPOTENCY_SECONDS = 7 * 86_400

interface IdempotencyRecord {
  keyHash: string
  requestHash: string
  answer: { status: number; body: Json }
  /** Epoch seconds. */
  until: number
}

const IdempotencyRecord = entity<IdempotencyRecord, Pick<IdempotencyRecord, 'keyHash'>>({
  name: 'idempotency_record',
  schema: 1,
  key: ({ keyHash }) => ({ pk: `idempotency/${keyHash}`, sk: 'record' }),
  expiresAt: (doc) => doc.until,
})

/** Thrown when the same request was answered before. Whoever set `call.idempotency` catches it and gives the stored answer. */
export class Replay extends Error {
  constructor(readonly answer: { status: number; body: Json }) {
    super('this request was answered before')
    this.name = 'Replay'
  }
}

/** Errors: `Replay` when this very request was answered before; `idempotency_mismatch` when another one used the key. */
export async function checkIdempotency(call: Call, idempotency: Idempotency): Promise<void> {
  const stored = await call.store.get(IdempotencyRecord.key({ keyHash: sha256(idempotency.key) }))
  if (!stored) return
  await call.store.commit([]) // the effect must be durable before its answer is given again
  const record = fromItem(IdempotencyRecord, stored)
  if (record.requestHash === idempotency.requestHash) throw new Replay(record.answer)
  throw new AppError('idempotency_mismatch', 'This Idempotency-Key was used for another request. Use a new key for each new request.')
}

/** The write that remembers the answer, for the same commit as the effect. */
export function idempotencyWrite(call: Call, idempotency: Idempotency, result: unknown): Write {
  const answer = idempotency.answer(result)
  const record: IdempotencyRecord = {
    keyHash: sha256(idempotency.key),
    requestHash: idempotency.requestHash,
    answer: { status: answer.status, body: answer.body as Json },
    until: Math.floor(call.clock.now() / 1000) + (idempotency.keptSeconds ?? IDEMPOTENCY_SECONDS),
  }
  return { op: 'put', item: toItem(IdempotencyRecord, record), expect: 'absent' }
}

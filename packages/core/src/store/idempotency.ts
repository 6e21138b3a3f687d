import type { Call, Idempotency } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import { sha256 } from '../kit/hash.ts'
import type { Json } from '../kit/json.ts'
import { Conflict, type Write } from '../ports/store.ts'
import { entity, fromItem, toItem } from './entity.ts'

/** How long an Idempotency-Key is remembered, unless the call says otherwise. */
export const IDEMPOTENCY_SECONDS = 7 * 86_400

/** UTF-16 units of an answer's text that one item holds: three bytes each at most, as JSON inside JSON, fit LIMITS.docBytesMax. */
const PART_UNITS_MAX = 90_000

interface IdempotencyRecord {
  keyHash: string
  requestHash: string
  /** The whole answer, or, of one too long for one item, in how many parts its text lies beside. */
  answer: { status: number; body: Json } | { status: number; parts: number }
  /** Epoch seconds. */
  until: number
}

const IdempotencyRecord = entity<IdempotencyRecord, Pick<IdempotencyRecord, 'keyHash'>>({
  name: 'idempotency_record',
  schema: 1,
  key: ({ keyHash }) => ({ pk: `idempotency/${keyHash}`, sk: 'record' }),
  expiresAt: (doc) => doc.until,
})

/** A piece of the text of a long answer. */
interface AnswerPart {
  keyHash: string
  part: number
  text: string
  /** Epoch seconds. */
  until: number
}

const AnswerPart = entity<AnswerPart, Pick<AnswerPart, 'keyHash' | 'part'>>({
  name: 'answer_part',
  schema: 1,
  key: ({ keyHash, part }) => ({ pk: `idempotency/${keyHash}`, sk: `answer/${part}` }),
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
  if (record.requestHash === idempotency.requestHash) throw new Replay(await answerOf(call, record))
  throw new AppError('idempotency_mismatch', 'This Idempotency-Key was used for another request. Use a new key for each new request.')
}

async function answerOf(call: Call, { keyHash, answer }: IdempotencyRecord): Promise<{ status: number; body: Json }> {
  if ('body' in answer) return answer
  const keys = Array.from({ length: answer.parts }, (_, part) => AnswerPart.key({ keyHash, part }))
  const parts = await Promise.all(keys.map((key) => call.store.get(key)))
  // The record expired between the reads: then the request is a new one.
  const texts = parts.map((stored) => (stored ? fromItem(AnswerPart, stored).text : missing()))
  return { status: answer.status, body: JSON.parse(texts.join('')) as Json }
}

function missing(): never {
  throw new Conflict([])
}

/**
 * The writes that remember the answer, for the same commit as the effect: one item, and the parts of an answer that is too long for it.
 * The answer itself is kept, since what it tells of may have changed when it is asked for again.
 */
export function idempotencyWrites(call: Call, idempotency: Idempotency, result: unknown): Write[] {
  const { status, body } = idempotency.answer(result)
  const keyHash = sha256(idempotency.key)
  const until = Math.floor(call.clock.now() / 1000) + (idempotency.keptSeconds ?? IDEMPOTENCY_SECONDS)
  const texts = partsOf(JSON.stringify(body))
  const answer = texts.length === 1 ? { status, body: body as Json } : { status, parts: texts.length }
  const record: IdempotencyRecord = { keyHash, requestHash: idempotency.requestHash, answer, until }
  const parts = texts.length === 1 ? [] : texts.map((text, part) => toItem(AnswerPart, { keyHash, part, text, until }))
  return [toItem(IdempotencyRecord, record), ...parts].map((item): Write => ({ op: 'put', item, expect: 'absent' }))
}

/** Never between the two halves of a character: neither engine keeps half of one. */
function partsOf(text: string): string[] {
  if (text.length <= PART_UNITS_MAX) return [text]
  const parts: string[] = []
  for (let from = 0; from < text.length; ) {
    const splits = /[\ud800-\udbff]/.test(text.charAt(from + PART_UNITS_MAX - 1))
    const below = from + PART_UNITS_MAX - (splits ? 1 : 0)
    parts.push(text.slice(from, below))
    from = below
  }
  return parts
}

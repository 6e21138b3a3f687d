import type { Call } from '../call.ts'
import type { Instant } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import { sha256 } from '../kit/hash.ts'
import { idMaker } from '../kit/id.ts'
import { seededRandom } from '../kit/seeded-random.ts'
import type { Store, Write } from '../ports/store.ts'
import { Replay } from '../store/idempotency.ts'

/** One moment of the history. */
export interface Step {
  /** Its name for ever: a step whose name was seen is not run again. */
  key: string
  at: Instant
  /** Exactly one use case. `ids` has what the steps before made, by their keys. */
  run(call: Call, ids: ReadonlyMap<string, string>): Promise<unknown>
}

const HUNDRED_YEARS_SECONDS = 100 * 366 * 86_400

/** The only events of the past that something follows from: documents are made, but no mails go out (its payments are recorded without thanks). */
const EVENTS_WITH_REACTIONS: readonly unknown[] = [
  'invoice.issued',
  'credit_note.issued',
  'quote.issued',
  'quote.accepted',
  'payment.recorded',
  'reminder.updated',
]

/** Runs a step at its own moment, unless it was run before; either way gives the id of what it made. */
export async function once(call: Call, step: Step, ids: ReadonlyMap<string, string>): Promise<string> {
  try {
    return answeredId(await step.run(callAt(call, step), ids))
  } catch (error) {
    if (error instanceof Replay) return String(error.answer.body)
    throw error
  }
}

/** The id of an earlier step. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  invariant(id, `step ${key} comes before those that need it`)
  return id
}

/** The same call, of ours and nobody's by hand. */
export function byItself(call: Call): Call {
  return { ...call, actor: { kind: 'system', id: 'demo', name: 'Quittance' } }
}

/** A call whose clock stands at the step's moment, and whose ids carry that moment. */
function callAt(call: Call, { key, at }: Step): Call {
  const now = () => Date.parse(at)
  const random = seededRandom(Number.parseInt(sha256(key).slice(0, 8), 16))
  return {
    ...call,
    store: withoutReactions(call.store),
    clock: { now },
    newId: idMaker({ now, randomBytes: (count) => Uint8Array.from({ length: count }, () => random.below(256)) }),
    idempotency: {
      key: `demo/${key}`,
      requestHash: 'demo',
      answer: (result) => ({ status: 200, body: answeredId(result) }),
      keptSeconds: HUNDRED_YEARS_SECONDS,
    },
  }
}

/** Use cases return the record they made, or some, or an object with it in one of its members, or nothing. */
function answeredId(result: unknown): string {
  if (Array.isArray(result)) return answeredId(result[0])
  const made = (result ?? {}) as { id?: string } & { [name in 'payment' | 'creditNote' | 'delivery' | 'invoice']?: { id: string } }
  return made.id ?? made.payment?.id ?? made.creditNote?.id ?? made.delivery?.id ?? made.invoice?.id ?? ''
}

function withoutReactions(store: Store): Store {
  return { ...store, commit: (writes) => store.commit(writes.map(silenced)) }
}

function silenced(write: Write): Write {
  if (write.op !== 'put' || !write.item.feed || EVENTS_WITH_REACTIONS.includes(write.item.doc.type)) return write
  return { ...write, item: { ...write.item, feed: false } }
}

import type { Call } from '../call.ts'
import { type Instant, instantOf } from '../kit/day.ts'
import { AppError, invariant } from '../kit/errors.ts'
import { Conflict, type Expect, type Key, LIMITS, type Write } from '../ports/store.ts'
import { type Entity, fromItem, toItem, type Versioned } from './entity.ts'
import { checkIdempotency, idempotencyWrites } from './idempotency.ts'
import { keyName } from './key.ts'

const ATTEMPTS_MAX = 12

/** The reads and writes of one attempt. What was read is a condition of the commit; sets cannot be listed here (see docs of `transact`). */
export interface Tx {
  readonly call: Call
  /** The instant of this attempt, the same for all it does. */
  readonly now: Instant
  /** The document, or undefined. It, or its absence, must still be true at the commit. */
  find<D extends object, R extends object>(kind: Entity<D, R>, ref: R): Promise<Versioned<D> | undefined>
  /** The document. Errors: `not_found`. */
  get<D extends object, R extends object>(kind: Entity<D, R>, ref: R): Promise<Versioned<D>>
  /** Reads without making it a condition: for settings whose change in the same instant does no harm. */
  peek<D extends object, R extends object>(kind: Entity<D, R>, ref: R): Promise<Versioned<D> | undefined>
  /** Writes over what was read, or where nothing was. Returns the document with its new version. */
  put<D extends object, R extends object>(kind: Entity<D, R>, doc: D & R): Versioned<D>
  /** Removes a document read before, or put by this transaction: then nothing is written, but that there is none stays a condition. */
  remove<D extends object, R extends object>(kind: Entity<D, R>, ref: R): void
}

interface Touched {
  key: Key
  expect: Expect
  /** Present when `expect` is what was read. */
  read?: { doc: object | undefined }
  write?: { op: 'put'; kind: Entity<object, object>; doc: object } | { op: 'delete' }
}

/**
 * Runs `work` and commits what it wrote in one piece, on the condition that everything it read is still so; on a
 * conflict it starts over, up to 12 times. `work` must have no outside effect. Its `Tx` cannot list: versions
 * protect items that were read, not sets, so a rule over a set needs a summary item in the same commit.
 *
 * What `work` throws is thrown on only if everything it had read is still so and durable: two reads may straddle another's
 * commit, and what follows from such a view is no finding. Such an attempt starts over like any other conflict.
 * Its reads are current, also where the call's are not.
 *
 * With `call.idempotency` the record of the answer is part of the commit; `Replay` is thrown where one exists.
 * With `call.dryRun` nothing is committed.
 *
 * Errors: those of `work`; `busy` when others kept coming first; `idempotency_mismatch`.
 */
export async function transact<T>(call: Call, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(call, work)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      if (attempt >= ATTEMPTS_MAX)
        throw new AppError('busy', 'Too many changes at the same time. Try again in a moment.', { retryAfterSeconds: 1 })
      await call.backOff(attempt)
    }
  }
}

async function attemptOnce<T>(call: Call, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (call.idempotency && !call.dryRun) await checkIdempotency(call, call.idempotency)
  const touched = new Map<string, Touched>()
  const result = await workOn(call, touched, work)
  const writes = call.dryRun ? [] : writesOf(touched)
  if (call.idempotency && !call.dryRun) writes.push(...idempotencyWrites(call, call.idempotency, result))
  await call.store.commit(writes)
  return result
}

async function workOn<T>(call: Call, touched: Map<string, Touched>, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await work(openTx(call, touched))
  } catch (error) {
    const reads = [...touched.values()].filter((one) => one.read)
    const checks = reads.map(({ key, expect }): Write => ({ op: 'check', key, expect })).slice(0, LIMITS.commitWritesMax)
    await call.store.commit(checks.length > 1 ? checks : [])
    throw error
  }
}

/** Reads one document outside a transaction, for showing; as true as the call's reads are. Errors: `not_found`. */
export async function read<D extends object, R extends object>(call: Call, kind: Entity<D, R>, ref: R): Promise<Versioned<D>> {
  const found = await readIfAny(call, kind, ref)
  if (!found) throw notFound(kind.name)
  return found
}

/** Reads one document outside a transaction, or undefined. */
export async function readIfAny<D extends object, R extends object>(
  call: Call,
  kind: Entity<D, R>,
  ref: R,
): Promise<Versioned<D> | undefined> {
  const stored = await call.store.get(kind.key(ref))
  return stored && fromItem(kind, stored)
}

function openTx(call: Call, touched: Map<string, Touched>): Tx {
  const load = async <D extends object, R extends object>(kind: Entity<D, R>, ref: R): Promise<Versioned<D> | undefined> => {
    const key = kind.key(ref)
    const name = keyName(key)
    if (!touched.has(name)) {
      const stored = await call.store.get(key, 'current')
      const doc = stored && fromItem(kind, stored)
      // Of two reads at once the first counts, and a write in the meantime more than either.
      if (!touched.has(name)) touched.set(name, { key, expect: stored ? { version: stored.version } : 'absent', read: { doc } })
    }
    const { read: known, write } = touched.get(name) ?? {}
    if (write) return write.op === 'put' ? (write.doc as Versioned<D>) : undefined
    return known?.doc as Versioned<D> | undefined
  }
  return {
    call,
    now: instantOf(call.clock.now()),
    find: load,
    async get(kind, ref) {
      const doc = await load(kind, ref)
      if (!doc) throw notFound(kind.name)
      return doc
    },
    async peek(kind, ref) {
      const key = kind.key(ref)
      if (touched.has(keyName(key))) return await load(kind, ref)
      const stored = await call.store.get(key, 'current')
      return stored && fromItem(kind, stored)
    },
    put(kind, doc) {
      const key = kind.key(doc)
      const known = touched.get(keyName(key))
      const expect = known?.expect ?? 'absent'
      const written = { ...doc, version: expect === 'absent' ? 1 : expect.version + 1 }
      touched.set(keyName(key), {
        ...known,
        key,
        expect,
        write: { op: 'put', kind: kind as unknown as Entity<object, object>, doc: written },
      })
      return written
    },
    remove(kind, ref) {
      const key = kind.key(ref)
      const known = touched.get(keyName(key))
      invariant(known && (known.expect !== 'absent' || known.write), `${kind.name} is removed without having been read`)
      touched.set(keyName(key), { ...known, write: { op: 'delete' } })
    },
  }
}

function writesOf(touched: Map<string, Touched>): Write[] {
  const writes: Write[] = []
  for (const { key, expect, write } of touched.values()) {
    if (!write || (write.op === 'delete' && expect === 'absent')) writes.push({ op: 'check', key, expect })
    else if (write.op === 'put') writes.push({ op: 'put', item: toItem(write.kind, write.doc), expect })
    else if (expect !== 'absent') writes.push({ op: 'delete', key, expect })
  }
  return writes.some((write) => write.op !== 'check') ? writes : []
}

function notFound(name: string): AppError {
  return new AppError('not_found', `There is no such ${name.replaceAll('_', ' ')}.`)
}

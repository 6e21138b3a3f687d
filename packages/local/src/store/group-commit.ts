import { AppError } from '@quittance/core/kit/errors'
import type { Clock } from '@quittance/core/ports/clock'
import { Conflict } from '@quittance/core/ports/store'
import { isBusy, type SqliteDriver, type Statement } from './sqlite-driver.ts'

const GROUP_SIZE_MAX = 256
const QUARANTINE_MS = 2_000

/** Many commits, one COMMIT: each is applied at once in a shared transaction, and durable when the group is. */
export interface GroupCommit {
  /**
   * Runs `work` now, synchronously, inside the open transaction, and resolves with its result when that is durable.
   * `work` throws `Conflict` only before its first write; anything else it throws undoes the whole group.
   */
  write<T>(work: () => T): Promise<T>
  /** Resolves when everything read so far is durable; rejects when it is not going to be. */
  durable(): Promise<void>
  /** Calls back after the COMMIT of the group that is open. For use inside `work`. */
  afterCommit(callback: () => void): void
  /**
   * For whoever reads now: where no group is open, all that is read until this piece of work is done (the next microtask) is read in one
   * transaction. Opening one costs SQLite more than reading a row does.
   */
  readTogether(): void
  /** Tells, from now on, of each transaction that was opened, of each group that settles, and of each that was undone. */
  watch(watcher: GroupWatcher): void
  /** Writes what is held back for the end of the open group now: for whoever reads by SQL what others put. A failure undoes the group. */
  settle(): void
  /** Commits the open group now. */
  flush(): void
}

/** Who keeps something that follows from what is in the file, or holds something back for its end. */
export interface GroupWatcher {
  opened(): void
  settling(): void
  undone(): void
}

/**
 * The group opens with BEGIN IMMEDIATE at its first commit. It closes when a turn of the event loop has brought no further commit,
 * or at 256: requests that come while others are being worked on share one wait for the disk.
 * Reads through the same connection see what is pending; hence `durable`.
 *
 * When a group fails (disk full), commits are refused for two seconds: whoever read what was then undone must not build on
 * it, and could not be told apart from those who read later, since the same version number will be given again.
 */
export function groupCommit(driver: SqliteDriver, clock: Clock): GroupCommit {
  return new Committer(driver, clock)
}

interface Group {
  size: number
  /** The size at the last turn of the event loop. */
  seen: number
  durable: Promise<void>
  resolve(): void
  reject(error: unknown): void
  timer: NodeJS.Immediate
  callbacks: Set<() => void>
}

class Committer implements GroupCommit {
  readonly #driver: SqliteDriver
  readonly #clock: Clock
  readonly #begin: Statement
  readonly #commit: Statement
  readonly #beginReading: Statement
  readonly #watchers: GroupWatcher[] = []
  #open: Group | undefined
  #isReading = false
  #refuseUntilMs = 0

  constructor(driver: SqliteDriver, clock: Clock) {
    this.#driver = driver
    this.#clock = clock
    this.#begin = driver.prepare('begin immediate')
    this.#commit = driver.prepare('commit')
    this.#beginReading = driver.prepare('begin')
  }

  async write<T>(work: () => T): Promise<T> {
    const group = this.#group()
    const result = this.#applied(group, work)
    if (++group.size >= GROUP_SIZE_MAX) this.flush()
    await group.durable
    return result
  }

  async durable(): Promise<void> {
    if (this.#open) return this.#open.durable
    this.#refuseAfterFailure()
  }

  afterCommit(callback: () => void): void {
    this.#open?.callbacks.add(callback)
  }

  readTogether(): void {
    if (this.#open || this.#isReading) return
    this.#beginReading.run()
    this.#isReading = true
    for (const watcher of this.#watchers) watcher.opened()
    queueMicrotask(() => this.#endReading())
  }

  watch(watcher: GroupWatcher): void {
    this.#watchers.push(watcher)
  }

  settle(): void {
    if (!this.#open) return
    try {
      for (const watcher of this.#watchers) watcher.settling()
    } catch (error) {
      this.#undo(this.#open, error)
      throw error
    }
  }

  flush(): void {
    if (!this.#open) return
    try {
      for (const watcher of this.#watchers) watcher.settling()
      this.#commit.run()
    } catch (error) {
      this.#undo(this.#open, error)
      return
    }
    const { resolve, callbacks } = this.#close(this.#open)
    resolve()
    for (const callback of callbacks) callback()
  }

  #group(): Group {
    if (this.#open) return this.#open
    this.#refuseAfterFailure()
    this.#endReading()
    try {
      this.#begin.run()
    } catch (error) {
      throw isBusy(error) ? busy() : error
    }
    this.#open = newGroup(setImmediate(() => this.#turn()))
    for (const watcher of this.#watchers) watcher.opened()
    return this.#open
  }

  #endReading(): void {
    if (!this.#isReading) return
    this.#isReading = false
    // After some failures SQLite has ended it by itself.
    if (this.#driver.inTransaction()) this.#commit.run()
  }

  #turn(): void {
    const group = this.#open
    if (group && group.size > group.seen) {
      group.seen = group.size
      group.timer = setImmediate(() => this.#turn())
    } else this.flush()
  }

  #applied<T>(group: Group, work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Conflict)) this.#undo(group, error)
      throw error
    }
  }

  #undo(group: Group, error: unknown): void {
    this.#refuseUntilMs = this.#clock.now() + QUARANTINE_MS
    if (this.#driver.inTransaction()) this.#driver.run('rollback')
    for (const watcher of this.#watchers) watcher.undone()
    this.#close(group).reject(error)
  }

  #close(group: Group): Group {
    clearImmediate(group.timer)
    this.#open = undefined
    return group
  }

  #refuseAfterFailure(): void {
    if (this.#clock.now() < this.#refuseUntilMs) throw busy()
  }
}

function newGroup(timer: NodeJS.Immediate): Group {
  let resolve = () => {}
  let reject: (error: unknown) => void = () => {}
  const durable = new Promise<void>((onDurable, onFailure) => {
    resolve = onDurable
    reject = onFailure
  })
  // Each waiter hears of a failure by its own promise; a group without waiters (all met conflicts) has nobody to tell.
  durable.catch(() => {})
  return { size: 0, seen: 0, durable, resolve, reject, timer, callbacks: new Set() }
}

function busy(): AppError {
  return new AppError('busy', 'The books cannot be written at this moment. Try again in a few seconds.', { retryAfterSeconds: 3 })
}

import { AppError } from '@quittance/core/kit/errors'
import type { Clock } from '@quittance/core/ports/clock'
import { Conflict } from '@quittance/core/ports/store'
import { isBusy, type SqliteDriver } from './sqlite-driver.ts'

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
  /** Commits the open group now. */
  flush(): void
}

interface Group {
  size: number
  durable: Promise<void>
  resolve(): void
  reject(error: unknown): void
  timer: NodeJS.Immediate
  callbacks: Set<() => void>
}

/**
 * The group opens with BEGIN IMMEDIATE at its first commit and closes in the next `setImmediate`, or at 256 commits.
 * Reads through the same connection see what is pending; hence `durable`.
 *
 * When a group fails (disk full), commits are refused for two seconds: whoever read what was then undone must not build on
 * it, and could not be told apart from those who read later, since the same version number will be given again.
 */
export function groupCommit(driver: SqliteDriver, clock: Clock): GroupCommit {
  const begin = driver.prepare('begin immediate')
  const commit = driver.prepare('commit')
  let open: Group | undefined
  let refuseUntilMs = 0

  function group(): Group {
    if (open) return open
    refuseAfterFailure()
    try {
      begin.run()
    } catch (error) {
      throw isBusy(error) ? busy() : error
    }
    open = newGroup(setImmediate(flush))
    return open
  }

  function refuseAfterFailure(): void {
    if (clock.now() < refuseUntilMs) throw busy()
  }

  function flush(): void {
    if (!open) return
    try {
      commit.run()
    } catch (error) {
      undo(open, error)
      return
    }
    const { timer, callbacks, resolve } = close(open)
    clearImmediate(timer)
    resolve()
    for (const callback of callbacks) callback()
  }

  function undo(failed: Group, error: unknown): void {
    refuseUntilMs = clock.now() + QUARANTINE_MS
    if (driver.inTransaction()) driver.run('rollback')
    clearImmediate(failed.timer)
    close(failed).reject(error)
  }

  function close(closing: Group): Group {
    open = undefined
    return closing
  }

  return {
    async write(work) {
      const mine = group()
      const result = applied(mine, work)
      if (++mine.size >= GROUP_SIZE_MAX) flush()
      await mine.durable
      return result
    },
    async durable() {
      if (open) return open.durable
      refuseAfterFailure()
    },
    afterCommit(callback) {
      open?.callbacks.add(callback)
    },
    flush,
  }

  function applied<T>(mine: Group, work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Conflict)) undo(mine, error)
      throw error
    }
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
  return { size: 0, durable, resolve, reject, timer, callbacks: new Set() }
}

function busy(): AppError {
  return new AppError('busy', 'The books cannot be written at this moment. Try again in a few seconds.', { retryAfterSeconds: 3 })
}

import { AppError } from '@quittance/core/kit/errors'
import { PICTURE_LIMITS, type Pictures, type Shown } from '@quittance/core/ports/pictures'
import { SCAN_LIMITS, type Scan, type ScanFile, type ScanHints, type Scanner } from '@quittance/core/ports/scanner'
import { restingThread } from '../resting-thread.ts'

/** What the thread is told. */
export type FileTask =
  | { id: number; kind: 'show'; file: { contentType: string; bytes: Uint8Array } }
  | { id: number; kind: 'scan'; file: ScanFile; hints: ScanHints }

/** What it answers. */
export type FileAnswer = { id: number; shown: Shown } | { id: number; scan: Scan } | { id: number; message: string; isExpected: boolean }

/** Opens strangers’ files aside from the requests. */
export interface FileThread extends Pictures, Scanner {
  /** Ends the thread. What is under way then fails. */
  close(): Promise<void>
}

interface Waiting {
  task: FileTask
  seconds: number
  resolve(answer: FileAnswer): void
  reject(error: Error): void
}

/** Of the thread’s heap, in megabytes; pictures and engines lie outside it. */
const HEAP_MB = 256

/**
 * The thread takes one task at a time, so that the memory of one file is the most there is. It starts with the first task, ends when it has
 * been idle, and is ended when a task takes too long: that task then fails, and the next one gets a new thread. `program` is the built
 * `file-worker`.
 */
export function fileThread(program: URL): FileThread {
  const line = taskLine(program)
  let lastId = 0
  return {
    async show(file) {
      const answer = await line.ask({ id: ++lastId, kind: 'show', file }, PICTURE_LIMITS.secondsMax)
      if ('shown' in answer) return answer.shown
      throw failure(answer)
    },
    async scan(file, hints) {
      const answer = await line.ask({ id: ++lastId, kind: 'scan', file, hints }, SCAN_LIMITS.secondsMax)
      if ('scan' in answer) return answer.scan
      throw failure(answer)
    },
    close: line.close,
  }
}

/** The queue before the thread. */
function taskLine(program: URL) {
  const queue: Waiting[] = []
  const thread = restingThread<FileTask, FileAnswer>(program, {
    limits: { maxOldGenerationSizeMb: HEAP_MB },
    onAnswer: (answer) => settle((task) => task.resolve(answer)),
    onEnd: (reason) => settle((task) => task.reject(ended(reason))),
  })
  let current: (Waiting & { timer: NodeJS.Timeout }) | undefined

  function settle(tell: (task: Waiting) => void): void {
    const done = current
    current = undefined
    if (done) {
      clearTimeout(done.timer)
      tell(done)
    }
    next()
  }

  function next(): void {
    if (current) return
    const waiting = queue.shift()
    if (!waiting) {
      thread.rest()
      return
    }
    current = { ...waiting, timer: setTimeout(tooLong, waiting.seconds * 1000) }
    thread.post(waiting.task)
  }

  function tooLong(): void {
    void thread.stop()
    settle((task) =>
      task.reject(new AppError('attachment_invalid', 'The file takes too long to open. Save it anew, or upload the pages that matter.')),
    )
  }

  return {
    ask: (task: FileTask, seconds: number) =>
      new Promise<FileAnswer>((resolve, reject) => {
        queue.push({ task, seconds, resolve, reject })
        next()
      }),
    async close() {
      await thread.stop()
      settle((task) => task.reject(ended('it was closed')))
    },
  }
}

function ended(reason: string): Error {
  return new Error(`The thread for files ended: ${reason}`)
}

function failure(answer: FileAnswer): Error {
  if (!('message' in answer)) return new Error('The thread for files answered something else')
  return answer.isExpected ? new AppError('attachment_invalid', answer.message) : new Error(answer.message)
}

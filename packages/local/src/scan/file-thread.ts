import { Worker } from 'node:worker_threads'
import { AppError } from '@quittance/core/kit/errors'
import { PICTURE_LIMITS, type Pictures, type Shown } from '@quittance/core/ports/pictures'
import { SCAN_LIMITS, type Scan, type ScanFile, type ScanHints, type Scanner } from '@quittance/core/ports/scanner'

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
/** Idle for so long, it ends and gives its memory back. */
const IDLE_MS = 30_000

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
  const thread = restartable(program, {
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

/** A thread that is there when it is needed. */
function restartable(program: URL, tell: { onAnswer(answer: FileAnswer): void; onEnd(reason: string): void }) {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  function start(): Worker {
    const started = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    const died = (reason: string) => {
      if (thread !== started) return
      thread = undefined
      tell.onEnd(reason)
    }
    started.on('message', tell.onAnswer)
    started.on('error', (error) => died(error.message))
    started.on('exit', (code) => died(`exit code ${code}`))
    return started
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const stopped = thread
    thread = undefined
    await stopped?.terminate()
  }

  return {
    stop,
    post(task: FileTask) {
      clearTimeout(idle)
      thread ??= start()
      thread.ref()
      thread.postMessage(task)
    },
    /** It holds the process no longer, and ends after a while. */
    rest() {
      clearTimeout(idle)
      thread?.unref()
      idle = setTimeout(() => void stop(), IDLE_MS).unref()
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

import { type ResourceLimits, Worker } from 'node:worker_threads'

/** Idle for so long, a thread ends and gives its memory back. */
const IDLE_MS = 30_000

/** A thread that is there while it is needed. */
export interface RestingThread<Task> {
  /** Starts the thread if there is none, and sends it a task. While it works it holds the process. */
  post(task: Task): void
  /** It has nothing to do: it holds the process no longer, and ends after a while. */
  rest(): void
  /** Ends it at once; `onEnd` is not told. */
  stop(): Promise<void>
}

interface RestingThreadOptions<Answer> {
  limits: ResourceLimits
  onAnswer(answer: Answer): void
  /** It has died by itself, and what it was told is lost. The next task starts another. */
  onEnd(reason: string): void
  idleMs?: number
}

/** A thread that starts with its first task, again after it has died or been stopped, and ends when it has been idle. `program` is a built file. */
export function restingThread<Task, Answer>(program: URL, options: RestingThreadOptions<Answer>): RestingThread<Task> {
  const { limits, onAnswer, onEnd, idleMs = IDLE_MS } = options
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  function start(): Worker {
    const started = new Worker(program, { resourceLimits: limits })
    const died = (reason: string) => {
      if (thread !== started) return
      thread = undefined
      onEnd(reason)
    }
    started.on('message', onAnswer)
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
    post(task) {
      clearTimeout(idle)
      thread ??= start()
      thread.ref()
      thread.postMessage(task)
    },
    rest() {
      clearTimeout(idle)
      thread?.unref()
      idle = setTimeout(() => void stop(), idleMs).unref()
    },
  }
}

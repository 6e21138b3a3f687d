import { Worker } from 'node:worker_threads'
import type { Rendered, RenderOptions } from '@quittance/core/document/pdf/render'
import type { PrintView } from '@quittance/core/document/report-view'

/** Of the thread's heap; more of it would only keep the garbage of a document longer. */
const YOUNG_MB = 12

/** What the thread is told. */
export interface RenderTask {
  id: number
  view: PrintView
  options: RenderOptions | undefined
}

/** What it answers. */
export type RenderAnswer = { id: number; rendered: Rendered } | { id: number; message: string }

/** Renders PDFs in a thread of its own, so that requests need not wait for them. */
export interface PdfThread {
  /** The same as `renderPdf` of core. */
  renderPdf(view: PrintView, options?: RenderOptions): Promise<Rendered>
  /** Ends the thread. What is under way then fails. */
  close(): Promise<void>
}

interface Waiting {
  resolve(rendered: Rendered): void
  reject(error: Error): void
}

/**
 * The thread starts with its first task, and again after it has died: the tasks it had then fail, and are tried again like any failed job.
 * It holds the process only while it has tasks. `program` is the built `pdf-worker`.
 */
export function pdfThread(program: URL): PdfThread {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let lastId = 0

  function start(): Worker {
    const started = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    const died = (reason: string) => {
      if (thread !== started) return
      thread = undefined
      for (const { reject } of waiting.values()) reject(new Error(`The rendering thread ended: ${reason}`))
      waiting.clear()
    }
    started.on('message', (answer: RenderAnswer) => settle(answer))
    started.on('error', (error) => died(error.message))
    started.on('exit', (code) => died(`exit code ${code}`))
    return started
  }

  function settle(answer: RenderAnswer): void {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) thread?.unref()
    if ('rendered' in answer) one?.resolve(answer.rendered)
    else one?.reject(new Error(answer.message))
  }

  return {
    renderPdf: (view, options) =>
      new Promise((resolve, reject) => {
        thread ??= start()
        thread.ref()
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        thread.postMessage({ id, view, options } satisfies RenderTask)
      }),
    async close() {
      await thread?.terminate()
    },
  }
}

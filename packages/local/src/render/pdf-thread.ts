import type { Rendered, RenderOptions } from '@quittance/core/document/pdf/render'
import type { PrintView } from '@quittance/core/document/report-view'
import { restingThread } from '../resting-thread.ts'

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
 * The thread starts with its first task, ends when it has been idle, and starts again after it has died: the tasks it had then fail, and are
 * tried again like any failed job. It holds the process only while it has tasks. `program` is the built `pdf-worker`.
 */
export function pdfThread(program: URL, { idleMs }: { idleMs?: number } = {}): PdfThread {
  const waiting = new Map<number, Waiting>()
  const thread = restingThread<RenderTask, RenderAnswer>(program, {
    limits: { maxYoungGenerationSizeMb: YOUNG_MB },
    onAnswer: settle,
    onEnd: failAll,
    ...(idleMs !== undefined && { idleMs }),
  })
  let lastId = 0

  function settle(answer: RenderAnswer): void {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) thread.rest()
    if ('rendered' in answer) one?.resolve(answer.rendered)
    else one?.reject(new Error(answer.message))
  }

  function failAll(reason: string): void {
    for (const { reject } of waiting.values()) reject(new Error(`The rendering thread ended: ${reason}`))
    waiting.clear()
  }

  return {
    renderPdf: (view, options) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        thread.post({ id, view, options })
      }),
    async close() {
      await thread.stop()
      failAll('it was closed')
    },
  }
}

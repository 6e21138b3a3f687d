import { parentPort } from 'node:worker_threads'
import { renderPdf } from '@quittance/core/document/pdf/render'
import type { RenderAnswer, RenderTask } from './pdf-thread.ts'

/** The program of the rendering thread: each message is a task, and gets one answer. */
parentPort?.on('message', async (task: RenderTask) => {
  parentPort?.postMessage(await answerTo(task))
})

async function answerTo({ id, view, options }: RenderTask): Promise<RenderAnswer> {
  try {
    return { id, rendered: await renderPdf(view, options) }
  } catch (error) {
    return { id, message: error instanceof Error ? error.message : String(error) }
  }
}

import { parentPort } from 'node:worker_threads'
import { renderPdf } from '@quittance/core/document/pdf/render'
import type { RenderAnswer, RenderTask } from './pdf-thread.ts'

/** The program of the rendering thread: each message is a task, and gets one answer. */
parentPort?.on('message', async ({ id, view }: RenderTask) => {
  parentPort?.postMessage(await answerTo(id, view))
})

async function answerTo(id: number, view: RenderTask['view']): Promise<RenderAnswer> {
  try {
    return { id, rendered: await renderPdf(view) }
  } catch (error) {
    return { id, message: error instanceof Error ? error.message : String(error) }
  }
}

import { parentPort } from 'node:worker_threads'
import { showHere } from '@quittance/core/attachment/picture/show'
import { AppError } from '@quittance/core/kit/errors'
import type { FileAnswer, FileTask } from './file-thread.ts'
import { openRecogniser } from './open-recogniser.ts'
import { scanFile } from './scan-file.ts'

/** The program of the thread that opens strangers’ files: each message is a task, and gets one answer. */
parentPort?.on('message', async (task: FileTask) => {
  parentPort?.postMessage(await answerTo(task))
})

async function answerTo(task: FileTask): Promise<FileAnswer> {
  try {
    const { id } = task
    if (task.kind === 'show') return { id, shown: await showHere(task.file) }
    return { id, scan: await scanFile(task.file, { hints: task.hints, recogniser: await openRecogniser() }) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id: task.id, message, isExpected: error instanceof AppError }
  }
}

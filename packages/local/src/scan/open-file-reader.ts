import { existsSync } from 'node:fs'
import { type FileThread, fileThread } from './file-thread.ts'

/** What opens files in this process: in a thread where the program was built, in this one where it runs from its sources (tests). */
export function openFileReader(): FileThread {
  const program = ['./file-worker.js', '../file-worker.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  return program ? fileThread(program) : inThisThread()
}

function inThisThread(): FileThread {
  return {
    async show(file) {
      const { showHere } = await import('@quittance/core/attachment/picture/show')
      return await showHere(file)
    },
    async scan(file, hints) {
      const [{ openRecogniser }, { scanFile }] = await Promise.all([import('./open-recogniser.ts'), import('./scan-file.ts')])
      return await scanFile(file, { hints, recogniser: await openRecogniser() })
    },
    async close() {},
  }
}

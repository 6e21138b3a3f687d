import { existsSync } from 'node:fs'
import type { PdfThread } from './pdf-thread.ts'
import { pdfThread } from './pdf-thread.ts'

/** The renderer of this process: in a thread where the program was built, in this one where it runs from its sources (tests). */
export function openRenderer(): PdfThread {
  const program = ['./pdf-worker.js', '../pdf-worker.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  return program ? pdfThread(program) : inThisThread()
}

function inThisThread(): PdfThread {
  return {
    async renderPdf(view, options) {
      const { renderPdf } = await import('@quittance/core/document/pdf/render')
      return await renderPdf(view, options)
    },
    async close() {},
  }
}

import { once } from 'node:events'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { renderPdf } from '@quittance/core/document/pdf/render'
import { sampleInvoice } from '@quittance/core/document/sample'
import type { DocumentView } from '@quittance/core/document/view'
import { afterAll, describe, expect, it } from 'vitest'
import { pdfThread } from './pdf-thread.ts'

/** A thread cannot load TypeScript by itself. */
const tsx = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs'),
)
const source = `import { register } from '${tsx}'; register(); await import('${new URL('./pdf-worker.ts', import.meta.url)}')`
const program = new URL(`data:text/javascript,${encodeURIComponent(source)}`)
const thread = pdfThread(program)
afterAll(() => thread.close())

describe('the rendering thread', { timeout: 60_000 }, () => {
  it('gives the same bytes as the renderer', async () => {
    const view = sampleInvoice(3)
    const [there, here] = await Promise.all([thread.renderPdf(view), renderPdf(view)])
    expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true)
    expect(there.findings).toEqual(here.findings)
  })

  it('tells of a failure and goes on', async () => {
    await expect(thread.renderPdf({} as DocumentView)).rejects.toThrow()
    expect((await thread.renderPdf(sampleInvoice(1))).bytes.length).toBeGreaterThan(1_000)
  })

  it('fails what was under way when it ends, and starts again', async () => {
    const underWay = thread.renderPdf(sampleInvoice(3))
    underWay.catch(() => {})
    await thread.close()
    await expect(underWay).rejects.toThrow('The rendering thread ended')
    expect((await thread.renderPdf(sampleInvoice(1))).bytes.length).toBeGreaterThan(1_000)
  })

  it('ends when it has been idle, and starts again with the next document', async () => {
    const brief = pdfThread(program, { idleMs: 1 })
    const started = once(process, 'worker') as Promise<[Worker]>
    await brief.renderPdf(sampleInvoice(1))
    const [worker] = await started
    await once(worker, 'exit')
    expect((await brief.renderPdf(sampleInvoice(1))).bytes.length).toBeGreaterThan(1_000)
    await brief.close()
  })
})

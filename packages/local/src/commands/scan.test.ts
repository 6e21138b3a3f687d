import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HEIC, pdfOf } from '@quittance/core/contract/stranger-files'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'scan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BILL = ['Corner Café GmbH', 'Hauptstraße 1, 50667 Köln', 'Datum: 12.01.2026', 'Suppe 11,90', 'Summe EUR 11,90', 'MwSt 19% 1,90']

interface Ended {
  code: number | null
  output: string
  errors: string
}

/** The command line as a process of its own. */
function scan(name: string, bytes: Uint8Array, ...flags: string[]): Promise<Ended> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const main = join(import.meta.dirname, '../main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, 'scan', file, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended: Ended = { code: null, output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.errors += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })))
}

describe('scan', { timeout: 120_000 }, () => {
  it('prints what a bill says as JSON, and nothing else', async () => {
    const { code, output } = await scan('bill.pdf', await pdfOf([BILL]), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      engine: 'pdf-text',
      pages: 1,
      merchant: { value: 'Corner Café GmbH' },
      date: { value: '2026-01-12' },
      total: { value: '11.90' },
      tax: { value: '1.90' },
      currency: { value: 'EUR' },
    })
  })

  it('prints it for people, each field in a row with how sure it is', async () => {
    const { code, output } = await scan('bill.pdf', await pdfOf([BILL]))
    expect(code).toBe(0)
    expect(output).toMatch(/^Merchant {3}Corner Café GmbH {2}\((?:certain|likely|please check)\)$/m)
    expect(output).toMatch(/^Total {6}11\.90 {2}\(/m)
  })

  it('goes by the content, not by the name', async () => {
    const { output } = await scan('bill.jpg', await pdfOf([BILL]), '--json')
    expect(JSON.parse(output)).toMatchObject({ engine: 'pdf-text', total: { value: '11.90' } })
  })

  it.each([
    ['an empty file', 'empty.jpg', async () => Buffer.alloc(0), /empty/],
    ['a locked PDF', 'locked.pdf', () => pdfOf([BILL], { userPassword: 'x' }), /locked with a password/],
    ['a damaged HEIC', 'damaged.heic', async () => HEIC.subarray(0, 200), /damaged/],
    ['a text', 'notes.txt', async () => Buffer.from('hello'), /no picture or PDF/],
  ])('refuses %s with a sentence and no trace of the program', async (_name, name, make, message) => {
    const { code, output, errors } = await scan(name, await make(), '--json')
    expect(code).not.toBe(0)
    expect(output).toBe('')
    expect(errors).toMatch(message)
    expect(errors).not.toMatch(/\bat .+:\d+:\d+/)
  })
})

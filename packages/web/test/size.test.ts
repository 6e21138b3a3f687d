import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { measure } from './measure.ts'

const FIRST_PAGE_BYTES_MAX = 160_000

const dist = mkdtempSync(join(tmpdir(), 'quittance-web-'))

beforeAll(async () => {
  await build({
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: dist, emptyOutDir: true },
  })
})

afterAll(() => rmSync(dist, { recursive: true }))

it('loads at most 160 KB of compressed JavaScript for the first page', () => {
  const { scriptBytes } = measure(dist).firstPage
  expect(scriptBytes).toBeGreaterThan(60_000)
  expect(scriptBytes).toBeLessThan(FIRST_PAGE_BYTES_MAX)
})

it('has a page that a strict content security policy allows: nothing inline, nothing from elsewhere', () => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(page.match(/<script(?![^>]*\ssrc=)|\sstyle=|<style|\son\w+=|(?:src|href)="https?:/g)).toBeNull()
})

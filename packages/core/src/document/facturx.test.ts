import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '../store/transact.ts'
import { DocumentRecord } from './record.ts'
import { TEMPLATE_NAMES } from './template-names.ts'
import { issueVaried, VARIED_INVOICES } from './twelve-invoices.fixture.ts'

const CHECKER = resolve('../shared/tools/facturx-check.mjs')
const isThere = (command: string) => spawnSync(command, ['--version']).error === undefined
const missing = ['qpdf', 'pdftotext', 'pdffonts'].filter((command) => !isThere(command))
const canCheck = missing.length === 0 && existsSync(CHECKER)
if (missing.length > 0) console.log(`skipped: ${missing.join(', ')} not installed (Debian: qpdf, poppler-utils)`)
else if (!canCheck) console.log(`skipped: no Factur-X checker at ${CHECKER}`)

const folder = process.env.KEEP_PDFS ?? mkdtempSync(join(tmpdir(), 'quittance-facturx-'))
afterAll(() => {
  if (process.env.KEEP_PDFS === undefined) rmSync(folder, { recursive: true })
})

const NAMES = VARIED_INVOICES.map(({ name }) => name)
const pathOf = (name: string) => join(folder, `${name}.pdf`)
const findings = new Map<string, unknown>()
let checked = ''

beforeAll(async () => {
  for (const [at, varied] of VARIED_INVOICES.entries()) {
    const { home, files } = await issueVaried(varied, { template: TEMPLATE_NAMES[at % TEMPLATE_NAMES.length] ?? 'classic' })
    const [pdf] = files
    findings.set(varied.name, pdf?.findings)
    writeFileSync(pathOf(varied.name), (await home.files.get(pdf?.fileKey ?? ''))?.bytes ?? '')
    expect(await read(home.call, DocumentRecord, { subject: pdf?.subject ?? { kind: 'invoice', id: '' }, kind: 'facturx' })).toMatchObject({
      sha256: pdf?.sha256,
    })
  }
  if (canCheck) checked = spawnSync('node', [CHECKER, '--ua', '--text', ...NAMES.map(pathOf)], { encoding: 'utf8' }).stdout
}, 120_000)

/** What the checker says of a file: its line and the findings below it. */
function verdict(name: string): string {
  const from = checked.indexOf(`${pathOf(name)} `)
  const line = checked.lastIndexOf('\n', from) + 1
  const next = /\n(?=CLEAN|FINDINGS)/.exec(checked.slice(from))
  return checked.slice(line, next ? from + next.index : undefined).trim()
}

/** The checker looks for amounts with two decimals, and yen have none. */
const YEN = /^FINDINGS [^\n]*\n\s+TEXT: amount due 121040 not in the visible text$/

describe.skipIf(!canCheck)('twelve varied invoices are Factur-X files, PDF/A-3a and PDF/UA-1', () => {
  it.each(NAMES)('%s', (name) => {
    expect(findings.get(name)).toBeUndefined()
    expect(verdict(name)).toMatch(name === 'japanese' ? YEN : /^CLEAN .*"pdfa":"3A","tagged":true.*"level":"EN 16931"/)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paintedReceipt } from '@quittance/core/contract/stranger-files'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { Recogniser } from './recognise.ts'
import { scanRaw } from './scan-file.ts'
import { tesseractJs } from './tesseract-js.ts'
import { tesseractProgram } from './tesseract-program.ts'

const HINTS = { country: 'MY', currency: 'MYR', today: '2026-01-15' }
const program = await tesseractProgram()
const ENGINES: readonly Recogniser[] = [...(program ? [program] : []), tesseractJs()]
if (!program) console.warn('skipped: the tests of Debian’s engine, which is not installed (apt-get install tesseract-ocr)')
afterAll(async () => {
  for (const engine of ENGINES) await engine.close()
})

describe.each(ENGINES)('$name', { timeout: 120_000 }, (recogniser) => {
  it('reads a receipt', async () => {
    const { engine, fields } = await scanRaw({ contentType: 'image/png', bytes: await paintedReceipt() }, { hints: HINTS, recogniser })
    expect(engine).toBe(recogniser.name)
    expect(fields).toMatchObject({ merchant: { value: 'Hardware Store Ltd' }, total: { value: '47.60' }, tax: { value: '7.60' } })
    expect(fields.lines.map(({ description, amount }) => [description, amount])).toEqual([
      ['Hammer', '25.00'],
      ['Nails', '22.60'],
    ])
  })
})

describe('a picture', () => {
  const never: Recogniser = { name: 'tesseract', passes: 3, recognise: () => Promise.reject(new Error('was asked')), close: async () => {} }

  it.each([
    ['of one pixel', 1, 1],
    ['of one colour', 900, 1_400],
    ['of one line', 1, 9_000],
  ])('%s needs no engine', async (_name, width, height) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#cfe' } })
      .png()
      .toBuffer()
    expect((await scanRaw({ contentType: 'image/png', bytes }, { hints: HINTS, recogniser: never })).fields).toEqual({ lines: [] })
  })

  it.skipIf(!program)('longer than engines take is read smaller', { timeout: 120_000 }, async () => {
    const strip = await sharp({ create: { width: 40, height: 20_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const mark = await sharp({ create: { width: 20, height: 15_000, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const bytes = await sharp(strip)
      .composite([{ input: mark, top: 100, left: 10 }])
      .png()
      .toBuffer()
    expect(
      (await scanRaw({ contentType: 'image/png', bytes }, { hints: HINTS, recogniser: program ?? never })).fields.total,
    ).toBeUndefined()
  })
})

/** Real receipts, which are no part of the repository. */
const SHARED = join(import.meta.dirname, '../../../../../shared/data/receipts')
const isThere = existsSync(join(SHARED, 'labels.json'))
if (!isThere) console.warn('skipped: a look at real receipts, which are not beside the repository')

const CERTAIN = 0.9
const NAMES = ['date', 'total', 'tax'] as const

/** The third one is faint: what cannot be read of it for certain must not be called so. */
it.skipIf(!isThere || !program)('is right in all that it calls certain in three real receipts', { timeout: 240_000 }, async () => {
  const labels = JSON.parse(readFileSync(join(SHARED, 'labels.json'), 'utf8')) as { id: string; date: string; total: string; tax: string }[]
  const certain: string[] = []
  for (const label of labels.filter(({ id }) => ['126', '119', '315'].includes(id))) {
    const bytes = readFileSync(join(SHARED, 'images', `${label.id}.jpg`))
    const { fields } = await scanRaw({ contentType: 'image/jpeg', bytes }, { hints: HINTS, recogniser: program ?? tesseractJs() })
    for (const name of NAMES.filter((each) => (fields[each]?.confidence ?? 0) >= CERTAIN)) {
      expect(`${label.id} ${name} ${fields[name]?.value}`).toBe(`${label.id} ${name} ${label[name]}`)
      certain.push(`${label.id} ${name}`)
    }
  }
  expect(certain).toEqual(expect.arrayContaining(['126', '119'].flatMap((id) => NAMES.map((name) => `${id} ${name}`))))
})

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paintedReceipt, pdfOf } from '@quittance/core/contract/stranger-files'
import type { Word } from '@quittance/core/receipt/extract/word'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Recogniser } from './recognise.ts'
import { scanFile } from './scan-file.ts'
import { tesseractJs } from './tesseract-js.ts'
import { tesseractProgram } from './tesseract-program.ts'
import type { GreyPicture } from './tiff.ts'

const hints = { country: 'DE', currency: 'EUR', today: '2026-01-15' }
const ILLEGIBLE = { code: 'attachment_invalid', message: expect.stringMatching(/could not be made out.*fill it in by hand/) }
const receipt = async () => ({ contentType: 'image/png', bytes: await paintedReceipt() })

const word = (text: string, [x, y]: [number, number]): Word => ({ text, confidence: 0.96, x, y, width: 16 * text.length, height: 24 })
const TOTAL: Word[] = [word('TOTAL', [40, 300]), word('47.60', [400, 300])]

/** An engine that does one thing after the other with what it is asked: what it reads, or what keeps it from that. */
function engineOf(...answers: (Word[] | 'breaks')[]) {
  let asked = 0
  const recogniser: Recogniser = {
    name: 'tesseract',
    passes: 3,
    async recognise(pictures) {
      const answer = answers[asked++]
      return answer === undefined || answer === 'breaks' ? undefined : pictures.map(() => answer)
    },
    async close() {},
  }
  return { recogniser, asked: () => asked }
}

describe('a picture on which the engine breaks', () => {
  it('is told to be illegible when it was tried in both layouts, and no more', async () => {
    const { recogniser, asked } = engineOf('breaks', 'breaks', TOTAL)
    await expect(scanFile(await receipt(), { hints, recogniser })).rejects.toMatchObject(ILLEGIBLE)
    expect(asked()).toBe(2)
  })

  it.each([
    ['first', engineOf('breaks', TOTAL)],
    ['second', engineOf(TOTAL, 'breaks')],
  ])('in the %s pass keeps what the other read', async (_which, { recogniser, asked }) => {
    expect((await scanFile(await receipt(), { hints, recogniser })).fields.total).toMatchObject({ value: '47.60' })
    expect(asked()).toBe(2)
  })

  it('in a PDF leaves the pages that were read', async () => {
    const pages = await pdfOf([['Total 47.60 EUR', 'Hardware Store Ltd', '12.01.2026', 'Thank you for shopping with us today']], {
      picture: await paintedReceipt(),
    })
    const { recogniser } = engineOf('breaks', 'breaks')
    const { pages: all, pagesRead } = await scanFile({ contentType: 'application/pdf', bytes: pages }, { hints, recogniser })
    expect([all, pagesRead]).toEqual([2, 1])
  })
})

describe('a picture whose time is up', () => {
  it('stands as it was read by then', async () => {
    const ending = new AbortController()
    const { recogniser, asked } = engineOf(TOTAL, TOTAL, TOTAL)
    const slow: Recogniser = { ...recogniser, recognise: async (...of) => recogniser.recognise(...of).finally(() => ending.abort()) }
    const { fields } = await scanFile(await receipt(), { hints, recogniser: slow, signal: ending.signal })
    expect([fields.total?.value, asked()]).toEqual(['47.60', 1])
  })
})

/** A program in the place of the engine: it knows English, and does `work` with a picture. */
function programOf(work: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'quittance engine '))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const command = join(directory, 'tesseract')
  writeFileSync(command, `#!/bin/sh\n[ "$1" = --list-langs ] && { echo eng; exit; }\n${work}\n`)
  chmodSync(command, 0o700)
  return command
}

const PICTURE: GreyPicture = { width: 8, height: 8, pixels: Buffer.alloc(64, 200) }

describe('Debian’s engine', { timeout: 20_000 }, () => {
  const english = { layout: 'block', language: 'eng' } as const

  it('that ends with an error has read nothing', async () => {
    const engine = await tesseractProgram(programOf('exit 1'))
    expect(await engine?.recognise([PICTURE], english)).toBeUndefined()
  })

  it('uses no more of a processor than it may', async () => {
    const command = programOf('echo $$ >> "$0.ids"; while :; do :; done')
    const engine = await tesseractProgram(command, { cpuSecondsMax: 1 })
    expect(await engine?.recognise([PICTURE], english)).toBeUndefined()
    expect(() => process.kill(Number(readFileSync(`${command}.ids`, 'utf8')), 0)).toThrow('ESRCH')
  })

  it('is ended when the time of the picture is up', async () => {
    const engine = await tesseractProgram(programOf('exec sleep 60'))
    expect(await engine?.recognise([PICTURE], { ...english, signal: AbortSignal.timeout(200) })).toBeUndefined()
  })

  it('that is not there any more is a fault of the machine, not of the picture', async () => {
    const command = programOf('exit 1')
    const engine = await tesseractProgram(command)
    rmSync(command)
    await expect(engine?.recognise([PICTURE], english)).rejects.toThrow(/is gone/)
  })
})

it('the engine in WebAssembly is ended when the time of the picture is up, and reads the next one', { timeout: 120_000 }, async () => {
  const engine = tesseractJs()
  onTestFinished(() => engine.close())
  await expect(scanFile(await receipt(), { hints, recogniser: engine, signal: AbortSignal.timeout(1) })).rejects.toMatchObject(ILLEGIBLE)
  expect((await scanFile(await receipt(), { hints, recogniser: engine })).fields.total).toMatchObject({ value: '47.60' })
})

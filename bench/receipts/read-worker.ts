// One of the processes that read pictures for the score: each message is a file, and gets its readings.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { redraw } from '@quittance/core/attachment/picture/redraw'
import sharp from 'sharp'
import { readPicture } from '../../packages/local/src/scan/read-picture.ts'
import type { Recogniser } from '../../packages/local/src/scan/recognise.ts'
import { tesseractJs } from '../../packages/local/src/scan/tesseract-js.ts'
import { tesseractProgram } from '../../packages/local/src/scan/tesseract-program.ts'
import { tiffOf } from '../../packages/local/src/scan/tiff.ts'
import { HINTS } from './hints.ts'
import { remembered } from './remembered.ts'

const SOURCES = join(import.meta.dirname, '../../packages/local/src/scan')
const [wanted = ''] = process.argv.slice(2)
const program = wanted === 'tesseract.js' ? undefined : await tesseractProgram()
const engine = program ?? tesseractJs()
const reader = sourcesOf(/^(read-picture|recognise|tesseract-.*|packaged-models)\.ts$/)
sharp.concurrency(1)

process.on('message', async (file: string) => {
  const bytes = readFileSync(file)
  const readings = await remembered([engine.name, reader, bytes], async () => {
    const [page] = (await redraw({ contentType: 'image/jpeg', bytes })).pages
    if (!page) throw new Error(`${file} has no page`)
    return await readPicture({ bytes: page.bytes, page: 0 }, { recogniser: remembering(engine), hints: HINTS })
  })
  process.send?.({ file, readings })
})
process.on('disconnect', () => void engine.close().then(() => process.exit()))

/** Passes that stay the same need not be made again when another one changes. */
function remembering(recogniser: Recogniser): Recogniser {
  return {
    ...recogniser,
    recognise: (pictures, how) =>
      remembered([recogniser.name, JSON.stringify(how), tiffOf(pictures)], () => recogniser.recognise(pictures, how)),
  }
}

function sourcesOf(names: RegExp): string {
  return readdirSync(SOURCES)
    .filter((name) => names.test(name))
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
    .join('\n')
}

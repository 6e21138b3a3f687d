import { decoding } from '@quittance/core/attachment/picture/redraw'
import { median, type Reading, type Word } from '@quittance/core/receipt/extract/word'
import sharp from 'sharp'
import type { Language, Layout, Recogniser } from './recognise.ts'

/** How a picture is made ready for one pass. */
interface Pass {
  layout: Layout
  /** Pixels that print is to be high; before anything was read, the width of the picture. */
  printHeight?: number
  width?: number
  /** Softened: dotted and broken print closes up. */
  isSoft?: boolean
}

/** First as it is; then scaled to the size of print that engines like; then larger and softened. */
const PASSES: readonly [Pass, ...Pass[]] = [
  { layout: 'column', width: 1_000 },
  { layout: 'block', printHeight: 40, isSoft: true },
  { layout: 'block', printHeight: 30 },
]

/** With so many words the passes cost more, and two are enough. */
const WORDS_FOR_TWO = 230
const SCALE_MAX = 3.5
const PIXELS_MAX = 9_000_000
const USUAL_HEIGHT = 30

/** Reads one picture in several passes, the best first. Errors: `attachment_invalid`. */
export async function readPicture(
  picture: { bytes: Uint8Array; page: number },
  how: { recogniser: Recogniser; language: Language },
): Promise<Reading[]> {
  const { width = 1, height = 1 } = await decoding(() => sharp(picture.bytes).metadata())
  const size = { page: picture.page, width, height }
  const { recogniser, language } = how
  const readings: Reading[] = []
  let print = USUAL_HEIGHT
  for (const [index, pass] of PASSES.entries()) {
    if (index >= recogniser.passes || (index === 2 && (readings[0]?.words.length ?? 0) > WORDS_FOR_TWO)) break
    const scale = scaleOf(pass, size, print)
    const png = await decoding(() => prepared(picture.bytes, pass, { width: Math.max(1, Math.round(width * scale)) }))
    const words = await recogniser.recognise(png, { layout: pass.layout, language })
    readings.push({ ...size, words: words.map((word) => scaled(word, 1 / scale)) })
    if (index === 0) print = printHeight(readings[0]?.words ?? [])
  }
  const [plain, soft, ...rest] = readings
  return [soft, plain, ...rest].flatMap((reading) => reading ?? [])
}

function scaleOf(pass: Pass, { width, height }: { width: number; height: number }, print: number): number {
  const wanted = pass.width === undefined ? (pass.printHeight ?? USUAL_HEIGHT) / print : pass.width / width
  return Math.min(wanted, SCALE_MAX, Math.sqrt(PIXELS_MAX / (width * height)))
}

/** How high print is, by the words that are surely read. */
function printHeight(words: readonly Word[]): number {
  const heights = words.filter(({ confidence, text }) => confidence > 0.6 && /^[A-Z0-9.]+$/.test(text)).map(({ height }) => height)
  return median(heights) || USUAL_HEIGHT
}

async function prepared(bytes: Uint8Array, pass: Pass, { width }: { width: number }): Promise<Uint8Array> {
  const grey = sharp(bytes).flatten({ background: '#fff' }).greyscale().resize({ width, kernel: 'lanczos3' })
  const soft = pass.isSoft ? grey.blur((pass.printHeight ?? USUAL_HEIGHT) / 30) : grey
  return await soft.normalise().png({ compressionLevel: 1 }).toBuffer()
}

function scaled(word: Word, by: number): Word {
  return { ...word, x: word.x * by, y: word.y * by, width: word.width * by, height: word.height * by }
}

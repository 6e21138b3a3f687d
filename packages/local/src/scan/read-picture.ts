import { decoding } from '@quittance/core/attachment/picture/redraw'
import type { ScanHints } from '@quittance/core/ports/scanner'
import { isInDoubt, placeOfName } from '@quittance/core/receipt/extract/doubts'
import { median, type Reading, type Rectangle, type Word } from '@quittance/core/receipt/extract/word'
import sharp, { type Sharp } from 'sharp'
import { stretchContrast } from './contrast.ts'
import { type Language, type Layout, languageOf, type Recogniser } from './recognise.ts'
import type { GreyPicture } from './tiff.ts'

/** How a picture is made ready for one reading. */
interface Making {
  /** Pixels that print is to be high; before anything was read, the width of the picture. */
  printHeight?: number
  width?: number
  /** Softened: dotted and broken print closes up. */
  isSoft?: boolean
}

/** What an engine is asked at once. */
interface Pass {
  layout: Layout
  isFine?: boolean
  makings: readonly [Making, ...Making[]]
}

/** First as it is; then scaled to the size of print that engines like and softened. */
const FIRST: Pass = { layout: 'column', makings: [{ width: 1_000 }] }
const SECOND: Pass = { layout: 'block', makings: [{ printHeight: 32, isSoft: true }] }
/** Where amounts are still in doubt. */
const THIRD: Pass = { layout: 'block', makings: [{ printHeight: 26 }] }
/** Of the lines about the name alone, by the finer model; those after the first where the readings still differ. */
const NAME_PASSES: readonly Pass[] = [
  {
    layout: 'block',
    isFine: true,
    makings: [{ printHeight: 30 }, { printHeight: 40, isSoft: true }, { printHeight: 24 }],
  },
  { layout: 'block', makings: [{ printHeight: 36, isSoft: true }] },
]

/** With so many words another pass costs more, and two are enough. */
const WORDS_FOR_TWO = 230
const SCALE_MAX = 3.5
const PIXELS_MAX = 9_000_000
const FIRST_PIXELS_MAX = 2_200_000
/** Engines take no longer sides than 32,767. */
const SIDE_MAX = 32_000
const USUAL_HEIGHT = 30

/** What passes need to know. */
interface How {
  recogniser: Recogniser
  hints: ScanHints
  /** Ends the reading: what was read by then stands. */
  signal?: AbortSignal
}

/** By what engine, and until when. */
type By = Pick<How, 'recogniser' | 'signal'>

/** A picture that is being read. */
interface Sheet {
  /** Decoded once: each making is made of its greys. */
  picture: GreyPicture
  page: number
  width: number
  height: number
  /** How high print is. */
  print: number
  language: Language
}

/**
 * Reads one picture in as many passes as it takes to be sure, the best first; those of the name alone last. Where a pass comes to no end, no more
 * are made than it takes to read it at all; none where nothing of it could be read. Errors: `attachment_invalid`.
 */
export async function readPicture(picture: { bytes: Uint8Array; page: number }, { recogniser, hints, signal }: How): Promise<Reading[]> {
  const grey = await greyOf(sharp(picture.bytes).flatten({ background: '#fff' }).greyscale())
  const { width, height } = grey
  const sheet: Sheet = { picture: grey, page: picture.page, width, height, print: USUAL_HEIGHT, language: languageOf(hints.country) }
  const by: By = { recogniser, ...(signal && { signal }) }
  const plain = await readWhole(sheet, FIRST, by)
  sheet.print = printHeight((plain ?? []).flatMap(({ words }) => words))
  const second = signal?.aborted ? undefined : await readWhole(sheet, SECOND, by)
  const readings = [...(second ?? []), ...(plain ?? [])]
  if (!plain || !second) return readings
  const isLong = plain.some(({ words }) => words.length > WORDS_FOR_TWO)
  if (recogniser.passes > 2 && !isLong && isInDoubt(readings, hints)) readings.push(...((await readWhole(sheet, THIRD, by)) ?? []))
  readings.push(...(await readName(sheet, readings, by)))
  return readings
}

/** Of the name alone, beside what was read of the whole. */
async function readName(sheet: Sheet, whole: readonly Reading[], by: By): Promise<Reading[]> {
  const parts: Reading[] = []
  for (const [index, pass] of NAME_PASSES.entries()) {
    const name = placeOfName([...whole, ...parts])
    if (!name || (index > 0 && name.isAgreed) || by.signal?.aborted) break
    const read = await readPart(sheet, pass, { ...by, at: name.at })
    if (!read) break
    parts.push(...read)
  }
  return parts
}

async function readWhole(sheet: Sheet, pass: Pass, by: By): Promise<Reading[] | undefined> {
  const { page, width, height } = sheet
  const read = await wordsIn(sheet, pass, { ...by, at: { x: 0, y: 0, width, height } })
  return read?.map((words) => ({ page, width, height, words }))
}

async function readPart(sheet: Sheet, pass: Pass, { at, ...by }: By & { at: Rectangle }): Promise<Reading[] | undefined> {
  const { page, width, height } = sheet
  const read = await wordsIn(sheet, pass, { ...by, at: padded(at, sheet) })
  return read?.map((words) => ({ page, width, height, words, isPart: true }))
}

/** In whole pixels, with a little of what is around it, as engines need it. */
function padded({ x, y, width, height }: Rectangle, sheet: Sheet): Rectangle {
  const [left, top] = [Math.max(0, Math.floor(x - 2 * sheet.print)), Math.max(0, Math.floor(y - sheet.print))]
  const right = Math.min(sheet.width, Math.ceil(x + width + 2 * sheet.print))
  const bottom = Math.min(sheet.height, Math.ceil(y + height + sheet.print))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

/** The words that each making of the part gives, where they stand on the sheet; undefined where the engine came to no end. */
async function wordsIn(sheet: Sheet, pass: Pass, { recogniser, signal, at }: By & { at: Rectangle }): Promise<Word[][] | undefined> {
  const { layout, makings, isFine = false } = pass
  const made = await Promise.all(makings.map((making) => madeReady(sheet, making, at)))
  if (!made.some(({ hasPrint }) => hasPrint)) return made.map(() => [])
  const read = await recogniser.recognise(
    made.map(({ picture }) => picture),
    { layout, language: sheet.language, isFine, ...(signal && { signal }) },
  )
  if (!read) return undefined
  return made.map(({ scale }, index) => (read[index] ?? []).map((word) => placed(word, { by: 1 / scale, left: at.x, top: at.y })))
}

async function madeReady(sheet: Sheet, making: Making, at: Rectangle): Promise<{ picture: GreyPicture; scale: number; hasPrint: boolean }> {
  const scale = scaleOf(making, at, sheet.print)
  const { x: left, y: top, width, height } = at
  const raw = { width: sheet.width, height: sheet.height, channels: 1 } as const
  const part = sharp(sheet.picture.pixels, { raw }).extract({ left, top, width, height })
  const sized = part.resize({ width: Math.max(1, Math.round(width * scale)), kernel: 'lanczos3' })
  const picture = await greyOf(making.isSoft ? sized.blur((making.printHeight ?? USUAL_HEIGHT) / 30) : sized)
  return { picture, scale, hasPrint: stretchContrast(picture.pixels) }
}

async function greyOf(image: Sharp): Promise<GreyPicture> {
  const { data, info } = await decoding(() => image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true }))
  return { width: info.width, height: info.height, pixels: data }
}

function scaleOf(making: Making, { width, height }: Rectangle, print: number): number {
  const wanted =
    making.width === undefined
      ? (making.printHeight ?? USUAL_HEIGHT) / print
      : Math.min(making.width / width, Math.sqrt(FIRST_PIXELS_MAX / (width * height)))
  return Math.min(wanted, SCALE_MAX, Math.sqrt(PIXELS_MAX / (width * height)), SIDE_MAX / Math.max(width, height))
}

/** How high print is, by the words that are surely read. */
function printHeight(words: readonly Word[]): number {
  const heights = words.filter(({ confidence, text }) => confidence > 0.6 && /^[A-Z0-9.]+$/.test(text)).map(({ height }) => height)
  return median(heights) || USUAL_HEIGHT
}

function placed(word: Word, { by, left, top }: { by: number; left: number; top: number }): Word {
  return { ...word, x: word.x * by + left, y: word.y * by + top, width: word.width * by, height: word.height * by }
}

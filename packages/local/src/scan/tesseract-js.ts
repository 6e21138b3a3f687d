import type { Word } from '@quittance/core/receipt/extract/word'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import { packedModel } from './packaged-models.ts'
import { type Language, type Layout, PICTURE_DPI, type Recogniser, wordsInTable } from './recognise.ts'
import { type GreyPicture, tiffOf } from './tiff.ts'

const MODES: Record<Layout, PSM> = { column: PSM.SINGLE_COLUMN, block: PSM.SINGLE_BLOCK }

/** The engine in WebAssembly, with models from packages: works everywhere, at half the speed. It runs in a thread of its own, started with the first picture. */
export function tesseractJs(): Recogniser {
  let worker: Promise<Worker> | undefined
  let loaded: Language | undefined
  const opened = async (language: Language): Promise<Worker> => {
    if (loaded !== language) {
      await (await worker)?.terminate()
      loaded = language
      worker = openWorker(language)
    }
    return await (worker ?? openWorker(language))
  }
  const close = async () => {
    await (await worker)?.terminate()
    worker = undefined
    loaded = undefined
  }
  return {
    name: 'tesseract.js',
    passes: 2,
    async recognise(pictures, { layout, language, signal }) {
      const engine = await opened(language)
      await engine.setParameters({ tessedit_pageseg_mode: MODES[layout], user_defined_dpi: PICTURE_DPI })
      const words = await untilAborted(wordsOf(engine, pictures), signal)
      // What did not come to an end works on, or is broken: the next picture gets another.
      if (words === undefined) await close()
      return words
    },
    close,
  }
}

/** Undefined where the engine breaks. */
async function wordsOf(engine: Worker, pictures: readonly GreyPicture[]): Promise<Word[][] | undefined> {
  const words: Word[][] = []
  for (const picture of pictures) {
    const read = await engine.recognize(tiffOf([picture]), {}, { tsv: true, text: false, blocks: false }).catch(() => undefined)
    if (!read) return undefined
    words.push(...wordsInTable(read.data.tsv ?? '', 1))
  }
  return words
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  if (!signal) return await work
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  return await Promise.race([work, aborted])
}

async function openWorker(language: Language): Promise<Worker> {
  return await createWorker(language, OEM.LSTM_ONLY, { langPath: packedModel(language), cacheMethod: 'none', gzip: true })
}

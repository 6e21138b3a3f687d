import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Language } from './recognise.ts'

/** For this user alone. */
const PRIVATE = 0o700
const PERMISSIONS = 0o777

/** The packed model of a language, as it came along with the program: more exact than Debian's. */
export function packedModel(language: Language): string {
  const folder = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`))
  return join(folder, '4.0.0_best_int')
}

/** A folder with the model unpacked, kept for the next time; undefined where it cannot be had, and Debian's must do. */
export function packagedModels(language: Language): string | undefined {
  try {
    const folder = ownFolder()
    const file = join(folder, `${language}.traineddata`)
    if (!existsSync(file)) {
      const unfinished = `${file}.${process.pid}`
      writeFileSync(unfinished, gunzipSync(readFileSync(join(packedModel(language), `${language}.traineddata.gz`))))
      renameSync(unfinished, file)
    }
    return folder
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** Nobody else may put a model where ours is looked for. */
function ownFolder(): string {
  const { uid } = userInfo()
  const folder = join(tmpdir(), `quittance-models-${uid}`)
  mkdirSync(folder, { recursive: true, mode: PRIVATE })
  const found = lstatSync(folder)
  const isOurs = found.isDirectory() && (uid < 0 || (found.uid === uid && (found.mode & PERMISSIONS) === PRIVATE))
  if (!isOurs) throw Object.assign(new Error(`${folder} is somebody else's`), { code: 'NOT_OURS' })
  return folder
}

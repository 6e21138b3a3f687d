import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ReadFontFile } from './fonts.ts'

/** Reads font files from the npm packages beside this code. A home that ships its fonts elsewhere passes its own reader. */
export const readInstalledFont: ReadFontFile = (file) => {
  try {
    return readFileSync(createRequire(import.meta.url).resolve(file))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
}

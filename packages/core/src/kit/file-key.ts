import type { FileKey } from '../ports/files.ts'
import { invariant } from './errors.ts'

const SEGMENT_LENGTH_MAX = 200

/** Refuses what is not a file's place (ports/files.ts), as an error of the program: keys are made by us. */
export function checkFileKey(key: FileKey): void {
  const segments = key.split('/')
  const fits = key.length >= 3 && key.length <= 512 && /^[A-Za-z0-9._/-]+$/.test(key) && !key.includes('..')
  const named = segments.every((segment) => segment !== '' && !segment.startsWith('.') && segment.length <= SEGMENT_LENGTH_MAX)
  invariant(fits && named, `${JSON.stringify(key.slice(0, 600))} is not a file key`)
}

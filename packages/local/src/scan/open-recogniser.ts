import type { Recogniser } from './recognise.ts'
import { tesseractProgram } from './tesseract-program.ts'

let opened: Promise<Recogniser> | undefined

/** The engine of this machine: Debian’s program where it is installed, which is twice as fast, else the one that came along. */
export function openRecogniser(): Promise<Recogniser> {
  opened ??= (async () => (await tesseractProgram()) ?? (await import('./tesseract-js.ts')).tesseractJs())()
  return opened
}

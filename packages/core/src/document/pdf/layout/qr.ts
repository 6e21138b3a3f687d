// The encoder alone: the package's own entry brings its painters of PNG and canvas along.
import qrcode from 'qrcode/lib/core/qrcode.js'
import type { Area, Page } from './page.ts'

/** A QR code as its dark modules: runs of each row. */
export interface QrCode {
  readonly size: number
  readonly runs: readonly { readonly row: number; readonly from: number; readonly count: number }[]
}

/** Encodes the payload (ISO/IEC 18004); undefined when it is too long for the level. */
export function qrCode(payload: string, level: Level): QrCode | undefined {
  const key = `${level}${payload}`
  if (!kept.has(key)) {
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(key, encode(payload, level))
  }
  return kept.get(key)
}

type Level = 'L' | 'M' | 'Q' | 'H'

const KEPT_MAX = 20
const kept = new Map<string, QrCode | undefined>()

function encode(payload: string, level: Level): QrCode | undefined {
  try {
    const { modules } = qrcode.create(payload, { errorCorrectionLevel: level })
    return { size: modules.size, runs: darkRuns(modules.size, (row, column) => modules.get(row, column) !== 0) }
  } catch {
    return undefined
  }
}

function darkRuns(size: number, isDark: (row: number, column: number) => boolean): QrCode['runs'] {
  const runs: { row: number; from: number; count: number }[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue
      const from = column
      while (column < size && isDark(row, column)) column++
      runs.push({ row, from, count: column - from })
    }
  }
  return runs
}

/** Draws the code in black on the area, which must be square. The quiet zone around it is the caller's to leave. */
export function drawQrCode(page: Page, code: QrCode, area: Area): void {
  page.squares(
    area,
    area.width / code.size,
    code.runs.map(({ row, from, count }) => [from, row, count]),
    '#000000',
  )
}

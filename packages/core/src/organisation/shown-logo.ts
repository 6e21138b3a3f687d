import type { Logo } from './record.ts'

/** Pixels on the screen; the file has more, for sharp screens. */
const HEIGHT_MAX = 48
const WIDTH_MAX = 220

/** How large a logo is shown in mails and on the payer's pages, in pixels of the screen. */
export function shownLogo({ width, height }: Pick<Logo, 'width' | 'height'>): { width: number; height: number } {
  const scale = Math.min(1, HEIGHT_MAX / height, WIDTH_MAX / width)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

import { create } from 'qrcode'
import { type Html, html } from './html.ts'

const QUIET_ZONE = 4

/** A QR code as an inline picture: one path of dark squares, medium error correction. */
export function qrSvg(text: string, label: string): Html {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`
    }
  }
  const size = modules.size + 2 * QUIET_ZONE
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges">
<path fill="#000" d="${path}"/></svg>`
}

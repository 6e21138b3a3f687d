import { qrCode } from '@quittance/core/document/pdf/layout/qr'
import { type Html, html } from '@quittance/core/kit/html'

const QUIET_MODULES = 4

/** A QR code (level M, as EPC069-12 asks) as an inline picture of one path, black on white in both themes; undefined when it is too long for one. */
export function qrSvg(payload: string, label: string): Html | undefined {
  const code = qrCode(payload, 'M')
  if (!code) return undefined
  const side = code.size + 2 * QUIET_MODULES
  const path = code.runs.map(({ row, from, count }) => `M${from + QUIET_MODULES} ${row + QUIET_MODULES}h${count}v1h-${count}z`).join('')
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
}

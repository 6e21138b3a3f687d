/** The encoder of qrcode 1.5, which the types of the package do not name. */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode'

  const encoder: { create: typeof create }
  export default encoder
}

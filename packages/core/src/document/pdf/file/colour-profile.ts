/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 4.2 (ISO 15076-1), made from its published numbers:
 * primaries adapted to D50 and the transfer curve as a parametric curve. It is the output intent that PDF/A asks for.
 */
export function srgbProfile(): Uint8Array {
  const tags: [string, Uint8Array][] = [
    ['desc', multiLocalised('sRGB IEC61966-2.1')],
    ['cprt', multiLocalised('Free of known copyright restrictions')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['chad', matrix([1.04788208, 0.0229187, -0.05021667, 0.02957153, 0.99047852, -0.01707458, -0.00925446, 0.01507568, 0.75178528])],
    ['rXYZ', xyz([0.43606567, 0.2224884, 0.01391602])],
    ['gXYZ', xyz([0.38514709, 0.71687317, 0.09707642])],
    ['bXYZ', xyz([0.14306641, 0.06060791, 0.71409607])],
    ['rTRC', transferCurve()],
    ['gTRC', transferCurve()],
    ['bTRC', transferCurve()],
  ]
  return assemble(tags)
}

const HEADER_BYTES = 128

function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = HEADER_BYTES + 4 + tags.length * 12
  const profile = new Uint8Array(tags.reduce((sum, [, tag]) => sum + padded(tag.length), start))
  const view = new DataView(profile.buffer)
  writeHeader(profile, view)
  view.setUint32(HEADER_BYTES, tags.length)
  let at = start
  tags.forEach(([name, tag], index) => {
    const entry = HEADER_BYTES + 4 + index * 12
    writeAscii(profile, entry, name)
    view.setUint32(entry + 4, at)
    view.setUint32(entry + 8, tag.length)
    profile.set(tag, at)
    at += padded(tag.length)
  })
  return profile
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length)
  view.setUint32(8, 0x04200000)
  writeAscii(profile, 12, 'mntrRGB XYZ ')
  view.setUint16(24, 2026)
  view.setUint16(26, 1)
  view.setUint16(28, 1)
  writeAscii(profile, 36, 'acsp')
  view.setInt32(68, fixed(0.9642))
  view.setInt32(72, fixed(1))
  view.setInt32(76, fixed(0.8249))
}

/** The curve of sRGB: a power of 2.4 with a straight foot (parametric curve type 3). */
function transferCurve(): Uint8Array {
  return typed(
    'para',
    (view) => {
      view.setUint16(8, 3)
      const parameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
      parameters.forEach((parameter, index) => {
        view.setInt32(12 + index * 4, fixed(parameter))
      })
    },
    32,
  )
}

function xyz(values: readonly number[]): Uint8Array {
  return numbers('XYZ ', values)
}

function matrix(values: readonly number[]): Uint8Array {
  return numbers('sf32', values)
}

function numbers(type: string, values: readonly number[]): Uint8Array {
  return typed(
    type,
    (view) => {
      values.forEach((value, index) => {
        view.setInt32(8 + index * 4, fixed(value))
      })
    },
    8 + values.length * 4,
  )
}

function multiLocalised(text: string): Uint8Array {
  return typed(
    'mluc',
    (view) => {
      view.setUint32(8, 1)
      view.setUint32(12, 12)
      view.setUint16(16, 0x656e)
      view.setUint16(18, 0x5553)
      view.setUint32(20, text.length * 2)
      view.setUint32(24, 28)
      for (let i = 0; i < text.length; i++) view.setUint16(28 + i * 2, text.charCodeAt(i))
    },
    28 + text.length * 2,
  )
}

function typed(type: string, fill: (view: DataView) => void, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  writeAscii(bytes, 0, type)
  fill(new DataView(bytes.buffer))
  return bytes
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
}

function fixed(value: number): number {
  return Math.round(value * 65_536)
}

function padded(length: number): number {
  return (length + 3) & ~3
}

import { type Face, openFace, type Weight } from './face.ts'
import { FAMILIES, type Family } from './families.ts'

/** Gives the bytes of a font file, named `<package>/<path>`; undefined when it is not installed. */
export type ReadFontFile = (file: string) => Uint8Array | undefined

/** All fonts of a process. Open them once: files are read and parsed when a character first needs them, and kept. */
export interface Fonts {
  /** The face that has a glyph for this character; undefined when no installed font has one. */
  faceFor(codePoint: number, weight: Weight): Face | undefined
  /** The face of the main family. */
  main(weight: Weight): Face
}

/** Opens the fonts over a reader of files. The first of the families is the main one. */
export function openFonts(read: ReadFontFile, families: readonly Family[] = FAMILIES): Fonts {
  const faces = new Map<string, Face | undefined>()
  const choices: Record<Weight, Map<number, Face | undefined>> = { regular: new Map(), bold: new Map() }
  const face = (family: Family, weight: Weight): Face | undefined => {
    const file = `${family.package}/${family[weight]}`
    if (!faces.has(file)) faces.set(file, open(file, read))
    return faces.get(file)
  }
  const choose = (codePoint: number, weight: Weight): Face | undefined => {
    const character = String.fromCodePoint(codePoint)
    for (const family of families) {
      const candidate = family.covers.test(character) ? face(family, weight) : undefined
      if (candidate && candidate.glyphOf(codePoint) !== 0) return candidate
    }
    return undefined
  }
  return {
    faceFor(codePoint, weight) {
      const known = choices[weight]
      if (!known.has(codePoint)) known.set(codePoint, choose(codePoint, weight))
      return known.get(codePoint)
    },
    main(weight) {
      const [family] = families
      const main = family && face(family, weight)
      if (!main) throw new Error('the main font is not installed')
      return main
    },
  }
}

function open(file: string, read: ReadFontFile): Face | undefined {
  const bytes = read(file)
  return bytes && openFace(file, bytes)
}

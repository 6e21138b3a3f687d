import { broken, PDF_LIMITS, tooMuch } from './limits.ts'
import { readHexString, readLiteralString } from './string.ts'
import type { PdfArray, PdfDictionary, PdfName, PdfValue } from './value.ts'

/** How many more values may be read from one file; shared by all scanners of it. */
export interface Budget {
  values: number
}

/** A word that is no value: `obj`, `stream`, an operator of a page. */
export interface Keyword {
  readonly keyword: string
}

export type Token = PdfValue | Keyword | undefined

const SPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const DELIMITERS = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))
const NUMBER = /^[+-]*(\d*)(\.\d*)?(-\d*)?$/

/** Reads values from bytes, forgiving what other readers forgive. Errors: `PDF-LIMIT`, `PDF-SYNTAX` for what is nested too deeply. */
export class Scanner {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    private readonly budget: Budget,
  ) {}

  /** The next value, or a keyword; undefined at the end. References are read as such. */
  next(depth = 0): Token {
    if (depth > PDF_LIMITS.depthMax) throw broken()
    this.skipSpace()
    const code = this.bytes[this.at]
    if (code === undefined) return undefined
    this.budget.values -= 1
    if (this.budget.values < 0) throw tooMuch()
    switch (code) {
      case 0x2f:
        return this.name()
      case 0x28:
        return this.taken(readLiteralString(this.bytes, this.at))
      case 0x5b:
        this.at += 1
        return this.array(depth)
      case 0x3c:
        if (this.bytes[this.at + 1] !== 0x3c) return this.taken(readHexString(this.bytes, this.at))
        this.at += 2
        return this.dictionary(depth)
      default:
        return this.word(code)
    }
  }

  /** The next value; null where a keyword or the end comes instead. */
  value(depth = 0): PdfValue {
    const found = this.next(depth)
    return found === undefined || isKeyword(found) ? null : found
  }

  /** The next two numbers and keyword are these: `12 0 obj`. */
  objectHead(): { object: number; generation: number } | undefined {
    const [object, generation, keyword] = [this.plainWord(), this.plainWord(), this.plainWord()]
    if (!/^\d{1,10}$/.test(object) || !/^\d{1,5}$/.test(generation) || !keyword.startsWith('obj')) return undefined
    // “obj” may be followed by the value without a space.
    this.at -= keyword.length - 3
    return { object: Number(object), generation: Number(generation) }
  }

  /** Skips white space and comments. */
  skipSpace(): void {
    for (let code = this.bytes[this.at]; code !== undefined; code = this.bytes[this.at]) {
      if (SPACE.has(code)) this.at += 1
      else if (code === 0x25) this.skipLine()
      else return
    }
  }

  /** The characters up to the next space or delimiter; '' at the end or before a delimiter. */
  plainWord(): string {
    this.skipSpace()
    const from = this.at
    for (let code = this.bytes[this.at]; code !== undefined && !SPACE.has(code) && !DELIMITERS.has(code); code = this.bytes[this.at])
      this.at += 1
    return latin1(this.bytes.subarray(from, this.at))
  }

  private skipLine(): void {
    for (let code = this.bytes[this.at]; code !== undefined && code !== 0x0a && code !== 0x0d; code = this.bytes[this.at]) this.at += 1
  }

  private taken({ value, end }: { value: Uint8Array; end: number }): Uint8Array {
    this.at = end
    return value
  }

  private name(): PdfName {
    this.at += 1
    const from = this.at
    for (let code = this.bytes[this.at]; code !== undefined && !SPACE.has(code) && !DELIMITERS.has(code); code = this.bytes[this.at])
      this.at += 1
    const raw = latin1(this.bytes.subarray(from, this.at))
    return { name: raw.replace(/#([0-9A-Fa-f]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }
  }

  private array(depth: number): PdfArray {
    const values: PdfArray = []
    for (let found = this.next(depth + 1); found !== undefined; found = this.next(depth + 1)) {
      if (!isKeyword(found)) values.push(found)
      else if (found.keyword === ']') break
      else if (/^(endobj|>>|stream)$/.test(found.keyword)) break
    }
    return values
  }

  private dictionary(depth: number): PdfDictionary {
    const found: PdfDictionary = new Map()
    for (let key = this.next(depth + 1); key !== undefined; key = this.next(depth + 1)) {
      if (isKeyword(key)) {
        if (/^(>>|endobj|stream)$/.test(key.keyword)) break
        continue
      }
      if (typeof key !== 'object' || key === null || !('name' in key)) continue
      const value = this.next(depth + 1)
      if (value === undefined) break
      if (isKeyword(value)) {
        if (value.keyword === '>>') break
        continue
      }
      found.set(key.name, value)
    }
    return found
  }

  private word(code: number): Token {
    if (DELIMITERS.has(code)) {
      const length = code === 0x3e && this.bytes[this.at + 1] === 0x3e ? 2 : 1
      this.at += length
      return { keyword: length === 2 ? '>>' : String.fromCharCode(code) }
    }
    const word = this.plainWord()
    if (NUMBER.test(word)) return this.reference(word) ?? numberOf(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { keyword: word }
  }

  /** `12 0 R`, where that is what stands here. */
  private reference(first: string): PdfValue | undefined {
    if (!/^\d{1,10}$/.test(first)) return undefined
    const back = this.at
    const [generation, keyword] = [this.plainWord(), this.plainWord()]
    if (keyword === 'R' && /^\d{1,5}$/.test(generation)) return { object: Number(first), generation: Number(generation) }
    this.at = back
    return undefined
  }
}

export function isKeyword(token: Token): token is Keyword {
  return typeof token === 'object' && token !== null && 'keyword' in token
}

/** Bytes as text, one character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** “--5” and “5-3” stand in files of old tools; readers take them as −5 and 5. */
function numberOf(word: string): number {
  const [, integer = '', fraction = ''] = NUMBER.exec(word) ?? []
  const size = Number(`${integer === '' ? '0' : integer}${fraction === '.' ? '' : fraction}`)
  return word.startsWith('-') ? -size : size
}

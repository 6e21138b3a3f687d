/** Values of PDF syntax, read back for the tests: just what our own writer writes. */
export type Value = number | boolean | string | Name | Reference | Value[] | Dictionary

export interface Name {
  readonly name: string
}

export interface Reference {
  readonly object: number
}

export type Dictionary = Map<string, Value>

/** An operator of a content stream. */
export interface Operator {
  readonly operator: string
}

/** Reads values and operators from a string of bytes. */
export interface Scanner {
  /** The next value, or an operator as `{ operator }`; undefined at the end. */
  next(): Value | Operator | undefined
  /** Where reading stands. */
  at(): number
}

const TOKEN = /\s*(?:%[^\n]*\n\s*)*(<<|>>|\[|\]|\((?:[^()\\]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+)/y

/** Makes a scanner over `text` (one character a byte) from `start`. */
export function scan(text: string, start: number): Scanner {
  let position = start
  const token = (): string | undefined => {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(text)
    if (!match) return undefined
    position = TOKEN.lastIndex
    return match[1]
  }
  const until = (end: string): Value[] => {
    const values: Value[] = []
    for (let found = token(); found !== undefined && found !== end; found = token()) {
      if (found === 'R') values.splice(-2, 2, { object: Number(values[values.length - 2]) })
      else values.push(read(found) as Value)
    }
    return values
  }
  const read = (found: string): Value | Operator => {
    if (found === '<<') return dictionaryOf(until('>>'))
    if (found === '[') return until(']')
    return simple(found)
  }
  return {
    next() {
      const found = token()
      return found === undefined ? undefined : read(found)
    },
    at: () => position,
  }
}

function simple(token: string): Value | Operator {
  if (token.startsWith('/'))
    return { name: token.slice(1).replace(/#([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) }
  if (token.startsWith('(')) return textOf(token.slice(1, -1).replace(/\\([\s\S])/g, '$1'))
  if (token.startsWith('<')) return textOf(bytesOf(token.slice(1, -1)))
  if (token === 'true' || token === 'false') return token === 'true'
  return /^[-+.\d]/.test(token) ? Number(token) : { operator: token }
}

function bytesOf(digits: string): string {
  return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
}

/** A text string: UTF-16 when it begins with the mark, else as it is. */
function textOf(bytes: string): string {
  return bytes.startsWith('\u00fe\u00ff') ? wide(bytes.slice(2)) : bytes
}

/** Two bytes a character. */
export function wide(bytes: string): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 2) text += String.fromCharCode(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1))
  return text
}

function dictionaryOf(values: readonly Value[]): Dictionary {
  const dictionary: Dictionary = new Map()
  for (let i = 0; i < values.length; i += 2) dictionary.set(nameOf(values[i]), values[i + 1] as Value)
  return dictionary
}

/** The text of a name; empty for anything else. */
export function nameOf(value: Value | undefined): string {
  return typeof value === 'object' && 'name' in value ? value.name : ''
}

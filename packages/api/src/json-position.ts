const SPACE = /[ \t\n\r]*/y
const SCALAR = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

/** The offset at which `text` stops being JSON (RFC 8259): of the token that does not fit, or the end. Undefined when it is JSON. */
export function jsonErrorOffset(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const take = (character: string): boolean => {
    skip(SPACE)
    if (text[at] !== character) return false
    at++
    return true
  }
  const name = (): boolean => {
    skip(SPACE)
    return skip(STRING) && take(':')
  }
  for (;;) {
    if (take('{')) {
      if (!take('}')) {
        open.push('{')
        if (!name()) return at
        continue
      }
    } else if (take('[')) {
      if (!take(']')) {
        open.push('[')
        continue
      }
    } else if (!skip(SCALAR)) return at
    for (;;) {
      const inside = open.at(-1)
      if (inside === undefined) {
        skip(SPACE)
        return at === text.length ? undefined : at
      }
      if (take(',')) {
        if (inside === '{' && !name()) return at
        break
      }
      if (!take(inside === '{' ? '}' : ']')) return at
      open.pop()
    }
  }
}

/** Line and column, both from 1, of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

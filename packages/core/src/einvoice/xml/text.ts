import { FORBIDDEN } from './forbidden.ts'
import { XmlError } from './limits.ts'

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const UNREADABLE = new RegExp(`[${FORBIDDEN}]`)

/** The text of a file with every line end as `\n`. Errors: `XML-SYNTAX` for characters that XML forbids. */
export function cleanText(raw: string): string {
  const bad = UNREADABLE.exec(raw)
  if (bad !== null) throw new XmlError('XML-SYNTAX', 'The file has a control character that XML forbids.', bad.index)
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
}

/** The text with its references replaced: the five entities of XML, and characters by number. Errors: `XML-SYNTAX`. */
export function withoutReferences(raw: string, offset: number): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&([^;&\s]{0,12})(;?)/g, (_whole, name: string, end: string) => {
    const character = end === ';' ? characterOf(name) : undefined
    if (character === undefined)
      throw new XmlError('XML-SYNTAX', `“&${name}” is no character reference. Write &amp; for the character.`, offset)
    return character
  })
}

function characterOf(name: string): string | undefined {
  const code = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}))$/.exec(name)
  if (code === null) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  const point = code[1] === undefined ? Number.parseInt(code[2] ?? '', 16) : Number(code[1])
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
  const character = String.fromCodePoint(point)
  return UNREADABLE.test(character) ? undefined : character
}

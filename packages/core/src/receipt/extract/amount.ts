import type { Row } from './rows.ts'
import { around, type Rectangle, type Word } from './word.ts'

/** An amount as it may have been printed, in thousandths of a major unit. `trust` is 0 to 1. */
export interface ReadAmount extends Rectangle {
  mills: number
  trust: number
  /** How many digits stand behind the point. */
  places: number
  /** A sign of currency, or a percent sign, stands with it. */
  mark?: 'currency' | 'percent'
  /** What it is where its last digit is a code of tax or a star that was read as one: “12.40S” as “12.405”. */
  uncoded?: number
  /** Which words of the row it was made of: from, to (exclusive). */
  from: number
  to: number
}

/** What engines make of digits, as digits again. */
const LOOKALIKES: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
  '§': '5',
}

const CURRENCY_MARK = /^(?:RM|US\$|S\$|A\$|C\$|HK\$|NZ\$|R\$|[$€£¥₹₩₺₽₪฿₫₱]|EUR|USD|GBP|CHF|MYR|SGD|Fr\.?|kr\.?|zł|Kč|Ft|Rs\.?|Rp)/i

/** Every amount in a row, from left to right, also such as were torn in two or have a letter for a digit. */
export function amountsIn(row: Row): ReadAmount[] {
  const found: ReadAmount[] = []
  for (let at = 0; at < row.words.length; at++) {
    const joined = tornAt(row, at)
    const amount = joined ?? amountOf(row.words[at], at)
    if (!amount) continue
    found.push(amount)
    at = amount.to - 1
  }
  return found
}

function amountOf(word: Word | undefined, at: number): ReadAmount | undefined {
  if (!word) return undefined
  const parsed = parseAmount(word.text)
  if (!parsed) return undefined
  return { ...parsed, trust: parsed.trust * (0.3 + 0.7 * word.confidence), ...rectangle(word), from: at, to: at + 1 }
}

/** “6 00”, “12 . 50”, “1 234,50”: the gap is narrower than a digit and a half. */
function tornAt(row: Row, at: number): ReadAmount | undefined {
  for (const count of [3, 2]) {
    const words = row.words.slice(at, at + count)
    if (words.length < count || !areClose(words)) continue
    const texts = words.map(({ text }) => text)
    if (!/^\W{0,3}[\d.,]*\d[.,]?$/.test(texts[0] ?? '') && !/^\D{0,3}\d+$/.test(texts[0] ?? '')) continue
    const glued = glue(texts)
    const parsed = glued === undefined ? undefined : parseAmount(glued)
    if (!parsed || parsed.places === 0) continue
    const confidence = Math.min(...words.map((word) => word.confidence))
    return { ...parsed, trust: parsed.trust * 0.75 * (0.3 + 0.7 * confidence), ...around(words), from: at, to: at + count }
  }
  return undefined
}

function glue(texts: readonly string[]): string | undefined {
  const joined = texts.join(' ')
  if (/^\D{0,3}\d{1,4} \d{2}\)?$/.test(joined)) return joined.replace(/(\d) (\d)/, '$1.$2')
  if (/^\D{0,3}\d+ ?[.,] ?\d{2}$/.test(joined)) return joined.replaceAll(' ', '')
  if (/^\D{0,3}\d{1,3} \d{3}[.,]\d{2}$/.test(joined)) return joined.replace(/(\d) (\d)/, '$1$2')
  return undefined
}

function areClose(words: readonly Word[]): boolean {
  return words.every((word, index) => {
    const before = words[index - 1]
    if (!before) return true
    const gap = word.x - (before.x + before.width)
    return gap < 0.75 * Math.max(word.height, before.height)
  })
}

/** Reads one printed amount: “1.234,50”, “RM8.60”, “-0.01”, “12.50-”, “(3.00)”, “6%”, “9,OO”. Undefined for anything else. */
export function parseAmount(text: string): Pick<ReadAmount, 'mills' | 'trust' | 'places' | 'mark' | 'uncoded'> | undefined {
  let rest = text
    .trim()
    .replace(/^[*:=~"'“”‘’`_.,;\\/]+/, '')
    .replace(/[*:;~"'“”‘’`_\\/]+$/, '')
  let trust = 1
  let mark: ReadAmount['mark']
  let isNegative = false
  if (/%$|[%X]\)$/.test(rest)) {
    mark = 'percent'
    rest = rest.replace(/[%)]+$/, '')
  }
  if (/^\(.*\)$/.test(rest)) isNegative = true
  rest = rest.replace(/^[([{@]+/, '').replace(/[)\]}]+$/, '')
  const sign = /^[-−–~]/.test(rest) || /\d[-−]$/.test(rest)
  if (sign) isNegative = true
  rest = rest.replace(/^[-−–~+]+/, '').replace(/[-−–]+$/, '')
  const currency = CURRENCY_MARK.exec(rest)
  if (currency && /\d/.test(rest.slice(currency[0].length))) {
    mark ??= 'currency'
    rest = rest.slice(currency[0].length)
    if (/^-/.test(rest)) isNegative = true
    rest = rest.replace(/^[-.:]+/, '')
  }
  const strange = /^[A-Za-z]{1,3}[.:]?(?=\d+[.,]\d{2}$)/.exec(rest)
  if (strange) {
    trust *= 0.6
    mark ??= 'currency'
    rest = rest.slice(strange[0].length)
  }
  rest = rest.replace(/(?<=\d)(?:[€£$]|EUR|CHF|kr|zł|SR|ZR|ZRL|OS|S|T|A|B|N|F|TX|Z|E)$/i, (tail) => {
    if (/[€£$]|EUR|CHF|kr|zł/i.test(tail)) mark ??= 'currency'
    return ''
  })
  rest = rest.replace(/(?<=\d[.,]\d{2})[0-9A-Z]?[RLX]$/i, '')
  if (!/\d/.test(rest)) return undefined
  if (/[A-Za-z|§]/.test(rest)) {
    if (!/^[\dOoQDlI|SsBZz§.,']+$/.test(rest) || !/[.,]/.test(rest)) return undefined
    trust *= 0.6
    rest = rest.replace(/[A-Za-z|§]/g, (letter) => LOOKALIKES[letter] ?? letter)
  }
  const value = digitsOf(rest)
  if (!value) return undefined
  const mills = isNegative ? -value.mills : value.mills
  const uncoded = CODED.exec(rest)
  return {
    mills,
    trust: trust * value.trust,
    places: value.places,
    ...(mark && { mark }),
    ...(uncoded && { uncoded: (isNegative ? -10 : 10) * Number(`${uncoded[1]}${uncoded[2]}`) }),
  }
}

/** Three digits behind the point, the last of them one of those that S, Z, T and a star are read as. */
const CODED = /^(\d{1,4})[.,](\d{2})[24578]$/

/** Which of point and comma is the decimal one is decided by what stands behind the last of them. */
function digitsOf(text: string): { mills: number; places: number; trust: number } | undefined {
  const grouped = /^(\d{1,3}(?:[.,'’ ]\d{3})+)(?:[.,](\d{1,3}))?$/.exec(text)
  const plain = /^(\d{1,9})(?:[.,:](\d{1,3}))?[.,]?$/.exec(text)
  const match = plain && (plain[2]?.length !== 3 || !grouped) ? plain : grouped
  if (!match) return undefined
  const whole = (match[1] ?? '').replace(/\D/g, '')
  const fraction = match[2] ?? ''
  if (whole.length > 9) return undefined
  const trust = fraction.length === 2 ? 1 : fraction.length === 0 ? 0.5 : fraction.length === 3 ? 0.4 : 0.35
  return { mills: Number(whole) * 1000 + Number(fraction.padEnd(3, '0')), places: fraction.length, trust }
}

function rectangle({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width, height }
}

/** Mills as a decimal string of major units with two digits, or three where needed. */
export function majorTextOf(mills: number): string {
  const digits = Math.abs(mills).toString().padStart(4, '0')
  const fraction = digits.slice(-3)
  const kept = fraction.endsWith('0') ? fraction.slice(0, 2) : fraction
  return `${mills < 0 ? '-' : ''}${digits.slice(0, -3)}.${kept}`
}

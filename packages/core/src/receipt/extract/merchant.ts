import { editDistance } from './label.ts'
import { withLegalForm } from './legal-form.ts'
import { ADDRESS_WORDS, LEGAL_FORMS, NO_NAME, TRADE_WORDS } from './merchant-words.ts'
import { type Candidate, type Evidence, ranked, type Weights } from './model.ts'
import type { Line, Page } from './page.ts'
import type { Row } from './rows.ts'
import { type Ballot, votedLetters } from './vote.ts'
import { MERCHANT_WEIGHTS } from './weights.ts'
import { around, type Rectangle, type Word } from './word.ts'

/** What speaks for a line being the merchant's name. */
export const MERCHANT_EVIDENCE = [
  'first',
  'order',
  'legalForm',
  'trade',
  'noName',
  'address',
  'digits',
  'size',
  'trust',
  'beforeAddress',
  'beforeRegistration',
  'afterAddress',
  'short',
  'lower',
  'joined',
  'followsName',
  'again',
  'strange',
  'afterLegal',
  'colon',
  'owned',
] as const
export type MerchantEvidence = (typeof MERCHANT_EVIDENCE)[number]

/** A name with where it stands. */
export interface NamedAt {
  name: string
  at: Rectangle
}

const HEAD_LINES = 12

/** The lines at the head of a page that may be the merchant's name, two of them joined where a name goes on. */
export function merchantCandidates(page: Page): Candidate<NamedAt, MerchantEvidence>[] {
  const lines = page.lines.filter((line) => lettersOf(line.text).length >= 3)
  const head = lines.slice(0, HEAD_LINES)
  const everything = lines.map(({ text }) => lettersOf(text)).join(' ')
  return head.flatMap((line, at) => {
    const context = { at, before: head.slice(0, at), after: lines.slice(at + 1, at + 3), everything }
    const next = head[at + 1]
    const single = candidateOf(line, nameIn(votedText(line)), context)
    const isContinued = next && isSuffix(nameIn(votedText(next)))
    if (!isContinued) return [single]
    const name = `${nameIn(votedText(line))} ${nameIn(votedText(next))}`
    const joined = candidateOf({ ...line, ...around([line, next]) }, name, { ...context, after: lines.slice(at + 2, at + 4) })
    return [single, { ...joined, evidence: { ...joined.evidence, joined: 1 } }]
  })
}

/** A name that may be the merchant's. */
export interface LikelyName {
  value: NamedAt
  evidence: Evidence<MerchantEvidence>
  /** Its part of all belief, 0 to 1. */
  share: number
  /** How many readings made the very same of it, of how many. */
  agreed: number
  readings: number
}

/** Shares below it are of lines that are hardly the name. */
const LIKELY_SHARE = 0.1
const LIKELY_MAX = 3

/** The names that may be the merchant's, the likeliest first. */
export function likelyNames(page: Page, weights: Weights<MerchantEvidence> = MERCHANT_WEIGHTS): LikelyName[] {
  const candidates = merchantCandidates(page).filter(({ value }) => lettersOf(value.name).length >= 2)
  return ranked(candidates, weights)
    .filter(({ share }, at) => at === 0 || share >= LIKELY_SHARE)
    .slice(0, LIKELY_MAX)
    .map(({ candidate: { value, evidence }, share }) => ({ value, evidence, share, ...agreementOn(value, page) }))
}

function agreementOn({ name, at }: NamedAt, page: Page): { agreed: number; readings: number } {
  const line = page.lines.find(({ x, y }) => x === at.x && y === at.y)
  const rows = line ? [...line.rows, ...line.moreRows] : []
  const agreed = rows.filter(({ text }) => !TORN.test(text) && lettersOf(nameIn(text)) === lettersOf(name)).length
  return { agreed, readings: rows.length }
}

/** A reading that lost the beginning of a name agrees with nothing. */
const TORN = /^[^\p{L}\d(]*&/u

/** A line that is a legal form and little else goes on the name above it. */
function isSuffix(name: string): boolean {
  return LEGAL_FORMS.test(name) && lettersOf(name.replace(LEGAL_FORMS, '')).length <= 3
}

interface Context {
  at: number
  before: readonly Line[]
  after: readonly Line[]
  everything: string
}

function candidateOf(line: Line, name: string, context: Context): Candidate<NamedAt, MerchantEvidence> {
  const { at, before, after } = context
  const next = after[0]?.text ?? ''
  const letters = lettersOf(name)
  const marks = name.replace(/[\p{L}\d\s&.,'’()/-]/gu, '').length
  return {
    value: { name, at: line },
    evidence: {
      first: at === 0 ? 1 : 0,
      order: Math.min(1, at / 8),
      legalForm: LEGAL_FORMS.test(name) ? 1 : 0,
      trade: TRADE_WORDS.test(name) ? 1 : 0,
      noName: NO_NAME.test(name) ? 1 : 0,
      address: ADDRESS_WORDS.test(name) ? 1 : 0,
      digits: name.replace(/\D/g, '').length / Math.max(1, letters.length),
      size: Math.min(1, Math.max(-0.5, line.size - 1)),
      trust: line.trust,
      beforeAddress: ADDRESS_WORDS.test(next) ? 1 : 0,
      beforeRegistration:
        /^\W*\(?\d{4,7}-?\s?\w\b|^\W*[(\d][\d -]{6,}/.test(next) ||
        /\(\s?\d{4,7}-?\s?[A-Z]\s?\)|\bCO(?:MPANY)?\.? ?(?:REG|NO)|\d{5,7}-[A-Z]\b/i.test(`${line.text} ${next}`)
          ? 1
          : 0,
      afterAddress: before.some(({ text }) => ADDRESS_WORDS.test(text)) ? 1 : 0,
      short: letters.length < 6 ? 1 : 0,
      lower: name === name.toLowerCase() ? 1 : 0,
      followsName: before.some(({ text, trust }) => trust > 0.6 && !NO_NAME.test(text) && !ADDRESS_WORDS.test(text)) ? 1 : 0,
      afterLegal: before.some(({ text }) => LEGAL_FORMS.test(text)) ? 1 : 0,
      again: letters.length >= 6 && context.everything.split(letters).length > 2 ? 1 : 0,
      strange: name.startsWith('(') ? 1 : Math.min(1, marks / 3),
      colon: /:/.test(name) ? 1 : 0,
      owned: line.texts.some((text) => OWNED_BY.test(text)) ? 1 : 0,
    },
  }
}

/** Letter by letter what the readings, weighed by their trust, made of a line. */
export function votedText({ rows: whole, moreRows, text }: Pick<Line, 'rows' | 'moreRows' | 'text'>): string {
  const ballots = alike([...whole, ...moreRows]).map(ballotsOf)
  return ballots.length < 2 ? text : votedLetters(ballots).replace(/\s+/g, ' ').trim()
}

/** Without rows that are of another line of print: more than half of their letters differ from the reading that is most like all others. */
function alike(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 3) return rows
  const letters = rows.map(({ text }) => lettersOf(text))
  const apart = letters.map((one) => letters.map((other) => editDistance(one, other, Math.max(one.length, other.length))))
  const sums = apart.map((distances) => distances.reduce((sum, distance) => sum + distance, 0))
  const middle = sums.indexOf(Math.min(...sums))
  const length = letters[middle]?.length ?? 0
  return rows.filter((_, at) => (apart[middle]?.[at] ?? 0) <= Math.max(length, letters[at]?.length ?? 0) / 2)
}

/** A space is as sure as the words beside it. */
function ballotsOf({ words }: Row): Ballot[] {
  return words.flatMap(({ text, confidence }, at) => {
    const letters = [...text].map((letter) => ({ letter, weight: confidence }))
    const before = words[at - 1]
    return before ? [{ letter: ' ', weight: Math.min(confidence, before.confidence) }, ...letters] : letters
  })
}

/** Word by word what most readings, weighed by their trust, made of a line. */
export function bestText(line: Pick<Line, 'rows' | 'text'>): string {
  const [base, ...others] = line.rows
  if (!base) return line.text
  return base.words.map((word) => votedWord(word, others)).join(' ')
}

function votedWord(word: Word, others: readonly Row[]): string {
  const votes = new Map([[word.text, word.confidence]])
  for (const row of others) {
    const same = row.words.filter((other) => isSamePlace(word, other))
    const text = same.map((other) => other.text).join(' ')
    if (text === '') continue
    votes.set(text, (votes.get(text) ?? 0) + Math.min(...same.map(({ confidence }) => confidence)))
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? word.text
}

function isSamePlace(a: Rectangle, b: Rectangle): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  return shared > 0.6 * b.width
}

/** The name in a line of a head: without registration numbers, dirt at its ends and words like “owned by”. */
export function nameIn(text: string): string {
  const plain = text
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s.]+$|\s+\p{Ll}$/gu, '')
    .replace(/\s+(?:CO(?:MPANY)?\.?\s*)?(?:REG(?:ISTRATION)?\.?|REY|ROC)\b.*$/i, '')
    .replace(/[^\p{L}\d).\]]+$/u, '')
    .replace(/[\s([{]+\d[\dOIlS]{3,8}\s*[-–—~.]?\s*[A-Z0-9!|]?\s*[)\]}]?(?:\s*\(?[A-Z]{1,4}[)\]]?)?$/i, '')
    .replace(/\s*[([{]\s*(?:[^)\]}\s]*\d[^)\]}\s]*(?:\s*[-–—]\s*\w{0,2})?|\w{0,2})[)\]}!|]*\s*$/i, '')
    .replace(/\s+\d{4,8}\s?[-–—~]\s?[A-Z](?:\s*[([{]?[A-Z\d]{1,4}[)\]}]?)?$/i, '')
    .replace(/^[^\p{L}\d(]+/u, '')
    .replace(/^(?:[il|]{1,2}\s+)+(?=[\p{Lu}\d])/u, '')
    .replace(OWNED_BY, '')
    .replace(/[^\p{L}\d).]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  return withLegalForm(bracketClosed(plain))
}

/** Brackets of names are closed: where the second one is missing, it was read as the last letter of its word. */
function bracketClosed(name: string): string {
  const [, before = '', open = '', after = ''] = /^([^()]*)\(([\p{L}\d]+)((?:\s[^()]*)?)$/u.exec(name) ?? []
  if (open.length < 2 || before === '' || after === '') return name
  return `${before}(${/[DJIY1l]$/.test(open) ? open.slice(0, -1) : open})${after}`
}

/** “Owned by” and the like, before the name of the business behind a brand. */
const OWNED_BY = /^(?:DIMILIKI?D?(?: OLEH)?|OWNE?D? BY|OPERATED BY|MANAGED BY|TRADING AS|INHABER(?:IN)?|INH\.)\s*:?\s+/i

/** Letters and digits in capitals. */
export function lettersOf(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\d]/gu, '')
}

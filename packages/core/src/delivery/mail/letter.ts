import { addressLines } from '../../document/address-lines.ts'
import type { Party } from '../../invoice/record.ts'
import type { Accent } from '../../kit/accent.ts'
import { countryName } from '../../kit/language.ts'
import { letterHtml } from './letter-html.ts'
import type { MailWords } from './words/words.ts'

/** A labelled value: "Due date", "20 November 2026". */
export interface Fact {
  label: string
  value: string
}

/** A picture within a mail: `contentId` names its attachment, its size is in pixels of the screen. */
export interface MailLogo {
  contentId: string
  width: number
  height: number
}

/** Where a mail leads. */
export interface LetterButton {
  text: string
  url: string
  isPrimary: boolean
  hint?: string
}

/** What a mail to a payer says; the same content becomes HTML and plain text. */
export interface Letter {
  /** For amounts and days, and the `lang` of the markup. */
  locale: string
  words: MailWords
  subject: string
  /** The name at the top: the organisation's. */
  senderName: string
  /** Shown instead of the name, which is then its alternative text. */
  logo?: MailLogo | undefined
  /** The sender's own last words; line feeds stay. */
  signature?: string | undefined
  /** Who stands behind it, for the foot: as the document says. */
  seller: Party
  accent: Accent
  opening: readonly string[]
  /** The one number that matters. */
  figure: Fact
  facts: readonly Fact[]
  /** Left out where there is nothing to open. */
  button?: LetterButton
  closing: readonly string[]
}

/** The parts of a mail that are text. */
export interface MailContent {
  subject: string
  html: string
  text: string
}

/** HTML and plain text of a letter. The subject is one line, whatever was put into it. */
export function composeLetter(letter: Letter): MailContent {
  const footer = footerLines(letter)
  return { subject: oneLine(letter.subject, SUBJECT_CHARACTERS_MAX), html: letterHtml(letter, footer), text: letterText(letter, footer) }
}

const SUBJECT_CHARACTERS_MAX = 200

/** A text without line breaks and other control characters, so that it cannot end a header and begin another (RFC 5322, 2.2). */
export function oneLine(text: string, charactersMax: number): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const characters = [...plain]
  return characters.length > charactersMax ? `${characters.slice(0, charactersMax - 1).join('')}…` : plain
}

function letterText(letter: Letter, footer: readonly string[]): string {
  const { button, figure, facts } = letter
  const listed = [figure, ...facts].map(({ label, value }) => `${label}: ${value}`).join('\n')
  const link = button ? [[`${button.text}:`, button.url, ...(button.hint === undefined ? [] : [button.hint])].join('\n')] : []
  const signature = letter.signature === undefined ? [] : [letter.signature]
  const paragraphs = [...letter.opening, listed, ...link, ...letter.closing, ...signature, ['-- ', ...footer].join('\n')]
  return `${paragraphs.map((paragraph) => paragraph.replaceAll(/\r\n?/g, '\n')).join('\n\n')}\n`
}

function footerLines({ seller, words, locale }: Letter): string[] {
  const address = seller.address ? [...addressLines(seller.address), countryName(seller.address.country, locale)] : []
  const contact = [seller.email, seller.phone, seller.website].filter((one) => one !== undefined)
  return [
    seller.name,
    address.join(', '),
    seller.taxId === undefined ? '' : `${words.taxId} ${seller.taxId}`,
    seller.registration ?? '',
    contact.join(' · '),
  ].filter((line) => line !== '')
}

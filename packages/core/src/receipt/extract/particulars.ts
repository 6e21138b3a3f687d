import { bestText } from './merchant.ts'
import { ADDRESS_WORDS, LEGAL_FORMS, NO_NAME } from './merchant-words.ts'
import type { Page } from './page.ts'
import { around, type Rectangle } from './word.ts'

interface Particular {
  value: string
  confidence: number
  at: Rectangle
}

const ADDRESS_LINES_MAX = 6

/** The address below the merchant's name: lines up to the telephone, the tax id or a heading. */
export function addressOf(page: Page, merchantAt: Rectangle | undefined): Particular | undefined {
  if (!merchantAt) return undefined
  const below = page.lines.filter((line) => line.y + line.height / 2 > merchantAt.y + merchantAt.height)
  const start = below.findIndex(({ text }) => ADDRESS_WORDS.test(text) && !NO_NAME.test(text))
  if (start < 0 || start > 4) return undefined
  const lines = []
  for (const line of below.slice(start, start + ADDRESS_LINES_MAX)) {
    if (
      END.test(line.text) ||
      LEGAL_FORMS.test(line.text) ||
      line.cells.some(({ values }) => values.some(({ places, weight }) => places === 2 && weight > 0.8))
    )
      break
    lines.push(line)
  }
  if (lines.length === 0) return undefined
  const text = lines.map((line) => bestText(line).replace(/^[^\p{L}\d(]+|[^\p{L}\d).,]+$/gu, '')).join(' ')
  const trust = lines.reduce((sum, line) => sum + line.trust, 0) / lines.length
  return { value: text.slice(0, 200), confidence: Math.min(0.8, 0.8 * trust), at: around(lines) }
}

const END =
  /\b(?:TEL|FAX|PHONE|HOTLINE|GST|SST|VAT|UST|MWST|TVA|SIRET|IVA|REG|ID|INVOICE|RECEIPT|BILL|DATE|DATUM|CASH|E-?MAIL|WWW|HTTPS?|TABLE|ORDER|RECHNUNG|FACTURE|BON)\b/i

const TAX_ID =
  /\b(?:GST|SST|VAT|UST|U?ST-?ID(?:NR)?|TVA|IVA|BTW|ABN|NIP|MVA|CVR|ORG)\b[^\d:]{0,22}[:#.+=]?\s*((?:[A-Z]{2,3}[- ]?)?\d[\d .-]{6,16}\d[A-Z]?)/i

/** The merchant's tax id as printed. */
export function taxIdOf(page: Page): Particular | undefined {
  for (const line of page.lines)
    for (const text of line.texts) {
      const value = TAX_ID.exec(text)?.[1]?.replace(/\s+/g, '')
      if (value) return { value, confidence: Math.min(0.85, line.trust), at: line }
    }
  return undefined
}

const NUMBER = new RegExp(
  String.raw`\b(?:INV(?:OICE)?|RECEIPT|BILL|DOC(?:UMENT)?|TICKET|RECHNUNG(?:S)?|BELEG|BON|FACTURE|FATTURA|FACTURA|SCONTRINO|SLIP|TRX|TRANS(?:ACTION)?|` +
    String.raw`ORDER)\b[\s.-]*(?:NO|NR|NUMBER|NUMMER|N[°º]|NUM|ID|#)?\s?[.:#]*\s*([A-Z]{0,4}[-/]?\d[\w/-]{2,20})`,
  'i',
)

/** The merchant's number of the receipt. */
export function numberOf(page: Page): Particular | undefined {
  for (const line of page.lines)
    for (const text of line.texts) {
      const value = NUMBER.exec(text)?.[1]
      if (value && !/^\d{1,2}[-/]\d{1,2}[-/]/.test(value)) return { value, confidence: Math.min(0.85, line.trust), at: line }
    }
  return undefined
}

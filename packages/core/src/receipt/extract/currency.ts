import { isCurrency } from '../../kit/money.ts'
import type { Found, ScanHints } from '../../ports/scanner.ts'
import type { Page } from './page.ts'

/** Signs and words that mean one currency, or one in a region. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[^\p{L}])RM\s?(?=[\d.)])|\(RM\)|\bRINGGIT\b/giu, 'MYR'],
  [/€|\bEURO?S?\b/giu, 'EUR'],
  [/£|\bPOUNDS?\b/giu, 'GBP'],
  [/(?:^|[^\p{L}])S\$/giu, 'SGD'],
  [/(?:^|[^\p{L}])A\$|AU\$/giu, 'AUD'],
  [/(?:^|[^\p{L}])C(?:A|DN)?\$/giu, 'CAD'],
  [/HK\$/giu, 'HKD'],
  [/NT\$/giu, 'TWD'],
  [/NZ\$/giu, 'NZD'],
  [/US\$/giu, 'USD'],
  [/R\$/gu, 'BRL'],
  [/\bSFR\.?|\bFR\.\s?\d|\bCHF\b/giu, 'CHF'],
  [/\d\s?zł|\bPLN\b/giu, 'PLN'],
  [/\d\s?Kč/giu, 'CZK'],
  [/\d\s?Ft\b/gu, 'HUF'],
  [/₹|\bRS\.?\s?\d/giu, 'INR'],
  [/₺/gu, 'TRY'],
  [/₽/gu, 'RUB'],
  [/₩|원/gu, 'KRW'],
  [/฿/gu, 'THB'],
  [/₫/gu, 'VND'],
  [/₱/gu, 'PHP'],
  [/\bRP\.?\s?\d/giu, 'IDR'],
  [/¥|円/gu, 'JPY'],
]

/** What else on a page tells the country: legal forms, words for taxes, prefixes of telephone numbers, domains. */
const CLUES: readonly (readonly [RegExp, string])[] = [
  [/\bSDN\b|\bBHD\b|\bSELANGOR\b|\bKUALA LUMPUR\b|\.COM\.MY|\+60/giu, 'MYR'],
  [/\bPTE\b|\bSINGAPORE\b|\.COM\.SG|\+65/giu, 'SGD'],
  [/\bGMBH\b|\bMWST\b|\bTVA\b|\bIVA\b|\bBTW\b|\bS\.?P\.?A\b|\bSARL\b|\+(?:49|33|39|34|31|43|32|351|353|358)\b/giu, 'EUR'],
  [/\bVAT REG|\.CO\.UK|\+44/giu, 'GBP'],
  [/\bABN\b|\.COM\.AU|\+61/giu, 'AUD'],
  [/\bHST\b|\bQST\b|\bTPS\b|\bTVQ\b/giu, 'CAD'],
  [/\bCHE-\d|\+41/giu, 'CHF'],
  [/\bNIP\b|\bPARAGON\b|\+48/giu, 'PLN'],
  [/\bMOMS\b|\+46/giu, 'SEK'],
  [/\bSALES TAX\b|\.GOV\b/giu, 'USD'],
]

const DOLLARS: readonly string[] = [
  'USD',
  'AUD',
  'CAD',
  'SGD',
  'HKD',
  'NZD',
  'TWD',
  'MXN',
  'ARS',
  'CLP',
  'COP',
  'BBD',
  'JMD',
  'TTD',
  'XCD',
  'BSD',
  'BZD',
  'FJD',
  'NAD',
]
const CROWNS: readonly string[] = ['SEK', 'NOK', 'DKK', 'ISK']

/** The currency of a receipt: from its signs, from its country, or the organisation's own. Never certain without a sign; absent where nothing tells. */
export function currencyOf(page: Page, hints: ScanHints): Found<string> | undefined {
  const text = page.lines.flatMap(({ texts }) => texts).join('\n')
  const votes = new Map<string, number>()
  const vote = (code: string | undefined, weight: number) => {
    if (code !== undefined && weight > 0) votes.set(code, (votes.get(code) ?? 0) + weight)
  }
  for (const [mark, code] of MARKS) vote(code, 2 * (text.match(mark) ?? []).length)
  for (const [, before, after] of text.matchAll(BESIDE_AMOUNT)) vote(codeOf(before ?? after), 1)
  for (const [clue, code] of CLUES) vote(code, Math.min(4, (text.match(clue) ?? []).length))
  if (/(?<![A-Z])\$\s?\d/.test(text)) vote(DOLLARS.includes(hints.currency) ? hints.currency : 'USD', 2)
  if (/\d\s?kr\b/i.test(text)) vote(CROWNS.includes(hints.currency) ? hints.currency : 'SEK', 2)
  vote(codeOf(hints.currency), 0.5)
  const [best, next] = [...votes].sort((a, b) => b[1] - a[1])
  if (!best) return undefined
  const confidence = Math.min(0.97, (0.5 + Math.min(best[1], 4) / 8) * (best[1] / (best[1] + 0.5 * (next?.[1] ?? 0))))
  return { value: best[0], confidence: Math.round(confidence * 100) / 100 }
}

/** Codes of currencies count beside an amount only: many are words, too. */
const BESIDE_AMOUNT = /\b([A-Z]{3})\s?\d+[.,]\d{2}\b|\d[.,]\d{2}\s?([A-Z]{3})\b/g

function codeOf(letters: string | undefined): string | undefined {
  return letters !== undefined && isCurrency(letters) ? letters : undefined
}

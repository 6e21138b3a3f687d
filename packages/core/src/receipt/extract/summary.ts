import { type Line, type Page, strengthOf } from './page.ts'

/** How many lines a table of taxes has at most. */
const LINES_MAX = 5

/** The places of the lines of a table that says what was taxed how: below its headings. */
export function summaryLines({ lines }: Pick<Page, 'lines'>): Set<number> {
  const places = new Set<number>()
  let head = Number.NEGATIVE_INFINITY
  for (const line of lines) {
    if (isHead(line)) head = line.at
    else if (line.at <= head + LINES_MAX) places.add(line.at)
  }
  return places
}

function isHead(line: Line): boolean {
  if (strengthOf(line, 'summary') > 0.5) return true
  if (line.cells.some(({ values }) => values.some(({ places }) => places === 2))) return false
  return line.texts.some((text) => BASE.test(text) && TAX.test(text))
}

const BASE = /\b(?:AM(?:OUN)?T|BASE|NETT?O?|HT|IMPONIBILE|SALES|VALUE)\b/i
const TAX = /\b(?:TAX|GST|VAT|MWST|UST|TVA|IVA|BTW|SST|MOMS|PTU|DPH)\b/i

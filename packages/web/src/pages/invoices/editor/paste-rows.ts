import { parseNumberText } from '../../../lib/number-text.ts'

/** A row of a spreadsheet, read as an invoice line. */
export interface PastedRow {
  description: string
  quantity: string
  unit: string
  unitPrice: string
}

/**
 * Rows copied from a spreadsheet (cells parted by tabs). In each row the first text is the description, another text the unit;
 * of the numbers a lone one is the price, two are quantity and price, and further ones (the row's amount) are left out. A first row of titles is
 * skipped. Null when the text is no table, so that it can be pasted as plain text.
 */
export function parsePastedRows(text: string, locale?: string): PastedRow[] | null {
  const cells = splitCells(text).filter((row) => row.some((cell) => cell !== ''))
  if (cells.length === 0 || (cells.length === 1 && (cells[0]?.length ?? 0) < 2)) return null
  if (cells.every((row) => row.length < 2) && cells.length < 2) return null
  const rows = cells.map((row) => readRow(row, locale))
  const [first, ...others] = rows
  const titled = first !== undefined && first.numbers === 0 && others.some((row) => row.numbers > 0)
  return (titled ? others : rows).map(({ numbers: _numbers, ...row }) => row)
}

function readRow(cells: readonly string[], locale: string | undefined): PastedRow & { numbers: number } {
  const numbers: string[] = []
  const texts: string[] = []
  for (const cell of cells) {
    const number = looksLikeNumber(cell) ? parseNumberText(cell, locale) : null
    if (number !== null) numbers.push(number)
    else if (cell !== '') texts.push(cell)
  }
  const [quantity, unitPrice] = numbers.length >= 2 ? [numbers[0], numbers[1]] : ['1', numbers[0]]
  return {
    description: texts[0] ?? '',
    unit: texts[1] ?? '',
    quantity: quantity ?? '1',
    unitPrice: unitPrice ?? '',
    numbers: numbers.length,
  }
}

/** A figure perhaps with a currency; "Phase 2" is a text. */
function looksLikeNumber(cell: string): boolean {
  return /^[^\p{L}\d]{0,3}(?:[A-Z]{3}\s?)?[-−]?[\d.,'’\s\u00a0\u202f]*\d[\d.,'’]*\s?(?:[A-Z]{3}|[^\p{L}\d]{1,2})?$/u.test(cell)
}

/** Splits by tabs and line ends; a cell in quotes may hold both, and doubled quotes. */
function splitCells(text: string): string[][] {
  const rows: string[][] = []
  for (const line of joinQuoted(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''))) rows.push(line.split('\t').map(unquote))
  return rows
}

/** Lines of the text, except where a line end stands within quotes. */
function joinQuoted(text: string): string[] {
  const lines: string[] = []
  let open = false
  for (const line of text.split('\n')) {
    if (open) lines.push(`${lines.pop()} ${line}`)
    else lines.push(line)
    if ((line.match(/"/g)?.length ?? 0) % 2 === 1) open = !open
  }
  return lines
}

function unquote(cell: string): string {
  const trimmed = cell.trim()
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed
}

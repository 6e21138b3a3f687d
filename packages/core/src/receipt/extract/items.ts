import { likeness, skeleton, tokensOf } from './label.ts'
import type { Cell, CellValue, Line, Page } from './page.ts'
import { roleOfLine, strengthOf } from './page.ts'
import { median } from './word.ts'

/** A line of what was bought: where its amount stands, what it may be, and the words and quantity that belong to it. */
export interface Item {
  line: Line
  cell: Cell
  /** The amount, chosen among the cell's values. */
  mills: number
  weight: number
  options: CellValue[]
  quantity?: number
  /** Price times quantity is the amount. */
  isProduct: boolean
  /** The point of its amount was not read. */
  isLost: boolean
}

/** The part of a page between the headings and the sums. */
export interface ItemZone {
  from: number
  to: number
}

const END_ROLES = ['total', 'subtotal', 'net', 'tax', 'rounding', 'tendered', 'service', 'count'] as const

/** Where the lines of goods are: below the headings of columns, or the first amounts, up to the first sum. */
export function itemZone({ lines }: Page): ItemZone {
  const header = lines.findIndex((line) => isColumns(line))
  const firstAmount = lines.findIndex((line) => line.cells.some(isMoneyCell) && !isEnd(line))
  const from = header >= 0 && (firstAmount < 0 || header < firstAmount + 4) ? header + 1 : Math.max(0, firstAmount - 1)
  const after = lines.findIndex((line, at) => at >= from && isEnd(line) && line.cells.some(isMoneyOrCount))
  return { from, to: after < 0 ? lines.length : after }
}

function isColumns(line: Line): boolean {
  const words = line.texts.map(
    (text) => tokensOf(text).filter((token) => COLUMN_WORDS.some((word) => likeness(word, skeleton(token)) > 0.7)).length,
  )
  return Math.max(...words) >= 2 && !line.cells.some(isMoneyCell)
}

const COLUMN_WORDS: readonly string[] = (
  'DESC DESCRIPTION ITEM ITEMS QTY QUANTITY PRICE UPRICE SPRICE UNIT AMOUNT AMT CODE TOTAL DISC UOM PRODUCT PARTICULARS TAX VALUE ARTIKEL MENGE PREIS EINZELPREIS BETRAG ' +
  'ANZAHL DESIGNATION QTE PRIX MONTANT DESCRIZIONE PREZZO IMPORTO CANT CANTIDAD PRECIO IMPORTE AANTAL PRIJS BEDRAG OMSCHRIJVING NAZWA ILOSC CENA WARTOSC'
)
  .split(' ')
  .map(skeleton)

function isEnd(line: Line): boolean {
  const role = roleOfLine(line)
  if (role === undefined || !END_ROLES.some((each) => each === role)) return false
  return strengthOf(line, role) >= (role === 'count' ? 0.7 : 0.6)
}

/** Amounts whose point was not read may be numbers of any kind: they do not say where goods are. */
function isMoneyCell(cell: Cell): boolean {
  return cell.values.some(({ places, mark, isLost }) => places === 2 && mark !== 'percent' && !isLost)
}

function maybeMoneyCell(cell: Cell): boolean {
  return cell.values.some(({ places, mark }) => places === 2 && mark !== 'percent')
}

function isMoneyOrCount(cell: Cell): boolean {
  return cell.values.some(({ places }) => places === 2 || places === 0)
}

/** The lines of goods: in the zone, those with an amount in the last column of amounts. */
export function itemsOf(page: Page): Item[] {
  const zone = itemZone(page)
  const lines = page.lines.slice(zone.from, zone.to).filter((line) => !isNoItem(line))
  const column = amountColumn(lines)
  if (column === undefined) return []
  const items: Item[] = []
  for (const line of lines) {
    const cell = line.cells.findLast((each) => maybeMoneyCell(each) && Math.abs(each.x + each.width - column.right) <= column.tolerance)
    if (cell) items.push(itemOf(line, cell))
  }
  return items.filter(({ mills }) => mills !== 0)
}

/** A whole day, as goods do not bear it; the time beside it may be read as an amount. */
const DAY = /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/

function isNoItem(line: Line): boolean {
  if (line.texts.some((text) => DAY.test(text))) return true
  const role = roleOfLine(line)
  return role !== undefined && role !== 'columns' && role !== 'discount' && strengthOf(line, role) >= 0.75
}

/** The right edge that most last amounts share. */
function amountColumn(lines: readonly Line[]): { right: number; tolerance: number } | undefined {
  const cells = lines.flatMap((line) => line.cells.findLast(maybeMoneyCell) ?? [])
  if (cells.length === 0) return undefined
  const height = median(cells.map((cell) => cell.height))
  const tolerance = 3.5 * height
  const edges = cells.map((cell) => cell.x + cell.width).sort((a, b) => b - a)
  const counted = edges.map((right) => ({ right, count: edges.filter((edge) => Math.abs(edge - right) <= tolerance).length }))
  const most = Math.max(...counted.map(({ count }) => count))
  const chosen = counted.find(({ count }) => count >= Math.max(1, most * 0.6))
  return chosen && { right: median(edges.filter((edge) => Math.abs(edge - chosen.right) <= tolerance)), tolerance }
}

function itemOf(line: Line, cell: Cell): Item {
  const options = cell.values.filter(({ places, mark }) => places === 2 && mark !== 'percent')
  for (const option of [...options]) if (option.mills < 0) options.push({ ...option, mills: -option.mills, weight: option.weight * 0.9 })
  const product = productIn(line, cell)
  const known = product && options.find(({ mills }) => mills === product.mills)
  if (product && !known) options.push({ mills: product.mills, weight: 0.45 * product.weight, places: 2 })
  const boosted = options.map((option) => (option.mills === product?.mills ? { ...option, weight: option.weight + 0.5 } : option))
  boosted.sort((a, b) => b.weight - a.weight)
  const [best] = boosted
  return {
    line,
    cell,
    mills: best?.mills ?? 0,
    weight: best?.weight ?? 0,
    options: boosted,
    ...(product && { quantity: product.quantity }),
    isProduct: best !== undefined && best.mills === product?.mills,
    isLost: !isMoneyCell(cell),
  }
}

/** Quantity times price of the same line: the pair whose product is one of the amount's readings, else the first pair of a small count and a price. */
function productIn(line: Line, cell: Cell): { mills: number; quantity: number; weight: number } | undefined {
  const before = line.cells.filter((each) => each.x + each.width < cell.x + cell.width / 2)
  const values = before.flatMap((each) => each.values.slice(0, 3))
  const wanted = new Set(cell.values.map(({ mills }) => mills))
  let guess: { mills: number; quantity: number; weight: number } | undefined
  for (const quantity of values) {
    if (quantity.mills <= 0 || quantity.mills > 999_000) continue
    for (const price of values) {
      if (price === quantity || price.places < 2 || price.mills <= 0) continue
      const mills = Math.round((quantity.mills * price.mills) / 10_000) * 10
      const found = { mills, quantity: quantity.mills, weight: Math.min(quantity.weight, price.weight) }
      if (wanted.has(mills)) return found
      if (quantity.places === 0 && quantity.mills <= 50_000) guess ??= found
    }
  }
  return guess
}

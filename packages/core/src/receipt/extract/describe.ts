import { type Item, itemZone } from './items.ts'
import { bestText } from './merchant.ts'
import type { Line, Page } from './page.ts'

/**
 * The words and the quantity of each line of goods: those before its amounts, or, where there are none, of the lines below or above
 * that have no amount, whichever side more of them have.
 */
export function describeItems(items: readonly Item[], page: Page): { description?: string; quantity?: string }[] {
  const taken = new Set(items.map(({ line }) => line.at))
  const first = itemZone(page).from
  const beside = items.map(({ line }) => {
    const above = line.at - 1 >= first ? neighbour(page, line.at - 1, taken) : undefined
    return { own: wordsBefore(line), above, below: neighbour(page, line.at + 1, taken) }
  })
  const bare = beside.filter(({ own }) => !hasWords(own))
  const isAbove = bare.filter(({ above }) => above !== undefined).length > bare.filter(({ below }) => below !== undefined).length
  return items.map((item, at) => {
    const { own = '', above, below } = beside[at] ?? {}
    const description = hasWords(own) ? own : ((isAbove ? (above ?? below) : (below ?? above)) ?? own)
    const quantity = quantityOf(item)
    return { ...(description.length > 1 && { description: description.slice(0, 200) }), ...(quantity && { quantity }) }
  })
}

function wordsBefore(line: Line): string {
  const [row] = line.rows
  if (!row) return ''
  const money = line.cells.filter(({ values }) => values.some(({ places }) => places === 2))
  const left = Math.min(...money.map(({ x }) => x))
  return cleaned(
    bestText({ ...line, rows: [{ ...row, words: row.words.filter((word) => word.x + word.width / 2 < left) }, ...line.rows.slice(1)] }),
  )
}

function neighbour(page: Page, at: number, taken: ReadonlySet<number>): string | undefined {
  const line = page.lines[at]
  if (!line || taken.has(at) || line.roles.some(({ strength, role }) => strength > 0.7 && role !== 'columns')) return undefined
  if (line.cells.some(({ values }) => values.some(({ places }) => places === 2))) return undefined
  const text = cleaned(bestText(line))
  return hasWords(text) ? text : undefined
}

function cleaned(text: string): string {
  return text
    .replace(/^\W*\d{6,}\W*/, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d).%"]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function hasWords(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= 3
}

/** The quantity as a plain decimal; one printed alone before the words counts too. */
function quantityOf({ quantity, line }: Item): string | undefined {
  if (quantity !== undefined) return decimalOfMills(quantity)
  const counted = /(?:^|\s)[x×]?\s?(\d{1,3})\s?[x×@]/i.exec(line.text)?.[1] ?? /^\W?(\d{1,2})\s+\p{L}/u.exec(line.text)?.[1]
  return counted && Number(counted) > 0 ? String(Number(counted)) : undefined
}

function decimalOfMills(mills: number): string {
  const whole = Math.trunc(mills / 1000)
  const rest = (mills % 1000).toString().padStart(3, '0').replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole}.${rest}`
}

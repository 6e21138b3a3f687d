import type { Item } from './items.ts'

/** Items whose amounts sum to what the receipt says, or the items as read where none do. */
export interface SummedItems {
  items: Item[]
  /** The sum that was met, in mills. */
  met?: number
}

/** How many readings of one amount are tried. */
const OPTIONS_MAX = 4
const CHANGES_MAX = 2
const ITEMS_MAX = 60

/**
 * Chooses, of what the readings made of each amount, those that sum to one of the `targets` (the likeliest first), with as few
 * departures from the likeliest as possible; where no choice does, a line that is none may be left out.
 */
export function summed(items: readonly Item[], targets: readonly number[]): SummedItems {
  if (items.length === 0 || items.length > ITEMS_MAX) return { items: [...items] }
  for (const change of changesOf(items)) {
    const sum = change.reduce((total, { mills }) => total + mills, 0)
    const met = targets.find((target) => target === sum)
    if (met !== undefined) return { items: change, met }
  }
  return { items: [...items] }
}

/** The items, then without a sum of them, with one amount otherwise, with one line left out, and with two amounts otherwise. */
function* changesOf(items: readonly Item[]): Generator<Item[]> {
  yield [...items]
  let sum = 0
  for (const [at, { mills }] of items.entries()) {
    if (at > 0 && mills === sum) yield items.toSpliced(at, 1)
    sum += mills
  }
  const singles = [...changed(items)].sort((a, b) => b.loss - a.loss)
  for (const { items: change } of singles) yield change
  if (items.length > 1) for (let at = 0; at < items.length; at++) if ((items[at]?.weight ?? 0) < 1.2) yield items.toSpliced(at, 1)
  if (items.length > 25 || CHANGES_MAX < 2) return
  for (const { items: change } of singles.slice(0, 40)) for (const { items: again } of changed(change)) yield again
}

function* changed(items: readonly Item[]): Generator<{ items: Item[]; loss: number }> {
  for (const [at, item] of items.entries()) {
    for (const option of item.options.slice(0, OPTIONS_MAX)) {
      if (option.mills === item.mills || option.mills === 0) continue
      yield { items: items.with(at, { ...item, mills: option.mills, weight: option.weight }), loss: option.weight - item.weight }
    }
  }
}

import type { Day } from '../../kit/day.ts'
import type { ScanHints } from '../../ports/scanner.ts'
import { daysIn } from './dates.ts'
import type { Page } from './page.ts'
import type { Rectangle } from './word.ts'

/** The day of a receipt: the one that most of its lines and readings name, where they call it a date the more so. */
export function bestDay(page: Page, hints: ScanHints): { value: Day; confidence: number; at: Rectangle } | undefined {
  const votes = new Map<Day, { score: number; at: Rectangle; count: number }>()
  for (const line of page.lines)
    for (const row of line.rows)
      for (const { day, score, at } of daysIn(row, hints)) {
        const known = votes.get(day)
        if (known) {
          known.score += score
          known.count++
        } else votes.set(day, { score, at, count: 1 })
      }
  const [best, next] = [...votes].sort((a, b) => b[1].score - a[1].score)
  if (!best) return undefined
  const [value, { score, at, count }] = best
  const share = score / (score + (next?.[1].score ?? 0))
  const confidence = Math.min(0.97, share * (count > 1 ? 1 : 0.7) * Math.min(1, 0.55 + score / 4))
  return { value, confidence, at }
}

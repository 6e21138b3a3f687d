import type { TimeReportRow } from '../../data/shapes.ts'
import { showHours } from '../../lib/hours.ts'

const HOUR_SECONDS = 3_600

/** How much of the agreed hours is used since the project began; nothing where none were agreed. */
export function BudgetBar({ row: { usedSeconds = 0, budgetHours } }: { row: TimeReportRow }) {
  if (budgetHours === undefined) return null
  const agreed = Number(budgetHours) * HOUR_SECONDS
  const percent = agreed === 0 ? 100 : Math.round((usedSeconds / agreed) * 100)
  return (
    <span className="budget">
      <meter
        className={percent > 100 ? 'over' : undefined}
        min={0}
        max={100}
        value={Math.min(percent, 100)}
        aria-label={`${percent} % of ${budgetHours} agreed hours`}
      />
      <span className="small nowrap">
        {showHours(usedSeconds)} of {budgetHours} h ({percent} %)
      </span>
    </span>
  )
}

import type { Call } from '../call.ts'
import { NumberClaim, Series, type SeriesId } from '../numbering/series.ts'
import { readIfAny } from '../store/transact.ts'
import { type NumberRun, newNumberRun } from './number-run.ts'
import type { Examination } from './report.ts'

const MISSING_NAMED_MAX = 10

/** A document that has a number. */
interface Numbered {
  id: string
  number: string
}

/** Proves that a series is gap-free: each document has its claim, and the claims of each period are 1, 2, 3 … up to what the series has given. */
export interface NumberingCheck {
  see(document: Numbered): Promise<void>
  finish(): Promise<void>
}

/** The check of one series. Keeps one bit a number. */
export function checkNumbering(call: Call, examination: Examination, series: SeriesId): NumberingCheck {
  const runs = new Map<string, NumberRun>()
  const report = (subject: string, message: string) => examination.add('numbering', subject, message)
  const runOf = (period: string): NumberRun => {
    const run = runs.get(period) ?? newNumberRun()
    runs.set(period, run)
    return run
  }
  return {
    async see({ id, number }) {
      const claim = await readIfAny(call, NumberClaim, { series, number })
      if (!claim) return report(number, `Document ${id} has this number, but the number is not claimed.`)
      if (claim.documentId !== id) return report(number, `Document ${id} has this number, but it is claimed by ${claim.documentId}.`)
      if (!runOf(claim.period).see(claim.count)) report(number, `Number ${claim.count} of ${nameOf(series, claim.period)} is given twice.`)
    },
    async finish() {
      const next = (await readIfAny(call, Series, { id: series }))?.next ?? {}
      for (const period of new Set([...Object.keys(next), ...runs.keys()])) {
        const given = (next[period] ?? 1) - 1
        const run = runOf(period)
        const missing = run.missing(given, MISSING_NAMED_MAX)
        if (missing.length > 0) report(nameOf(series, period), `Numbers were given that no document has: ${missing.join(', ')}.`)
        if (run.highest > given) report(nameOf(series, period), `Number ${run.highest} is in use, but only ${given} were given.`)
      }
    },
  }
}

function nameOf(series: SeriesId, period: string): string {
  return period === '' ? series : `${series} ${period}`
}

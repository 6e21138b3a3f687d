import { AppError } from '@quittance/core/kit/errors'
import type { JobState, Jobs } from '@quittance/core/ports/jobs'
import { LIMITS, type ListQuery } from '@quittance/core/ports/store'
import { decodeCursor, encodeCursor } from '@quittance/core/store/cursor'
import type { SqliteDriver, Statement } from '../store/sqlite-driver.ts'
import { JOB_COLUMNS, jobOf } from './job-row.ts'

const STATES: readonly JobState[] = ['waiting', 'running', 'done', 'dead']
const BEFORE_ALL = [Number.MAX_SAFE_INTEGER, ''] as const

/** Lists the jobs of an organisation, newest first. */
export function jobLister(driver: SqliteDriver): Jobs['list'] {
  // The state stands in the text, not in a parameter, so that the partial index of dead jobs is used.
  const select = (condition: string) =>
    driver.prepare(
      `select ${JOB_COLUMNS} from jobs where org_id = ? ${condition} and (created_at, id) < (?, ?)
       order by created_at desc, id desc limit ?`,
    )
  const all = select('')
  const byState = new Map<JobState, Statement>(STATES.map((state) => [state, select(`and state = '${state}'`)]))

  return async ({ orgId, state, limit, cursor }) => {
    if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.pageItemsMax) {
      throw new AppError('limit_exceeded', `Ask for 1 to ${LIMITS.pageItemsMax} jobs at a time.`)
    }
    const query: ListQuery = { pk: `jobs/${orgId}/${state ?? ''}`, limit }
    const statement = (state && byState.get(state)) ?? all
    const [createdMs, id] = cursor === undefined ? BEFORE_ALL : positionOf(query, cursor)
    const rows = statement.rows(orgId, createdMs, id, limit + 1)
    const items = rows.slice(0, limit).map(jobOf)
    const last = items.at(-1)
    if (rows.length <= limit || !last) return { items }
    return { items, cursor: encodeCursor(query, [last.createdAt, last.id]) }
  }
}

function positionOf(query: ListQuery, cursor: string): readonly [number, string] {
  const [createdAt = '', id = ''] = decodeCursor(query, cursor)
  return [Date.parse(createdAt), id]
}

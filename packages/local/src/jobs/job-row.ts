import { instantOf } from '@quittance/core/kit/day'
import type { Job, JobState } from '@quittance/core/ports/jobs'
import type { JsonObject } from '@quittance/core/ports/store'

/** The columns `jobOf` reads, in its order. */
export const JOB_COLUMNS = 'id, org_id, kind, state, attempts, created_at, due_at, last_error, payload'

/** A job as the port shows it. */
export function jobOf(row: unknown[]): Job {
  const [id, orgId, kind, state, attempts, createdMs, dueMs, lastError, payload] = row as [
    ...[string, string, string, JobState, number, number, number, string | null, string],
  ]
  return {
    id,
    orgId,
    kind,
    state,
    attempts,
    createdAt: instantOf(createdMs),
    dueAt: instantOf(dueMs),
    ...(lastError === null ? {} : { lastError }),
    payload: JSON.parse(payload) as JsonObject,
  }
}

import type { Quittance } from '@quittance/sdk/client'
import { paginate } from '@quittance/sdk/paginate'

const POLL_MS = 50
const WAIT_MS_MAX = 150_000

/**
 * Resolves when the work after commits is done: no job runs, and only those wait whose time is yet to come. Asks twice, since an
 * event needs a moment to become a job. `nowMs`: the home's clock, where a test sets it.
 */
export async function drained(api: Quittance, nowMs?: number): Promise<void> {
  const endsAt = Date.now() + WAIT_MS_MAX
  for (let quiet = 0; quiet < 2; ) {
    quiet = (await unfinished(api, nowMs ?? Date.now())) === 0 ? quiet + 1 : 0
    if (Date.now() > endsAt) throw new Error(`jobs did not end within ${WAIT_MS_MAX / 1000} seconds`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

async function unfinished(api: Quittance, nowMs: number): Promise<number> {
  let count = 0
  for (const state of ['running', 'waiting'] as const) {
    for await (const job of paginate((page) => api.get('/v1/jobs', { params: { query: { ...page, state, limit: 100 } } }))) {
      if (state === 'running' || Date.parse(job.dueAt) <= nowMs) count++
    }
  }
  return count
}

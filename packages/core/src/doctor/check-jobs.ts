import type { Call } from '../call.ts'
import type { JobState, Jobs } from '../ports/jobs.ts'
import type { Examination } from './report.ts'

const PAGE = 100
const LATE_MS = 15 * 60_000

/** Jobs that are dead, and jobs that should have run a quarter of an hour ago: is the worker running? */
export async function checkJobs(call: Call, examination: Examination, jobs: Pick<Jobs, 'list'>): Promise<void> {
  const lateMs = call.clock.now() - LATE_MS
  await eachJob(call, jobs, 'dead', (id, job) =>
    examination.add('jobs', id, `This job failed for the last time: ${job.lastError ?? 'no reason is known'}. Retry it on the jobs page.`),
  )
  await eachJob(call, jobs, 'waiting', (id, job) => {
    if (Date.parse(job.dueAt) < lateMs)
      examination.add('jobs', id, `This job has been due since ${job.dueAt}. Is the program running?`, 'warning')
  })
}

async function eachJob(
  call: Call,
  jobs: Pick<Jobs, 'list'>,
  state: JobState,
  see: (id: string, job: { dueAt: string; lastError?: string }) => void,
): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await jobs.list({ orgId: call.orgId, state, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    for (const job of page.items) see(job.id, job)
    cursor = page.cursor
  } while (cursor !== undefined)
}

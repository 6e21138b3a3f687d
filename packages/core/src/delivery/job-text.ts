import { invariant } from '../kit/errors.ts'
import type { Job } from '../ports/jobs.ts'

/** A text of a job's payload, which our own relay wrote. */
export function jobText(job: Job, name: string): string {
  const value = job.payload[name]
  invariant(typeof value === 'string', `job ${job.id} has no ${name}`)
  return value
}

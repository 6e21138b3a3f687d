import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { JOB_LIMITS, type Job } from '../ports/jobs.ts'
import { transact } from '../store/transact.ts'
import type { DocumentSubject } from './record.ts'

/**
 * Makes files as a job does: where the last attempt fails too, the history of what they are of says so, and the job is listed as dead. What
 * `make` throws is thrown on.
 */
export async function rendering(call: Call, of: { job: Job; subject: DocumentSubject; make: () => Promise<unknown> }): Promise<void> {
  try {
    await of.make()
  } catch (error) {
    if (of.job.attempts >= JOB_LIMITS.attemptsMax) await recordFailure(call, of.subject)
    throw error
  }
}

async function recordFailure(call: Call, subject: DocumentSubject): Promise<void> {
  await transact(call, async (tx) => {
    emit(tx, { type: 'document.failed', subject })
  })
}

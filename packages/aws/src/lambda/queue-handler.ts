import { jobHandlers } from '@quittance/core/job-handlers'
import type { JobHandler } from '@quittance/core/ports/jobs'
import { QUEUE_FUNCTIONS, type QueueName } from '../functions.ts'
import { type FunctionStart, functionHome } from '../home/function-home.ts'
import type { InvocationContext } from '../home/invocations.ts'
import { JobMessage } from '../jobs/queues.ts'
import { runJob } from '../jobs/run-job.ts'
import { type BatchAnswer, eachRecord } from './batch.ts'

/** What SQS hands a function, as far as it is read. */
export interface SqsEvent {
  Records: { messageId: string; body: string }[]
}

/** A function behind a queue. */
export type QueueHandler = (event: SqsEvent, context: InvocationContext) => Promise<BatchAnswer>

/**
 * Works on the jobs that the messages name, those of its queue only. How a job ended stands in its record, so that a message comes again only
 * when the record could not be reached; one that is no message of ours comes again until the queue sets it aside.
 */
export function queueHandler(queue: QueueName, start: FunctionStart): QueueHandler {
  const home = functionHome(start)
  return (event, context) =>
    home.invocation(context, queue, async () => {
      const handlers = handlersOf(queue, jobHandlers(await home.app()))
      return await eachRecord(event.Records, {
        id: ({ messageId }) => messageId,
        async run({ body }) {
          const message = JobMessage.parse(JSON.parse(body))
          const outcome = await runJob(home.jobs, handlers, message)
          home.log.measure('job', queue, { [`Jobs-${outcome}`]: 1 }, { outcome, jobId: message.id, orgId: message.orgId })
        },
        onFailure: (error, { messageId }) => home.log.error('message failed', { messageId, error: String(error) }),
      })
    })
}

function handlersOf(queue: QueueName, handlers: Record<string, JobHandler>): Record<string, JobHandler> {
  const kinds: readonly string[] = QUEUE_FUNCTIONS.find(({ name }) => name === queue)?.jobKinds ?? []
  return Object.fromEntries(Object.entries(handlers).filter(([kind]) => kinds.includes(kind)))
}

import { invariant } from '@quittance/core/kit/errors'
import * as z from 'zod'
import type { Aws } from '../call/aws.ts'
import { needed } from '../environment.ts'
import { QUEUE_NAMES, type QueueName, queueOf } from '../functions.ts'

/** What a message says: which job it may be time for. */
export const JobMessage = z.strictObject({ orgId: z.string().min(1), id: z.string().min(1) })
export type JobMessage = z.output<typeof JobMessage>

/** A message on its way to the queue of its job's kind. */
export interface OutgoingMessage extends JobMessage {
  kind: string
  delaySeconds: number
}

/** Sends messages to the queues. Errors: when a queue did not take one of them; those it took stay sent. */
export type SendMessages = (messages: readonly OutgoingMessage[]) => Promise<void>

/** The longest that SQS holds a message back. */
export const DELAY_SECONDS_MAX = 900
const BATCH = 10

/** The queues behind their URLs. */
export function messageSender({ aws, queues }: { aws: Aws; queues: Partial<Record<QueueName, string>> }): SendMessages {
  async function sendBatch(queue: QueueName, messages: readonly OutgoingMessage[]): Promise<void> {
    const QueueUrl = needed(queues[queue], `QUITTANCE_QUEUE_${queue.toUpperCase()}`)
    const Entries = messages.map(({ orgId, id, delaySeconds }, at) => ({
      Id: String(at),
      MessageBody: JSON.stringify({ orgId, id } satisfies JobMessage),
      DelaySeconds: delaySeconds,
    }))
    const { Failed = [] } = await aws.json<{ Failed?: { Code: string }[] }>('sqs', 'AmazonSQS.SendMessageBatch', { QueueUrl, Entries })
    invariant(Failed.length === 0, `queue ${queue} did not take ${Failed.length} messages: ${Failed[0]?.Code}`)
  }

  return async (messages) => {
    for (const queue of QUEUE_NAMES) {
      const wanted = messages.filter(({ kind }) => queueOf(kind) === queue)
      for (let at = 0; at < wanted.length; at += BATCH) await sendBatch(queue, wanted.slice(at, at + BATCH))
    }
  }
}

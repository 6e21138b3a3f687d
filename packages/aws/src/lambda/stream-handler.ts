import { Event } from '@quittance/core/event/record'
import { relay } from '@quittance/core/reactions'
import { fromItem } from '@quittance/core/store/entity'
import { type FunctionStart, functionHome } from '../home/function-home.ts'
import type { InvocationContext } from '../home/invocations.ts'
import { tableJobs } from '../jobs/table-jobs.ts'
import { type Attributes, storedOf } from '../store/item.ts'
import { FEED_ATTRIBUTE } from '../store/table.ts'
import { type BatchAnswer, eachRecord } from './batch.ts'

/** What a DynamoDB stream hands a function, as far as it is read. */
export interface StreamEvent {
  Records: { eventName: string; dynamodb: { SequenceNumber: string; NewImage?: Attributes } }[]
}

/** The function behind the table's stream. */
export type StreamHandler = (event: StreamEvent, context: InvocationContext) => Promise<BatchAnswer>

/**
 * Brings events from the stream to the queues. All of a batch go in one step; where that fails, each by itself, so that one record that cannot be
 * read (which the event source then sets aside) holds none of the others back.
 */
export function streamHandler(start: FunctionStart): StreamHandler {
  const home = functionHome(start)
  const jobs = tableJobs(home.jobs)
  return ({ Records }, context) =>
    home.invocation(context, 'relay', async () => {
      const records = Records.filter(({ dynamodb }) => dynamodb.NewImage?.[FEED_ATTRIBUTE]?.BOOL === true)
      const whole = await eachRecord([records], {
        id: () => 'all',
        run: async (all) => await relay(jobs, all.map(eventIn)),
        onFailure: (error) => home.log.error('batch failed', { records: records.length, error: String(error) }),
      })
      if (whole.batchItemFailures.length === 0) return whole
      return await eachRecord(records, {
        id: ({ dynamodb }) => dynamodb.SequenceNumber,
        run: async (record) => await relay(jobs, [eventIn(record)]),
        onFailure: (error, { dynamodb }) =>
          home.log.error('record failed', { sequenceNumber: dynamodb.SequenceNumber, error: String(error) }),
      })
    })
}

function eventIn({ dynamodb }: StreamEvent['Records'][number]) {
  return fromItem(Event, storedOf(dynamodb.NewImage ?? {}))
}

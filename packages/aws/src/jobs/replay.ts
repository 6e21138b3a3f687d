import { type Event, Event as EventEntity } from '@quittance/core/event/record'
import { idAt } from '@quittance/core/kit/id'
import { LIMITS } from '@quittance/core/ports/store'
import { relay } from '@quittance/core/reactions'
import { fromItem } from '@quittance/core/store/entity'
import { scoped } from '@quittance/core/store/scoped'
import * as z from 'zod'
import type { Aws } from '../call/aws.ts'
import { dynamoCall } from '../store/dynamo-call.ts'
import { type Attributes, storedOf } from '../store/item.ts'
import { FEED_ATTRIBUTE, INDEXES } from '../store/table.ts'
import { type TableJobsOptions, tableJobs } from './table-jobs.ts'

/** Which events: from one instant up to, not including, another; of one organisation, or of all. `cursor` goes on where an earlier answer stopped. */
export const ReplayRange = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  orgId: z.string().min(1).optional(),
  cursor: z.string().optional(),
})
export type ReplayRange = z.output<typeof ReplayRange>

/** What was done. With a cursor there is more: call again with it. */
export interface Replayed {
  events: number
  cursor?: string
}

/** So many events a call, to stay within a function's time. */
const EVENTS_MAX = 5_000

interface ReplayOptions {
  aws: Aws
  tableName: string
  jobs: TableJobsOptions
}

/**
 * Sends the reactions to the events of a time range again, after a gap in which the stream or the relay lost some (a stream keeps 24 hours).
 * The event log is the source; a job that is known already is not added again, so that it may be run over what was not lost. Without `orgId`
 * the whole table is read.
 */
export async function replayEvents(options: ReplayOptions, range: ReplayRange): Promise<Replayed> {
  const jobs = tableJobs(options.jobs)
  let cursor = range.cursor
  let events = 0
  do {
    const page = await (range.orgId === undefined
      ? scanPage(options, range, cursor)
      : indexPage(options, { ...range, orgId: range.orgId }, cursor))
    await relay(jobs, page.events)
    events += page.events.length
    cursor = page.cursor
  } while (cursor !== undefined && events < EVENTS_MAX)
  return cursor === undefined ? { events } : { events, cursor }
}

interface EventPage {
  events: Event[]
  cursor: string | undefined
}

function placesOf({ from, to }: ReplayRange): { from: string; below: string } {
  return { from: idAt('evt', Date.parse(from)), below: idAt('evt', Date.parse(to)) }
}

async function indexPage({ jobs }: ReplayOptions, range: ReplayRange & { orgId: string }, cursor: string | undefined): Promise<EventPage> {
  const store = scoped(jobs.store, { orgId: range.orgId })
  const more = cursor === undefined ? {} : { cursor }
  const page = await store.list({ index: 'i1', pk: 'events', ...placesOf(range), limit: LIMITS.pageItemsMax, ...more })
  return { events: page.items.map((item) => fromItem(EventEntity, item)), cursor: page.cursor }
}

/** The one place that reads a whole table: by hand, after a fault, never on a request's path. */
async function scanPage({ aws, tableName }: ReplayOptions, range: ReplayRange, cursor: string | undefined): Promise<EventPage> {
  const { from, below } = placesOf(range)
  const { Items = [], LastEvaluatedKey } = await dynamoCall(aws)<{ Items?: Attributes[]; LastEvaluatedKey?: Attributes }, object>('Scan', {
    TableName: tableName,
    FilterExpression: '#feed = :true AND #place >= :from AND #place < :below',
    ExpressionAttributeNames: { '#feed': FEED_ATTRIBUTE, '#place': INDEXES.i1.sk },
    ExpressionAttributeValues: { ':true': { BOOL: true }, ':from': { S: from }, ':below': { S: below } },
    ...(cursor === undefined ? {} : { ExclusiveStartKey: JSON.parse(Buffer.from(cursor, 'base64url').toString()) }),
  })
  const events = Items.map((item) => fromItem(EventEntity, storedOf(item)))
  return { events, cursor: LastEvaluatedKey && Buffer.from(JSON.stringify(LastEvaluatedKey)).toString('base64url') }
}

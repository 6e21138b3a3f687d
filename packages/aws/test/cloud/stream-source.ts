import { failuresIn } from './queue-source.ts'
import type { Json, SourceParts } from './sources.ts'

/** A record of a stream, as far as its delivery looks at it. */
export interface StreamRecord {
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime?: number }
}

/** What a mapping says of delivery. `-1` means without end, as in the template. */
export interface Delivery {
  attemptsMax: number
  ageSecondsMax: number
  bisects: boolean
  reportsFailures: boolean
}

/** Why records are set aside, in Lambda's words. */
export type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded'

/** What delivery works with. */
export interface Effects<R extends StreamRecord> {
  invoke(records: readonly R[]): Promise<unknown>
  /** Records that nobody will bring again: to the destination for failures, or nowhere. */
  setAside(records: readonly R[], why: { condition: Condition; invocations: number }): Promise<void>
  onFailure(error: unknown): void
  /** Between a failure and the next attempt. False: the source is being stopped. */
  goesOn(): Promise<boolean>
  nowMs(): number
}

/**
 * Brings a batch to the function as Lambda does, until each record was taken or set aside; nothing later of the shard comes before that. Records that the function
 * names as failed come again from the first of them on; a batch for which it throws is halved, where the mapping says so (which counts as no attempt), and
 * comes again whole where it does not. Too many attempts, or too old: set aside.
 */
export async function deliver<R extends StreamRecord>(batch: readonly R[], by: Delivery, effects: Effects<R>): Promise<void> {
  const waiting = [{ records: batch, failures: 0 }]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { failures } = next
    const isOld = ({ dynamodb: { ApproximateCreationDateTime: at } }: R) =>
      by.ageSecondsMax >= 0 && at !== undefined && effects.nowMs() / 1000 - at > by.ageSecondsMax
    const old = next.records.filter(isOld)
    if (old.length > 0) await effects.setAside(old, { condition: 'RecordAgeExceeded', invocations: failures })
    const records = next.records.filter((record) => !isOld(record))
    if (records.length === 0) continue
    const outcome = await effects.invoke(records).then(
      (answer) => ({ from: by.reportsFailures ? firstFailed(records, answer) : records.length, threw: false }),
      (error: unknown) => {
        effects.onFailure(error)
        return { from: 0, threw: true }
      },
    )
    if (outcome.from >= records.length) continue
    const rest = records.slice(outcome.from)
    if (outcome.threw && by.bisects && rest.length > 1) {
      const half = Math.ceil(rest.length / 2)
      waiting.unshift({ records: rest.slice(0, half), failures }, { records: rest.slice(half), failures })
    } else if (by.attemptsMax >= 0 && failures + 1 > by.attemptsMax) {
      await effects.setAside(rest, { condition: 'RetryAttemptsExhausted', invocations: failures + 1 })
    } else {
      waiting.unshift({ records: rest, failures: failures + 1 })
    }
    if (!(await effects.goesOn())) return
  }
}

/** Where the first record stands that is named as failed; at the end when there is none. A name of no record means all of them, as for Lambda. */
function firstFailed(records: readonly StreamRecord[], answer: unknown): number {
  const failed = failuresIn(answer)
  if (failed.length === 0) return records.length
  const places = failed.map((id) => records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === id))
  return Math.max(0, Math.min(...places))
}

/** One stream's mapping. Its shard is read from where the template says. */
export async function streamStep(parts: SourceParts, mapping: Json): Promise<() => Promise<number>> {
  const { lambdas, asFunction, sendAside, onFailure, goesOn } = parts
  const StreamArn = mapping.EventSourceArn
  const functionName = String(mapping.FunctionName).split(':')[0] ?? ''
  const call = (operation: string, input: object) => asFunction(functionName, 'DYNAMODB', `DynamoDBStreams_20120810.${operation}`, input)
  const patterns = (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }: Json) => JSON.parse(Pattern))
  const { StreamDescription } = await call('DescribeStream', { StreamArn })
  const shardId = StreamDescription.Shards[0].ShardId
  const first = await call('GetShardIterator', { StreamArn, ShardId: shardId, ShardIteratorType: mapping.StartingPosition })
  let iterator = first.ShardIterator
  const by: Delivery = {
    attemptsMax: mapping.MaximumRetryAttempts ?? -1,
    ageSecondsMax: mapping.MaximumRecordAgeInSeconds ?? -1,
    bisects: mapping.BisectBatchOnFunctionError === true,
    reportsFailures: mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') === true,
  }
  const effects: Effects<StreamRecord> = {
    invoke: (records) =>
      lambdas.invoke(mapping.FunctionName, {
        Records: records.map((record) => ({ ...record, eventSource: 'aws:dynamodb', eventSourceARN: StreamArn })),
      }),
    async setAside(records, { condition, invocations }) {
      const destination = mapping.DestinationConfig?.OnFailure?.Destination
      if (destination === undefined) return
      const requestContext = { functionArn: mapping.FunctionName, condition, approximateInvokeCount: invocations }
      const [start, end] = [records[0], records.at(-1)].map((record) => record?.dynamodb.SequenceNumber)
      const DDBStreamBatchInfo = {
        shardId,
        startSequenceNumber: start,
        endSequenceNumber: end,
        batchSize: records.length,
        streamArn: StreamArn,
      }
      await sendAside(functionName, destination, { version: '1.0', requestContext, DDBStreamBatchInfo })
    },
    onFailure: (error) => onFailure(functionName, error),
    goesOn,
    nowMs: Date.now,
  }
  return async () => {
    const { Records = [], NextShardIterator } = await call('GetRecords', { ShardIterator: iterator, Limit: mapping.BatchSize })
    const wanted = Records.filter((record: Json) => patterns.length === 0 || patterns.some((pattern: Json) => fits(pattern, record)))
    if (wanted.length > 0) await deliver(wanted, by, effects)
    iterator = NextShardIterator ?? iterator
    return Records.length
  }
}

/** Lambda's event filter: every key of the pattern is there, with one of the values listed. */
function fits(pattern: Json, value: Json): boolean {
  if (Array.isArray(pattern)) return pattern.some((one) => one === value)
  return typeof value === 'object' && value !== null && Object.entries(pattern).every(([name, one]) => fits(one, value[name]))
}

import type { Lambdas } from './lambdas.ts'
import type { ReadTemplate } from './template.ts'

/** Calls of the services as Lambda makes them for a function, with the function's own key. Answers JSON. */
export type AsFunction = (functionName: string, service: 'DYNAMODB' | 'SQS', target: string, input: object) => Promise<Json>

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
type Json = any

interface SourceParts {
  template: ReadTemplate
  lambdas: Lambdas
  asFunction: AsFunction
  /** Told of every failed call of a function. */
  onFailure(functionName: string, error: unknown): void
}

/** The event sources of a template at work. */
export interface Sources {
  /** What EventBridge does each minute. Errors: a schedule that may not call its function. */
  tick(): Promise<void>
  /** Tells a topic's subscribers. */
  publish(topicArn: string, message: object): Promise<void>
  stop(): Promise<void>
}

const POLL_MS = 50

/** Runs every event-source mapping, schedule and subscription that the template declares; nothing else calls the functions. */
export function openSources(parts: SourceParts): Sources {
  const { template, lambdas } = parts
  let stopped = false
  const loops = template.ofType('AWS::Lambda::EventSourceMapping').map(async ([, mapping]) => {
    const isQueue = String(mapping.EventSourceArn).startsWith('arn:aws:sqs:')
    const step = isQueue ? queueStep(parts, mapping) : await streamStep(parts, mapping)
    while (!stopped) {
      const found = await step()
      if (found === 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  })
  return {
    async tick() {
      for (const [, { Target, ScheduleExpression, State = 'ENABLED' }] of template.ofType('AWS::Scheduler::Schedule')) {
        if (State !== 'ENABLED' || ScheduleExpression !== 'rate(1 minute)')
          throw new Error(`a schedule that is not each minute: ${ScheduleExpression}`)
        await lambdas.invoke(Target.Arn, {})
      }
    },
    async publish(topicArn, message) {
      for (const [, { Protocol, TopicArn, Endpoint }] of template.ofType('AWS::SNS::Subscription')) {
        if (Protocol !== 'lambda' || TopicArn !== topicArn) continue
        if (!lambdas.permits(Endpoint, 'sns.amazonaws.com', topicArn)) throw new Error(`${topicArn} may not call ${Endpoint}`)
        const Sns = {
          Type: 'Notification',
          MessageId: 'm-1',
          TopicArn: topicArn,
          Message: JSON.stringify(message),
          Timestamp: new Date().toISOString(),
        }
        await lambdas.invoke(Endpoint, {
          Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: `${topicArn}:1`, Sns }],
        })
      }
    },
    async stop() {
      stopped = true
      await Promise.all(loops)
    },
  }
}

function queueStep({ template, lambdas, asFunction, onFailure }: SourceParts, mapping: Json): () => Promise<number> {
  const [, queue] =
    template.ofType('AWS::SQS::Queue').find(([id]) => template.physicalOf(id).attributes.Arn === mapping.EventSourceArn) ?? []
  const [id] = template.ofType('AWS::SQS::Queue').find(([one]) => template.physicalOf(one).attributes.Arn === mapping.EventSourceArn) ?? []
  if (!queue || !id) throw new Error(`no queue ${mapping.EventSourceArn}`)
  const QueueUrl = template.physicalOf(id).ref
  const functionName = String(mapping.FunctionName).split(':')[0] ?? ''
  const call = (operation: string, input: object) => asFunction(functionName, 'SQS', `AmazonSQS.${operation}`, { QueueUrl, ...input })
  return async () => {
    const { Messages = [] } = await call('ReceiveMessage', {
      MaxNumberOfMessages: Math.min(mapping.BatchSize, 10),
      MessageSystemAttributeNames: ['All'],
      WaitTimeSeconds: 0,
    })
    if (Messages.length === 0) return 0
    const Records = Messages.map((message: Json) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes ?? {},
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: mapping.EventSourceArn,
    }))
    const failed = await lambdas.invoke(mapping.FunctionName, { Records }).then(
      (answer) => (mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') ? failuresIn(answer) : []),
      (error: unknown) => {
        onFailure(functionName, error)
        return Messages.map((message: Json) => message.MessageId)
      },
    )
    for (const message of Messages)
      if (!failed.includes(message.MessageId)) await call('DeleteMessage', { ReceiptHandle: message.ReceiptHandle })
    return Messages.length
  }
}

function failuresIn(answer: unknown): string[] {
  return ((answer as Json)?.batchItemFailures ?? []).map(({ itemIdentifier }: Json) => itemIdentifier)
}

async function streamStep({ lambdas, asFunction, onFailure }: SourceParts, mapping: Json): Promise<() => Promise<number>> {
  const StreamArn = mapping.EventSourceArn
  const functionName = String(mapping.FunctionName).split(':')[0] ?? ''
  const call = (operation: string, input: object) => asFunction(functionName, 'DYNAMODB', `DynamoDBStreams_20120810.${operation}`, input)
  const patterns = (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }: Json) => JSON.parse(Pattern))
  const { StreamDescription } = await call('DescribeStream', { StreamArn })
  const ShardId = StreamDescription.Shards[0].ShardId
  const first = await call('GetShardIterator', { StreamArn, ShardId, ShardIteratorType: mapping.StartingPosition })
  let iterator = first.ShardIterator
  return async () => {
    const { Records = [], NextShardIterator } = await call('GetRecords', { ShardIterator: iterator, Limit: mapping.BatchSize })
    const wanted = Records.filter((record: Json) => patterns.length === 0 || patterns.some((pattern: Json) => fits(pattern, record)))
    if (wanted.length > 0 && !(await delivered(wanted))) return 0
    iterator = NextShardIterator ?? iterator
    return Records.length
  }

  /** Whether all were taken; otherwise they are brought again, as Lambda does. */
  async function delivered(records: Json[]): Promise<boolean> {
    const Records = records.map((record) => ({ ...record, eventSource: 'aws:dynamodb', eventSourceARN: StreamArn }))
    return await lambdas.invoke(mapping.FunctionName, { Records }).then(
      (answer) => failuresIn(answer).length === 0,
      (error: unknown) => {
        onFailure(functionName, error)
        return false
      },
    )
  }
}

/** Lambda's event filter: every key of the pattern is there, with one of the values listed. */
function fits(pattern: Json, value: Json): boolean {
  if (Array.isArray(pattern)) return pattern.some((one) => one === value)
  return typeof value === 'object' && value !== null && Object.entries(pattern).every(([name, one]) => fits(one, value[name]))
}

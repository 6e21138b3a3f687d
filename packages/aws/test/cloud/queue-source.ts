import type { Json, SourceParts } from './sources.ts'

/** SQS gives out ten at once. */
const MESSAGES_MAX = 10

/**
 * One queue's mapping: takes messages, hands them to the function, and ends those that it did not name as failed. The others come again when the queue's own
 * time is over, and go to its dead letters when its own count is reached.
 */
export async function queueStep({ template, lambdas, asFunction, onFailure }: SourceParts, mapping: Json): Promise<() => Promise<number>> {
  const [id] = template.ofType('AWS::SQS::Queue').find(([one]) => template.physicalOf(one).attributes.Arn === mapping.EventSourceArn) ?? []
  if (!id) throw new Error(`no queue ${mapping.EventSourceArn}`)
  if (mapping.FilterCriteria) throw new Error('filters of queues are not acted out')
  const QueueUrl = template.physicalOf(id).ref
  const functionName = String(mapping.FunctionName).split(':')[0] ?? ''
  const call = (operation: string, input: object) => asFunction(functionName, 'SQS', `AmazonSQS.${operation}`, { QueueUrl, ...input })
  // How much waits, by which Lambda decides how many instances to start.
  await call('GetQueueAttributes', { AttributeNames: ['All'] })
  return async () => {
    const { Messages = [] } = await call('ReceiveMessage', {
      MaxNumberOfMessages: Math.min(mapping.BatchSize ?? MESSAGES_MAX, MESSAGES_MAX),
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

/** The ids that a function names as failed. */
export function failuresIn(answer: unknown): string[] {
  return ((answer as Json)?.batchItemFailures ?? []).map(({ itemIdentifier }: Json) => itemIdentifier)
}

import { type FauxqsServer, startFauxqs } from 'fauxqs'
import type { Aws } from '../src/call/aws.ts'
import { QUEUE_NAMES, type QueueName } from '../src/functions.ts'

/** SQS for tests: queues by name, each with a dead-letter queue. */
export interface TestQueues {
  /** Of the service. */
  url: string
  queues: Record<QueueName, string>
  /** Where their dead letters go. */
  dead: Record<QueueName, string>
  server: FauxqsServer
  close(): Promise<void>
}

/** Starts one on loopback. */
export async function startQueues({ port = 0, attempts = 3 }: { port?: number; attempts?: number } = {}): Promise<TestQueues> {
  const server = await startFauxqs({ port, logger: false })
  const dead = {} as Record<QueueName, string>
  const urls = QUEUE_NAMES.map((name) => {
    const { queueArn, queueUrl } = server.createQueue(`${name}-dead`)
    dead[name] = queueUrl
    const attributes = {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn, maxReceiveCount: attempts }),
      VisibilityTimeout: '1',
    }
    return [name, server.createQueue(name, { attributes }).queueUrl] as const
  })
  return { url: server.address, server, queues: Object.fromEntries(urls) as Record<QueueName, string>, dead, close: () => server.stop() }
}

/** A message as SQS gives it out. */
export interface ReceivedMessage {
  MessageId: string
  Body: string
  ReceiptHandle: string
}

/** The messages that are ready, ten at most. */
export async function receive(aws: Aws, QueueUrl: string, WaitTimeSeconds = 0): Promise<ReceivedMessage[]> {
  const input = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds }
  return (await aws.json<{ Messages?: ReceivedMessage[] }>('sqs', 'AmazonSQS.ReceiveMessage', input)).Messages ?? []
}

/** Ends a message: its work is done. */
export async function remove(aws: Aws, QueueUrl: string, { ReceiptHandle }: ReceivedMessage): Promise<void> {
  await aws.json('sqs', 'AmazonSQS.DeleteMessage', { QueueUrl, ReceiptHandle })
}

/**
 * Sends what lies in a dead-letter queue back to where it came from, message by message, as SQS itself does when an operator starts the redrive
 * (`StartMessageMoveTask`, which the engine here does not have). Resolves with how many those were.
 */
export async function redrive(aws: Aws, queues: TestQueues, name: QueueName): Promise<number> {
  const letters = await receive(aws, queues.dead[name])
  for (const letter of letters) {
    await aws.json('sqs', 'AmazonSQS.SendMessage', { QueueUrl: queues.queues[name], MessageBody: letter.Body })
    await remove(aws, queues.dead[name], letter)
  }
  return letters.length
}

/** How many messages a queue has, those included that somebody works on. */
export async function waitingIn(aws: Aws, QueueUrl: string): Promise<number> {
  const input = { QueueUrl, AttributeNames: ['All'] }
  const { Attributes = {} } = await aws.json<{ Attributes?: Record<string, string> }>('sqs', 'AmazonSQS.GetQueueAttributes', input)
  return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible)
}

import { JOB_LIMITS } from '@quittance/core/ports/jobs'
import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { QUEUE_NAMES, type QueueName } from '../src/functions.ts'
import type { Names } from './names.ts'
import { sizeOf } from './sizes.ts'
import { accept } from './suppressions.ts'

/** A queue and where its failures go. */
export interface QueuePair {
  queue: Queue
  dead: Queue
}

/** The queues of jobs, and the dead letters of what is called without a queue (the stream, the schedule, notices). */
export interface Queues {
  jobs: Record<QueueName, QueuePair>
  undelivered: Queue
}

/** AWS's own advice: a message is hidden for six times as long as its function may take. */
const VISIBILITY_FACTOR = 6
/** How long a dead letter waits for somebody. */
const DEAD_DAYS = 14

/** One queue for each kind of work, so that slow mail never holds up documents. */
export function addQueues(scope: Construct, names: Names): Queues {
  const jobs = Object.fromEntries(QUEUE_NAMES.map((name) => [name, addPair(scope, names, name)])) as Record<QueueName, QueuePair>
  const undelivered = addQueue(scope, { id: 'UndeliveredQueue', queueName: `${names.prefix}-undelivered`, retentionDays: DEAD_DAYS })
  accept(undelivered, 'AwsSolutions::AwsSolutions-SQS3', 'It is where the stream, the schedule and notices put their dead letters.')
  return { jobs, undelivered }
}

function addPair(scope: Construct, names: Names, name: QueueName): QueuePair {
  const id = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const dead = addQueue(scope, { id: `${id}DeadQueue`, queueName: `${names.prefix}-${name}-dead`, retentionDays: DEAD_DAYS })
  const queue = new Queue(scope, `${id}Queue`, {
    queueName: `${names.prefix}-${name}`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: Duration.seconds(sizeOf(name).timeoutSeconds * VISIBILITY_FACTOR),
    retentionPeriod: Duration.days(4),
    receiveMessageWaitTime: Duration.seconds(20),
    deadLetterQueue: { queue: dead, maxReceiveCount: JOB_LIMITS.attemptsMax },
  })
  return { queue, dead }
}

function addQueue(scope: Construct, { id, queueName, retentionDays }: { id: string; queueName: string; retentionDays: number }): Queue {
  return new Queue(scope, id, {
    queueName,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(retentionDays),
  })
}

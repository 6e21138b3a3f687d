import { Duration } from 'aws-cdk-lib'
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnEventInvokeConfig, EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Subscription, SubscriptionProtocol, type Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { QueueName } from '../src/functions.ts'
import { FEED_ATTRIBUTE } from '../src/store/table.ts'
import type { DeployedFunction } from './functions.ts'
import { pascal } from './functions.ts'
import { ALIAS } from './names.ts'
import type { QueuePair, Queues } from './queues.ts'
import { accept, acceptAnyResource } from './suppressions.ts'

/** How many messages a function takes at once, and how many of it may run: what stands behind it sets the measure. */
const PACE: Record<QueueName, { batch: number; instancesMax: number }> = {
  render: { batch: 5, instancesMax: 50 },
  // A new SES account sends 14 mails a second.
  mail: { batch: 5, instancesMax: 10 },
  webhook: { batch: 10, instancesMax: 20 },
  // Textract answers few pages a second to a new account.
  scan: { batch: 1, instancesMax: 5 },
  work: { batch: 10, instancesMax: 20 },
}
const RELAY_BATCH = 100
const RELAY_SHARES = 4
const RELAY_ATTEMPTS_MAX = 20
const STREAM_HOURS = 24

/** Runs the jobs of a queue: only what failed comes back. */
export function feedFromQueue(scope: Construct, to: DeployedFunction, { name, pair }: { name: QueueName; pair: QueuePair }): void {
  to.role.addToPolicy(
    new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      resources: [pair.queue.queueArn],
    }),
  )
  new EventSourceMapping(scope, `${pascal(name)}Source`, {
    target: to.target,
    eventSourceArn: pair.queue.queueArn,
    batchSize: PACE[name].batch,
    maxConcurrency: PACE[name].instancesMax,
    reportBatchItemFailures: true,
  })
}

/** Brings the table's events to the relay. Nothing but events wakes it: the filter stands before the function. */
export function feedFromStream(scope: Construct, to: DeployedFunction, { table, queues }: { table: CfnTable; queues: Queues }): void {
  const stream = table.attrStreamArn
  to.role.addToPolicy(
    new PolicyStatement({ actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], resources: [stream] }),
  )
  // Lambda looks for the stream by listing; that action knows no narrower resource.
  to.role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }))
  acceptAnyResource(to.role, 'dynamodb:ListStreams knows no resources.')
  to.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queues.undelivered.queueArn] }))
  new EventSourceMapping(scope, 'RelaySource', {
    target: to.target,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: RELAY_BATCH,
    parallelizationFactor: RELAY_SHARES,
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: { [FEED_ATTRIBUTE]: { BOOL: [true] } } } })],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: RELAY_ATTEMPTS_MAX,
    maxRecordAge: Duration.hours(STREAM_HOURS),
    // Not CDK's own destination, which would give the role rights beside sending.
    onFailure: { bind: () => ({ destination: queues.undelivered.queueArn }) },
  })
}

/** What calls these functions does not wait for them, so that its own dead letters never hear that they failed: Lambda puts the event aside after three attempts. */
function keepFailedCalls(scope: Construct, to: DeployedFunction, { undelivered }: Queues): void {
  to.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undelivered.queueArn] }))
  new CfnEventInvokeConfig(scope, `${pascal(to.name)}Failures`, {
    functionName: to.alias.lambda.functionName,
    qualifier: ALIAS,
    maximumRetryAttempts: 2,
    destinationConfig: { onFailure: { destination: undelivered.queueArn } },
  }).node.addDependency(to.alias, to.role)
}

/** Calls a function each minute. */
export function callEachMinute(scope: Construct, to: DeployedFunction, queues: Queues): void {
  keepFailedCalls(scope, to, queues)
  const role = new Role(scope, 'ScheduleRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [to.alias.functionArn] }))
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queues.undelivered.queueArn] }))
  new CfnSchedule(scope, 'EachMinute', {
    scheduleExpression: 'rate(1 minute)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: to.alias.functionArn,
      roleArn: role.roleArn,
      retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 300 },
      deadLetterConfig: { arn: queues.undelivered.queueArn },
    },
  })
}

/** Brings what a topic tells to a function. */
export function feedFromTopic(scope: Construct, to: DeployedFunction, { topic, queues }: { topic: Topic; queues: Queues }): void {
  keepFailedCalls(scope, to, queues)
  to.alias.addPermission('FromTopic', { principal: new ServicePrincipal('sns.amazonaws.com'), sourceArn: topic.topicArn })
  const subscription = new Subscription(scope, 'NoticesSource', {
    topic,
    protocol: SubscriptionProtocol.LAMBDA,
    endpoint: to.alias.functionArn,
    deadLetterQueue: queues.undelivered,
  })
  accept(subscription, 'CloudFormation-Validate::W3694', 'A subscription may call an alias, as everything here does.')
}

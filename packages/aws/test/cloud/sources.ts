import { callLater } from './called-later.ts'
import type { Guard } from './guard.ts'
import type { Lambdas } from './lambdas.ts'
import { queueStep } from './queue-source.ts'
import type { TemplateRoles } from './roles.ts'
import { streamStep } from './stream-source.ts'
import type { ReadTemplate } from './template.ts'

/** Calls of the services as Lambda makes them for a function, with the function's own key. Answers JSON. */
export type AsFunction = (functionName: string, service: 'DYNAMODB' | 'SQS', target: string, input: object) => Promise<Json>

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
export type Json = any

/** What sources are made from. */
export interface OpenSources {
  template: ReadTemplate
  lambdas: Lambdas
  roles: TemplateRoles
  guard: Guard
  asFunction: AsFunction
  /** Told of every failed call of a function. */
  onFailure(functionName: string, error: unknown): void
}

/** What each source works with. */
export interface SourceParts extends OpenSources {
  /** Puts what failed for good into a queue, by the right of the function's role. Errors: a queue that is not in the template, a right that is missing. */
  sendAside(functionName: string, queueArn: string, message: object): Promise<void>
  /** Waits a little. False when the sources are being stopped. */
  goesOn(): Promise<boolean>
}

/** The event sources of a template at work. */
export interface Sources {
  /** What EventBridge Scheduler does each minute, by the schedule's role. Errors: a schedule that may not call its function, or a role that it cannot take. */
  tick(): Promise<void>
  /** Tells a topic's subscribers. */
  publish(topicArn: string, message: object): Promise<void>
  stop(): Promise<void>
}

const POLL_MS = 50

/** What is acted out of a mapping. */
const ACTED_OUT = [
  ...['EventSourceArn', 'FunctionName', 'Enabled', 'BatchSize', 'FunctionResponseTypes', 'FilterCriteria', 'StartingPosition'],
  ...['BisectBatchOnFunctionError', 'MaximumRetryAttempts', 'MaximumRecordAgeInSeconds', 'DestinationConfig'],
]
/** What cannot matter where each function has one process: how many of them run at once (docs/aws.md). */
const WITHOUT_EFFECT = ['ScalingConfig', 'ParallelizationFactor', 'Tags']

/** Runs every event-source mapping, schedule and subscription that the template declares; nothing else calls the functions. */
export function openSources(opened: OpenSources): Sources {
  const { template, lambdas, roles, guard } = opened
  let stopped = false
  const parts: SourceParts = {
    ...opened,
    sendAside: (functionName, queueArn, message) => sendAside(opened, { functionName, queueArn, message }),
    async goesOn() {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      return !stopped
    },
  }
  const loops = template.ofType('AWS::Lambda::EventSourceMapping').map(async ([id, mapping]) => {
    const unknown = Object.keys(mapping).filter((name) => ![...ACTED_OUT, ...WITHOUT_EFFECT].includes(name))
    if (unknown.length > 0) throw new Error(`${id}: these tests do not act out ${unknown}`)
    if (mapping.Enabled === false) return
    const isQueue = String(mapping.EventSourceArn).startsWith('arn:aws:sqs:')
    const step = await (isQueue ? queueStep(parts, mapping) : streamStep(parts, mapping))
    while (!stopped) if ((await step()) === 0) await parts.goesOn()
  })
  // A source that cannot work must not end the test run before the test sees what is missing.
  for (const loop of loops) loop.catch((error: unknown) => opened.onFailure('a source', error))
  return {
    async tick() {
      for (const [, { Target, ScheduleExpression, State = 'ENABLED' }] of template.ofType('AWS::Scheduler::Schedule')) {
        if (State !== 'ENABLED' || ScheduleExpression !== 'rate(1 minute)')
          throw new Error(`a schedule that is not each minute: ${ScheduleExpression}`)
        const { role, rights } = roles.taken(Target.RoleArn, 'scheduler.amazonaws.com')
        const call = { action: 'lambda:InvokeFunction', resource: Target.Arn }
        if (!guard.asks(role, rights, call)) throw new Error(`the schedule may not call ${Target.Arn}`)
        await callLater(parts, Target.Arn, {})
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
        await callLater(parts, Endpoint, {
          Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: `${topicArn}:1`, Sns }],
        })
      }
    },
    async stop() {
      stopped = true
      await Promise.allSettled(loops)
    },
  }
}

async function sendAside(
  { template, asFunction }: OpenSources,
  { functionName, queueArn, message }: { functionName: string; queueArn: string; message: object },
): Promise<void> {
  const [id] = template.ofType('AWS::SQS::Queue').find(([one]) => template.physicalOf(one).attributes.Arn === queueArn) ?? []
  if (!id) throw new Error(`no queue ${queueArn}`)
  const input = { QueueUrl: template.physicalOf(id).ref, MessageBody: JSON.stringify(message) }
  await asFunction(functionName, 'SQS', 'AmazonSQS.SendMessage', input)
}

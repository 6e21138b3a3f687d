import { Duration } from 'aws-cdk-lib'
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway'
import { type Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { QUEUE_NAMES } from '../src/functions.ts'
import { INDEX_NAMES, INDEXES } from '../src/store/table.ts'
import type { Configuration } from './configuration.ts'
import { type DeployedFunction, pascal } from './functions.ts'
import type { Names } from './names.ts'
import type { Queues } from './queues.ts'

/** What is watched. */
export interface Watched {
  configuration: Configuration
  names: Names
  api: SpecRestApi
  functions: ReadonlyMap<string, DeployedFunction>
  queues: Queues
}

const LATENCY_MS_MAX = 3_000
const SERVER_ERRORS_MAX = 5
const QUEUE_AGE_SECONDS_MAX = 900
const STREAM_AGE_MS_MAX = 300_000
/** A few are the autoscaling at work: the requests are tried again. */
const TABLE_THROTTLES_MAX = 50
const FIVE_MINUTES = Duration.minutes(5)

/**
 * Who is told when something needs a person. Ten metrics of alarms are free: `essential` stays within them (errors and slowness of the API, a relay that falls
 * behind, dead letters of each queue, functions that are refused an instance); `all` adds each function's errors and throttles, the age of each queue and
 * throttles of the table (docs/decisions/0061).
 */
export function addAlarms(scope: Construct, watched: Watched): Topic {
  const { configuration, names, functions } = watched
  const topic = new Topic(scope, 'Alerts', { topicName: `${names.prefix}-alerts`, enforceSSL: true })
  for (const address of configuration.alertsTo) topic.addSubscription(new EmailSubscription(address))
  const alarms = essentialAlarms(scope, watched)
  alarms.push(...(configuration.alarms === 'all' ? furtherAlarms(scope, watched) : [anyThrottleAlarm(scope, watched)]))
  for (const { errors } of functions.values()) if (errors) alarms.push(errors)
  for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic))
  return topic
}

function essentialAlarms(scope: Construct, { names, api, queues }: Watched): Alarm[] {
  const alarm = (id: string, metric: IMetric, threshold: number, what: string) =>
    addAlarm(scope, { id, name: `${names.prefix}-${id}`, metric, threshold, what })
  const relay = new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'IteratorAge',
    dimensionsMap: { FunctionName: names.functionOf('relay') },
    statistic: Stats.MAXIMUM,
    period: FIVE_MINUTES,
  })
  return [
    alarm(
      'api-errors',
      api.metricServerError({ period: FIVE_MINUTES, statistic: Stats.SUM }),
      SERVER_ERRORS_MAX,
      'The API answers with errors of its own (5xx).',
    ),
    alarm(
      'api-latency',
      api.metricLatency({ period: FIVE_MINUTES, statistic: Stats.percentile(99) }),
      LATENCY_MS_MAX,
      'One request of a hundred takes longer than three seconds.',
    ),
    alarm('relay-behind', relay, STREAM_AGE_MS_MAX, 'Events wait for the relay; the stream forgets them after a day.'),
    ...QUEUE_NAMES.map((name) =>
      alarm(
        `${name}-dead`,
        queues.jobs[name].dead.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
        1,
        `Jobs of ${name} failed for good.`,
      ),
    ),
    alarm(
      'undelivered',
      queues.undelivered.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
      1,
      'Events or calls could not be delivered.',
    ),
  ]
}

function furtherAlarms(scope: Construct, { names, functions, queues }: Watched): Alarm[] {
  const ages = QUEUE_NAMES.map((name) =>
    addAlarm(scope, {
      id: `${name}-age`,
      name: `${names.prefix}-${name}-age`,
      metric: queues.jobs[name].queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
      threshold: QUEUE_AGE_SECONDS_MAX,
      what: `Jobs of ${name} wait for longer than a quarter of an hour.`,
    }),
  )
  const throttles = [...functions.values()].map(({ name, alias }) =>
    addAlarm(scope, {
      id: `${name}-throttles`,
      name: `${names.functionOf(name)}-throttles`,
      metric: alias.metricThrottles({ period: FIVE_MINUTES }),
      threshold: 1,
      what: `${name} was refused an instance: raise the account's limit, or what is reserved.`,
    }),
  )
  return [...ages, ...throttles, tableThrottleAlarm(scope, names)]
}

/** One metric for all functions of the account and region. */
function anyThrottleAlarm(scope: Construct, { names }: Watched): Alarm {
  return addAlarm(scope, {
    id: 'throttles',
    name: `${names.prefix}-throttles`,
    metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: Stats.SUM, period: FIVE_MINUTES }),
    threshold: 1,
    what: 'A function of this account was refused an instance: raise the account’s limit, or what is reserved.',
  })
}

/** Requests that the table or one of its indexes refused for want of capacity: those that were tried again with success, too. */
function tableThrottleAlarm(scope: Construct, names: Names): Alarm {
  const places = [undefined, ...INDEX_NAMES]
  const metrics = places.flatMap((index) =>
    (['Read', 'Write'] as const).map((kind) => {
      const where = index === undefined ? {} : { GlobalSecondaryIndexName: INDEXES[index].tableIndex }
      const metric = new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: `${kind}ThrottleEvents`,
        dimensionsMap: { TableName: names.table, ...where },
        statistic: Stats.SUM,
        period: FIVE_MINUTES,
      })
      return [`${kind.toLowerCase()}${index ?? ''}`, metric] as const
    }),
  )
  return addAlarm(scope, {
    id: 'table-throttles',
    name: `${names.prefix}-table-throttles`,
    // What nobody throttled has no data.
    metric: new MathExpression({
      expression: metrics.map(([id]) => `FILL(${id}, 0)`).join(' + '),
      usingMetrics: Object.fromEntries(metrics),
      period: FIVE_MINUTES,
      label: 'throttled',
    }),
    threshold: TABLE_THROTTLES_MAX,
    what: 'The table or an index refuses requests for want of capacity: raise its maximum in the configuration.',
  })
}

function addAlarm(
  scope: Construct,
  { id, name, metric, threshold, what }: { id: string; name: string; metric: IMetric; threshold: number; what: string },
): Alarm {
  return (metric as Metric | MathExpression).createAlarm(scope, `${pascal(id)}Alarm`, {
    alarmName: name,
    alarmDescription: `${what} docs/aws.md, “When something is wrong”.`,
    threshold,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  })
}

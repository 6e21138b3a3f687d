import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { QUEUE_NAMES } from '../src/functions.ts'
import type { Watched } from './alarms.ts'

const PERIOD = Duration.minutes(5)
const WIDTH = 12

/** One page that says whether it is healthy: requests, errors, time, work that waits, what the table is asked. */
export function addDashboard(scope: Construct, { names, api, functions, queues }: Watched): void {
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: WIDTH })
  const table = (metricName: string) =>
    new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap: { TableName: names.table }, statistic: Stats.SUM, period: PERIOD })
  const all = [...functions.values()]
  new Dashboard(scope, 'Dashboard', {
    dashboardName: names.prefix,
    widgets: [
      [
        graph('Requests', [
          api.metricCount({ period: PERIOD }),
          api.metricClientError({ period: PERIOD }),
          api.metricServerError({ period: PERIOD }),
        ]),
        graph(
          'Time to answer (ms)',
          [50, 90, 99].map((share) => api.metricLatency({ period: PERIOD, statistic: Stats.percentile(share), label: `p${share}` })),
        ),
      ],
      [
        graph(
          'Errors by function',
          all.map(({ name, alias }) => alias.metricErrors({ period: PERIOD, label: name })),
        ),
        graph(
          'Time by function (ms, p90)',
          all.map(({ name, alias }) => alias.metricDuration({ period: PERIOD, statistic: Stats.percentile(90), label: name })),
        ),
      ],
      [
        graph(
          'Oldest job (s)',
          QUEUE_NAMES.map((name) => queues.jobs[name].queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, label: name })),
        ),
        graph('Dead letters', [
          ...QUEUE_NAMES.map((name) => queues.jobs[name].dead.metricApproximateNumberOfMessagesVisible({ period: PERIOD, label: name })),
          queues.undelivered.metricApproximateNumberOfMessagesVisible({ period: PERIOD, label: 'undelivered' }),
        ]),
      ],
      [
        graph('Table: units a second', [
          perSecond('ConsumedReadCapacityUnits', 'reads'),
          perSecond('ConsumedWriteCapacityUnits', 'writes'),
        ]),
        graph('Table: conflicts and throttles', [table('TransactionConflict'), table('ReadThrottleEvents'), table('WriteThrottleEvents')]),
      ],
    ],
  })

  function perSecond(metricName: string, label: string): IMetric {
    return new MathExpression({
      expression: `${label} / PERIOD(${label})`,
      usingMetrics: { [label]: table(metricName) },
      label,
      period: PERIOD,
    })
  }
}

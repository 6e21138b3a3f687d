import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import type { Names } from './names.ts'

/** Mails when the month will cost more than planned, and when it does. Counts what bears this installation's tag, which is switched on once under Billing. */
export function addBudget(scope: Construct, { configuration, names }: { configuration: Configuration; names: Names }): void {
  const subscribers = configuration.alertsTo.map((address) => ({ address, subscriptionType: 'EMAIL' }))
  const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers,
  })
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: names.prefix,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: configuration.budgetUsdPerMonth, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:quittance$${configuration.name}`] },
    },
    notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
  })
}

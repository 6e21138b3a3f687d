import { CfnApiKey, CfnUsagePlan, CfnUsagePlanKey, type Stage } from 'aws-cdk-lib/aws-apigateway'
import type { Construct } from 'constructs'
import { laneKey } from '../src/usage-lane.ts'
import type { Configuration } from './configuration.ts'
import { pascal } from './functions.ts'
import type { Names } from './names.ts'

type Plan = Configuration['usagePlans'][number]

/**
 * The usage plans of the configuration. The gateway counts for each of its own keys, of which an account has 10,000: too few for one an organisation.
 * So each plan has lanes, each lane one key, and the authorizer names the lane of the caller.
 */
export function addUsagePlans(scope: Construct, at: { configuration: Configuration; names: Names; stage: Stage }): void {
  for (const plan of at.configuration.usagePlans) addUsagePlan(scope, { plan, names: at.names, stage: at.stage })
}

function addUsagePlan(scope: Construct, { plan, names, stage }: { plan: Plan; names: Names; stage: Stage }): void {
  const id = pascal(plan.name)
  const usagePlan = new CfnUsagePlan(scope, `${id}Plan`, {
    usagePlanName: `${names.prefix}-${plan.name}`,
    apiStages: [{ apiId: stage.restApi.restApiId, stage: stage.stageName }],
    throttle: { rateLimit: plan.requestsPerSecond, burstLimit: plan.burst },
    ...(plan.requestsPerDay === undefined ? {} : { quota: { limit: plan.requestsPerDay, period: 'DAY' } }),
  })
  for (let lane = 0; lane < plan.lanes; lane++) {
    const key = new CfnApiKey(scope, `${id}Lane${lane}`, {
      name: `${names.prefix}-${plan.name}-${lane}`,
      enabled: true,
      value: laneKey(names.prefix, plan.counts, lane),
    })
    new CfnUsagePlanKey(scope, `${id}Lane${lane}Key`, { keyId: key.ref, keyType: 'API_KEY', usagePlanId: usagePlan.ref })
  }
}

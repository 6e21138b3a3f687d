import { contract } from '@quittance/api/contract'
import type { Route } from '@quittance/api/route'
import { Aws, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccessLogFormat,
  ApiDefinition,
  CfnAccount,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway'
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { apiFunctionOf } from '../src/functions.ts'
import { apiBody } from './api-body.ts'
import type { Configuration } from './configuration.ts'
import type { DeployedFunction } from './functions.ts'
import { aliasArn, type Names } from './names.ts'
import { accept, acceptManagedPolicy } from './suppressions.ts'
import { addUsagePlans } from './usage.ts'

/** How long the gateway believes what the authorizer said. The functions look again by themselves, so that a revoked key ends at once. */
const CACHE_SECONDS = 300
const STAGE = 'live'

const ACCESS_LOG = {
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  path: '$context.resourcePath',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  bytes: '$context.responseLength',
  caller: '$context.authorizer.principalId',
  error: '$context.error.responseType',
} as const

/** The gateway: every route of the contract, each to its function, behind the authorizer unless it is public. */
export function addApi(
  scope: Construct,
  at: { configuration: Configuration; names: Names; functions: ReadonlyMap<string, DeployedFunction> },
): SpecRestApi {
  const { configuration, names, functions } = at
  const uriOf = (name: string) =>
    `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions/${aliasArn(names, name)}/invocations`
  const body = apiBody({
    title: names.prefix,
    routes: contract,
    functionOf,
    uriOf,
    authorizer: { uri: uriOf('authorizer'), cacheSeconds: CACHE_SECONDS },
  })
  const accessLog = new LogGroup(scope, 'AccessLog', {
    logGroupName: `/aws/apigateway/${names.prefix}`,
    retention: configuration.logDays as RetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const api = new SpecRestApi(scope, 'Api', {
    restApiName: names.prefix,
    apiDefinition: ApiDefinition.fromInline(body),
    endpointTypes: [EndpointType.REGIONAL],
    cloudWatchRole: false,
    deployOptions: {
      stageName: STAGE,
      accessLogDestination: new LogGroupLogDestination(accessLog),
      accessLogFormat: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      metricsEnabled: true,
      tracingEnabled: configuration.traces,
      throttlingRateLimit: configuration.throttle.requestsPerSecond,
      throttlingBurstLimit: configuration.throttle.burst,
    },
  })
  accept(
    api,
    'AwsSolutions::AwsSolutions-APIG2',
    'The functions check every request against the schemas of the contract, which say more than the gateway understands.',
  )
  accept(
    api.deploymentStage,
    'AwsSolutions::AwsSolutions-APIG3',
    'Requests come through CloudFront, where the firewall stands when it is switched on.',
  )
  api.deploymentStage.node.addDependency(addLogAccount(scope))
  allowGateway(api, functions)
  addUsagePlans(scope, { configuration, names, stage: api.deploymentStage })
  return api
}

/** The function that answers a route: by its tag. Errors: a tag that no function has. */
export function functionOf(route: Route): string {
  const found = apiFunctionOf(route.tag)
  if (!found) throw new Error(`${route.method} ${route.path}: no function in packages/aws/src/functions.ts has the tag “${route.tag}”`)
  return found.name
}

/** Each function takes calls of this API's stage only. */
function allowGateway(api: SpecRestApi, functions: ReadonlyMap<string, DeployedFunction>): void {
  const principal = new ServicePrincipal('apigateway.amazonaws.com')
  for (const name of new Set(contract.map(functionOf))) {
    functions.get(name)?.alias.addPermission('FromGateway', { principal, sourceArn: api.arnForExecuteApi('*', '/*', STAGE) })
  }
  const authorizers = `arn:${Aws.PARTITION}:execute-api:${Aws.REGION}:${Aws.ACCOUNT_ID}:${api.restApiId}/authorizers/*`
  functions.get('authorizer')?.alias.addPermission('FromGateway', { principal, sourceArn: authorizers })
}

/** The gateway writes logs by a role that belongs to the account; it stays when this installation goes, since others may use it. */
function addLogAccount(scope: Construct): CfnAccount {
  const policy = 'service-role/AmazonAPIGatewayPushToCloudWatchLogs'
  const role = new Role(scope, 'GatewayLogRole', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(policy)],
  })
  acceptManagedPolicy(role, policy, 'API Gateway checks for exactly this policy when the role is set for the account.')
  role.applyRemovalPolicy(RemovalPolicy.RETAIN)
  const account = new CfnAccount(scope, 'GatewayAccount', { cloudWatchRoleArn: role.roleArn })
  account.applyRemovalPolicy(RemovalPolicy.RETAIN)
  return account
}

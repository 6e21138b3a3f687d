import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { type Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { type LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy'
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Alias,
  Architecture,
  Code,
  type IFunction,
  type IVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { ALIAS, type Names } from './names.ts'
import { sizeOf } from './sizes.ts'
import { acceptAnyResource, acceptManagedPolicy } from './suppressions.ts'

/** A function with its role, its log and the alias that everything calls. */
export interface DeployedFunction {
  name: string
  role: Role
  alias: Alias
  /** The alias, as what calls it wants it. */
  target: IFunction
  /** Its errors; a rollout that sets it off goes back. Not there where alarms are kept to the essential. */
  errors?: Alarm
}

/** What a function is made of. */
export interface FunctionParts {
  name: string
  configuration: Configuration
  names: Names
  /** The folder that holds `<name>/index.mjs`. */
  bundles: string
  environment: Record<string, string>
  statements: PolicyStatement[]
  /** Present where rollouts go step by step. */
  rollout?: { application: LambdaApplication; role: Role }
}

/** Makes one. It writes only to its own log, and does only what its statements say. */
export function addFunction(scope: Construct, parts: FunctionParts): DeployedFunction {
  const { name, configuration, names, bundles, environment } = parts
  const id = pascal(name)
  const functionName = names.functionOf(name)
  const { memoryMb, timeoutSeconds } = sizeOf(name)
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: configuration.logDays as RetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const role = new Role(scope, `${id}Role`, {
    roleName: `${functionName}-${shortRegion(configuration.region)}`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  })
  role.addToPolicy(new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }))
  for (const statement of parts.statements) role.addToPolicy(statement)
  const reserved = configuration.reservedInstances[name]
  const lambda = new LambdaFunction(scope, `${id}Function`, {
    functionName,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(join(bundles, name)),
    memorySize: memoryMb,
    timeout: Duration.seconds(timeoutSeconds),
    environment,
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    tracing: configuration.traces ? Tracing.ACTIVE : Tracing.DISABLED,
    ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
  })
  if (configuration.traces) acceptAnyResource(role, 'X-Ray knows no resources for the writing of traces.')
  const alias = new Alias(scope, `${id}Alias`, { aliasName: ALIAS, version: lambda.currentVersion as IVersion })
  if (configuration.alarms === 'essential' && !parts.rollout) return { name, role, alias, target: alias as IFunction }
  const errors = addErrorAlarm(scope, { id, functionName, alias })
  if (parts.rollout) addRollout(scope, { id, alias, errors, ...parts.rollout })
  return { name, role, alias, target: alias as IFunction, errors }
}

function addErrorAlarm(scope: Construct, { id, functionName, alias }: { id: string; functionName: string; alias: Alias }): Alarm {
  return alias.metricErrors({ period: Duration.minutes(1) }).createAlarm(scope, `${id}Errors`, {
    alarmName: `${functionName}-errors`,
    alarmDescription: `${functionName} fails. Its log: /aws/lambda/${functionName}`,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  })
}

function addRollout(scope: Construct, at: { id: string; alias: Alias; errors: Alarm; application: LambdaApplication; role: Role }): void {
  new LambdaDeploymentGroup(scope, `${at.id}Rollout`, {
    application: at.application,
    alias: at.alias,
    role: at.role,
    deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
    alarms: [at.errors],
    autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
  })
}

/** The role that moves aliases; AWS's own policy for it names what it needs. */
export function rolloutRole(scope: Construct): Role {
  const policy = 'service-role/AWSCodeDeployRoleForLambdaLimited'
  const role = new Role(scope, 'RolloutRole', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(policy)],
  })
  acceptManagedPolicy(role, policy, 'Only CodeDeploy takes this role, and AWS keeps the policy in step with what CodeDeploy does.')
  return role
}

/** `api-public` as part of a resource's id: `ApiPublic`. */
export function pascal(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())
}

/** Roles are global, names of installations only one region's: `euc1`. */
function shortRegion(region: string): string {
  return region
    .split('-')
    .map((part, at, parts) => (at === 0 || at === parts.length - 1 ? part : (part[0] ?? '')))
    .join('')
}

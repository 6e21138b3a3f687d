import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { contract } from '@quittance/api/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import openapi from '../../api/openapi.json' with { type: 'json' }
import { ConfigurationError, parseConfiguration } from '../infra/configuration.ts'
import { API_REQUEST_CODE, WEB_REQUEST_CODE } from '../infra/edge-code.ts'
import { environmentOf } from '../infra/environments.ts'
import { QUEUE_NAMES } from '../src/functions.ts'
import { type ReadTemplate, readTemplate, type Template } from './cloud/template.ts'
import { emptyBundles, synthesise } from './synthesise.ts'

const PLACE = {
  accountId: '111122223333',
  region: 'eu-central-1',
  parameters: { CertificateArn: 'arn:certificate', FirewallArn: 'arn:firewall' },
  physical: () => undefined,
}
const bundles = emptyBundles()
const raw: Record<string, Template> = {}
const read: Record<string, ReadTemplate> = {}
const reports: Record<string, string> = {}

beforeAll(() => {
  for (const name of ['dev', 'prod']) {
    const made = synthesise(name, bundles)
    reports[name] = made.report
    raw[name] = JSON.parse(readFileSync(join(made.cloudAssembly, `quittance-${name}.template.json`), 'utf8')) as Template
    read[name] = readTemplate(raw[name], PLACE)
  }
}, 240_000)

const of = (name: string): ReadTemplate => read[name] ?? readTemplate({ Resources: {} }, PLACE)
const bodyOf = (name: string) => of(name).ofType('AWS::ApiGateway::RestApi')[0]?.[1].Body

describe.each(['dev', 'prod'])('the template of %s', (name) => {
  it('passed AwsSolutions and the template validator', () => {
    const { pluginReports } = JSON.parse(reports[name] ?? '{}') as {
      pluginReports: { conclusion: string; suppressedViolations?: object[] }[]
    }
    expect(pluginReports.length).toBeGreaterThan(0)
    for (const { conclusion } of pluginReports) expect(conclusion).toBe('success')
  })

  it('stays within what one stack holds', () => {
    expect(Object.keys(raw[name]?.Resources ?? {}).length).toBeLessThanOrEqual(500)
    expect(JSON.stringify(raw[name]).length).toBeLessThan(1_000_000)
  })

  it('has exactly the methods of the contract, which are those of OpenAPI', () => {
    const ofContract = contract.map(({ method, path }) => `${method} ${path}`).sort()
    const paths: [string, object][] = Object.entries(bodyOf(name).paths)
    const isOurs = (method: string) => !['options', 'head'].includes(method)
    const listed = (all: [string, object][]) =>
      all
        .flatMap(([path, methods]) =>
          Object.keys(methods)
            .filter(isOurs)
            .map((method) => `${method.toUpperCase()} ${path}`),
        )
        .sort()
    expect(listed(paths)).toEqual(ofContract)
    expect(listed(Object.entries(openapi.paths))).toEqual(ofContract)
  })

  it('asks the authorizer before every method that is not public, and counts it', () => {
    for (const { method, path, scope } of contract) {
      const { security } = bodyOf(name).paths[path][method.toLowerCase()]
      expect([method, path, security]).toEqual([method, path, scope === 'public' ? [] : [{ caller: [], usage: [] }]])
    }
  })

  it('has a role for each function, on arm64 and nodejs24.x, with a log that is thrown away in time', () => {
    const functions = of(name).ofType('AWS::Lambda::Function')
    expect(new Set(functions.map(([, { Role }]) => Role)).size).toBe(functions.length)
    for (const [, one] of functions)
      expect(one).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' })
    for (const [, { RetentionInDays }] of of(name).ofType('AWS::Logs::LogGroup')) expect(RetentionInDays).toBeGreaterThan(0)
  })

  it('hides messages six times as long as their function may take, and sets them aside after five attempts', () => {
    const timeouts = new Map(
      of(name)
        .ofType('AWS::Lambda::Function')
        .map(([, { FunctionName, Timeout }]) => [FunctionName, Timeout]),
    )
    const queues = of(name).ofType('AWS::SQS::Queue')
    for (const one of QUEUE_NAMES) {
      const [, queue] = queues.find(([, { QueueName }]) => QueueName === `quittance-${name}-${one}`) ?? []
      expect(queue?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeouts.get(`quittance-${name}-${one}`))
      expect(queue?.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 })
    }
    for (const [, mapping] of of(name).ofType('AWS::Lambda::EventSourceMapping'))
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
  })

  it('puts aside what failed for good in functions that nobody waits for', () => {
    const [, undelivered] =
      of(name)
        .ofType('AWS::SQS::Queue')
        .find(([, { QueueName }]) => QueueName === `quittance-${name}-undelivered`) ?? []
    expect(undelivered).toBeDefined()
    const kept = of(name).ofType('AWS::Lambda::EventInvokeConfig')
    expect(kept.map(([, { FunctionName }]) => FunctionName).sort()).toEqual([`quittance-${name}-mail-notices`, `quittance-${name}-tick`])
    for (const [, { Qualifier, DestinationConfig }] of kept) {
      expect(Qualifier).toBe('live')
      expect(DestinationConfig.OnFailure.Destination).toMatch(/:quittance-\w+-undelivered$/)
    }
  })

  it('gives the function that opens strangers’ files no right but to its log, and tells it no name', () => {
    const [, pictures] =
      of(name)
        .ofType('AWS::Lambda::Function')
        .find(([, { FunctionName }]) => FunctionName.endsWith('-pictures')) ?? []
    expect(pictures?.Environment?.Variables ?? {}).toEqual({})
    const callers = JSON.stringify(
      of(name)
        .ofType('AWS::IAM::Policy')
        .filter(([, one]) => JSON.stringify(one).includes('lambda:InvokeFunction')),
    )
    expect(callers).toContain(`function:quittance-${name}-pictures:live`)
  })

  it('keeps buckets versioned, encrypted, private and behind TLS', () => {
    const policies = JSON.stringify(of(name).ofType('AWS::S3::BucketPolicy'))
    expect(policies.split('"aws:SecureTransport":"false"').length - 1).toBe(3)
    for (const [, bucket] of of(name).ofType('AWS::S3::Bucket')) {
      expect(bucket).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' }, BucketEncryption: {}, LifecycleConfiguration: {} })
      expect(Object.values(bucket.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
    }
  })

  it('can restore the table to any second, and lets expired items go', () => {
    expect(of(name).ofType('AWS::DynamoDB::Table')[0]?.[1]).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      DeletionProtectionEnabled: name === 'prod',
    })
  })

  it('asks for code flow with a public client, and TOTP of who wants it', () => {
    expect(of(name).ofType('AWS::Cognito::UserPoolClient')[0]?.[1]).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      EnableTokenRevocation: true,
    })
    expect(of(name).ofType('AWS::Cognito::UserPool')[0]?.[1]).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
  })

  it('lets pages speak to itself, the logins and the files only', () => {
    const [, { ResponseHeadersPolicyConfig: headers }] = of(name).ofType('AWS::CloudFront::ResponseHeadersPolicy')[0] ?? ['', {}]
    const policy: string = headers.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy
    const hosts = `https://cognito-idp.eu-central-1.amazonaws.com https://quittance-${name}-111122223333.auth.eu-central-1.amazoncognito.com https://quittance-${name}-files-111122223333-eu-central-1.s3.eu-central-1.amazonaws.com`
    expect(policy).toContain(`connect-src 'self' ${hosts};`)
    expect(policy).toContain("script-src 'self';")
  })
})

describe('prod', () => {
  it('rolls out step by step, and back when a function fails', () => {
    const groups = of('prod').ofType('AWS::CodeDeploy::DeploymentGroup')
    expect(groups.length).toBe(of('prod').ofType('AWS::Lambda::Function').length)
    for (const [, one] of groups) {
      expect(one.DeploymentConfigName).toBe('CodeDeployDefault.LambdaCanary10Percent5Minutes')
      expect([one.AlarmConfiguration.Enabled, one.AutoRollbackConfiguration.Enabled]).toEqual([true, true])
    }
    expect(of('dev').ofType('AWS::CodeDeploy::DeploymentGroup')).toEqual([])
  })

  it('scales the table and its indexes both ways', () => {
    expect(of('prod').ofType('AWS::ApplicationAutoScaling::ScalingPolicy')).toHaveLength(8)
    expect(of('dev').ofType('AWS::DynamoDB::Table')[0]?.[1]).toMatchObject({ BillingMode: 'PAY_PER_REQUEST' })
  })

  it('outlives its stack', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::KMS::Key']) {
      const [resource] = Object.values(raw.prod?.Resources ?? {}).filter(({ Type }) => Type === type)
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain' })
    }
  })
})

describe('a configuration', () => {
  const dev = environmentOf('dev')

  it.each([
    ['an unknown name', { ...dev, colour: 'red' }, /Unrecognized key: "colour"/],
    ['a region that is none', { ...dev, region: 'Frankfurt' }, /region: Name a region/],
    [
      'two plans for people',
      { ...dev, usagePlans: [...dev.usagePlans, dev.usagePlans[0]] },
      /exactly one plan that counts people; there are 2/,
    ],
    ['the sandbox where data is kept', { ...dev, keepsData: true }, /sandbox: Where data is kept/],
  ])('with %s is refused, and told why', (_what, wrong, message) => {
    expect(() => parseConfiguration('test', wrong)).toThrow(ConfigurationError)
    expect(() => parseConfiguration('test', wrong)).toThrow(message)
  })

  it('that is not there is refused with the names of those that are', () => expect(() => environmentOf('staging')).toThrow(/dev, prod/))
})

describe('at the edge', () => {
  const run = (code: string, request: object) => runInNewContext(`${code}; handler(event)`, { event: { request } })

  it('a key moves to where the gateway looks, but never replaces a login', () => {
    const key = { value: 'qk_1' }
    expect(run(API_REQUEST_CODE, { headers: { 'x-api-key': key } }).headers).toEqual({ authorization: { value: 'Bearer qk_1' } })
    const login = { value: 'Bearer token' }
    expect(run(API_REQUEST_CODE, { headers: { 'x-api-key': key, authorization: login } }).headers).toEqual({ authorization: login })
    expect(run(API_REQUEST_CODE, { headers: { 'x-api-key': { value: 'guessed' } } }).headers).toEqual({})
  })

  it.each([
    ['/', '/index.html'],
    ['/invoices/inv_1', '/index.html'],
    ['/assets/app-1.js', '/assets/app-1.js'],
    ['/config.json', '/config.json'],
  ])('%s gets %s', (uri, wanted) => expect(run(WEB_REQUEST_CODE, { uri, headers: {} }).uri).toBe(wanted))
})

import { contract } from '@quittance/api/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { FUNCTIONS } from '../src/functions.ts'
import { only, type Templates, templatesOf } from './templates.ts'

/** What the templates say, one fact a row: numbers and switches that nothing else would notice to be gone. */

const found: Record<string, Templates> = {}
beforeAll(() => {
  for (const name of ['dev', 'prod']) found[name] = templatesOf(name)
}, 240_000)
const of = (name: string) => found[name] ?? templatesOf(name)
const NAMES = ['dev', 'prod'] as const

/** Whoever has the address may ask these; everything else asks for a login or key first. */
const PUBLIC = [
  'GET /docs',
  'GET /health',
  'GET /pay/style/{name}',
  'GET /pay/{token}',
  'GET /pay/{token}/files/{attachmentId}',
  'GET /pay/{token}/logo',
  'GET /pay/{token}/pdf',
  'GET /quote/script/{name}',
  'GET /quote/{token}',
  'GET /quote/{token}/files/{attachmentId}',
  'GET /quote/{token}/logo',
  'GET /quote/{token}/pdf',
  'GET /sandbox/checkout/{token}',
  'GET /v1/openapi.json',
  'GET /v1/public/invitations/{token}',
  'GET /v1/public/invoices/{token}',
  'POST /pay/{token}/checkout/{provider}',
  'POST /quote/{token}/accept',
  'POST /quote/{token}/decline',
  'POST /sandbox/checkout/{token}/{outcome}',
  'POST /v1/webhooks/{provider}/{organization}',
]

describe.each(NAMES)('%s: routes', (name) => {
  it('are public where this list says so, and nowhere else', () => {
    const { paths } = only(of(name).read, 'AWS::ApiGateway::RestApi').Body
    const open = Object.entries<Record<string, { security: object[] }>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) => (security.length === 0 ? [`${method.toUpperCase()} ${path}`] : [])),
    )
    expect(open.filter((route) => !/^(OPTIONS|HEAD) /.test(route)).sort()).toEqual(PUBLIC)
    const heads = open.filter((route) => route.startsWith('HEAD ')).map((route) => route.replace('HEAD', 'GET'))
    expect(heads.sort()).toEqual(PUBLIC.filter((route) => route.startsWith('GET ')))
    expect(contract.length).toBeGreaterThan(PUBLIC.length)
  })
})

describe.each(NAMES)('%s: pace', (name) => {
  it.each([
    ['render', 5, 50],
    ['mail', 5, 10],
    ['webhook', 10, 20],
    ['scan', 1, 5],
    ['work', 10, 20],
  ])('the queue %s brings %i messages at once, to %i instances at most', (queue, batch, instancesMax) => {
    const mapping = mappings(name).find(({ EventSourceArn }) => EventSourceArn.endsWith(`:quittance-${name}-${queue}`))
    expect(mapping).toMatchObject({ BatchSize: batch, ScalingConfig: { MaximumConcurrency: instancesMax } })
  })

  it('the stream brings a hundred records at once in four shares, twenty times again, for a day', () => {
    expect(mappings(name).find(({ EventSourceArn }) => EventSourceArn.startsWith('Table'))).toMatchObject({
      BatchSize: 100,
      ParallelizationFactor: 4,
      MaximumRetryAttempts: 20,
      MaximumRecordAgeInSeconds: 86_400,
      BisectBatchOnFunctionError: true,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: expect.stringMatching(/-undelivered$/) } },
    })
  })

  it('instances are kept for whom the configuration says, and for nobody else', () => {
    const reserved = of(name)
      .read.ofType('AWS::Lambda::Function')
      .flatMap(([, { FunctionName, ReservedConcurrentExecutions: count }]) => (count === undefined ? [] : [[FunctionName, count]]))
    const wanted = { 'quittance-prod-api-public': 50, 'quittance-prod-pictures': 20 }
    expect(Object.fromEntries(reserved)).toEqual(name === 'prod' ? wanted : {})
  })
})

describe.each(NAMES)('%s: logins', (name) => {
  it.each<[string, string, object]>([
    [
      'passwords have twelve characters of three kinds',
      'AWS::Cognito::UserPool',
      {
        Policies: {
          PasswordPolicy: {
            MinimumLength: 12,
            RequireLowercase: true,
            RequireUppercase: true,
            RequireNumbers: true,
            RequireSymbols: false,
          },
        },
      },
    ],
    ['a second step is for who wants it', 'AWS::Cognito::UserPool', { MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }],
    ['an address is proved by mail', 'AWS::Cognito::UserPool', { AutoVerifiedAttributes: ['email'] }],
    ['pages are Cognito’s managed login', 'AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 }],
    ['pages have a look', 'AWS::Cognito::ManagedLoginBranding', { UseCognitoProvidedValues: true }],
    ['nobody learns whether an address has a login', 'AWS::Cognito::UserPoolClient', { PreventUserExistenceErrors: 'ENABLED' }],
    ['refresh tokens are used once', 'AWS::Cognito::UserPoolClient', { RefreshTokenRotation: { Feature: 'ENABLED' } }],
    ['access lasts a quarter of an hour', 'AWS::Cognito::UserPoolClient', { AccessTokenValidity: 15 }],
  ])('%s', (_what, type, wanted) => expect(only(of(name).read, type)).toMatchObject(wanted))
})

describe.each(NAMES)('%s: pages', (name) => {
  it.each<[string, object]>([
    [
      'are asked for over TLS for a year',
      { StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true } },
    ],
    ['are what they say they are', { ContentTypeOptions: { Override: true } }],
    ['stand in no frame', { FrameOptions: { FrameOption: 'DENY', Override: true } }],
    ['tell others no path', { ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true } }],
    [
      'stand in no frame, for browsers that read the policy',
      { ContentSecurityPolicy: { ContentSecurityPolicy: expect.stringContaining("frame-ancestors 'none'") } },
    ],
  ])('%s', (_what, wanted) => {
    const { ResponseHeadersPolicyConfig: headers } = only(of(name).read, 'AWS::CloudFront::ResponseHeadersPolicy')
    expect(headers.SecurityHeadersConfig).toMatchObject(wanted)
  })

  it('have these headers at every path of the web app', () => {
    const { DefaultCacheBehavior } = only(of(name).read, 'AWS::CloudFront::Distribution').DistributionConfig
    const [id] = of(name).read.ofType('AWS::CloudFront::ResponseHeadersPolicy')[0] ?? []
    expect(DefaultCacheBehavior).toMatchObject({ ResponseHeadersPolicyId: id, ViewerProtocolPolicy: 'redirect-to-https' })
  })
})

describe.each(NAMES)('%s: safe keeping', (name) => {
  it('the table is encrypted with the key that AWS owns, and says so', () => {
    expect(only(of(name).read, 'AWS::DynamoDB::Table').SSESpecification).toEqual({ SSEEnabled: false })
  })

  it('secrets of organisations are encrypted with a key of the account, which is changed each year', () => {
    expect(only(of(name).read, 'AWS::KMS::Key')).toMatchObject({ EnableKeyRotation: true })
  })

  it('the budget mails at four fifths of the month’s sum, and when it will be passed', () => {
    const { Budget, NotificationsWithSubscribers } = only(of(name).read, 'AWS::Budgets::Budget')
    expect(Budget).toMatchObject({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: name === 'prod' ? 300 : 10, Unit: 'USD' },
      CostFilters: { TagKeyValue: [`user:quittance$${name}`] },
    })
    const rows = NotificationsWithSubscribers.map(({ Notification, Subscribers }: typeof Budget) => [
      Notification.NotificationType,
      Notification.Threshold,
      Subscribers[0].Address,
    ])
    expect(rows).toEqual([
      ['ACTUAL', 80, 'operator@example.com'],
      ['FORECASTED', 100, 'operator@example.com'],
    ])
  })
})

describe('prod: address and firewall', () => {
  it.each(['A', 'AAAA'])('the domain’s %s record leads to the distribution', (Type) => {
    const [, record] =
      of('prod')
        .read.ofType('AWS::Route53::RecordSet')
        .find(([, one]) => one.Type === Type) ?? []
    const [distribution] = of('prod').read.ofType('AWS::CloudFront::Distribution')[0] ?? []
    expect(record).toMatchObject({
      Name: 'billing.example.com.',
      HostedZoneId: 'Z0000000EXAMPLE',
      AliasTarget: { DNSName: `${distribution}.DomainName` },
    })
  })

  it('the distribution answers to the domain, with its certificate, by TLS 1.2 at least, behind the firewall', () => {
    expect(only(of('prod').read, 'AWS::CloudFront::Distribution').DistributionConfig).toMatchObject({
      Aliases: ['billing.example.com'],
      ViewerCertificate: { AcmCertificateArn: 'arn:certificate', MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
      WebACLId: 'arn:firewall',
    })
  })

  it('the certificate is proved by a record in the domain’s own zone', () => {
    expect(only(of('prod').edge, 'AWS::CertificateManager::Certificate')).toMatchObject({
      DomainName: 'billing.example.com',
      ValidationMethod: 'DNS',
      DomainValidationOptions: [{ DomainName: 'billing.example.com', HostedZoneId: 'Z0000000EXAMPLE' }],
    })
  })

  it('the firewall holds off who asks too often, and has the managed rules', () => {
    const { Scope, Rules } = only(of('prod').edge, 'AWS::WAFv2::WebACL')
    expect(Scope).toBe('CLOUDFRONT')
    const rows = Rules.map((rule: { Name: string; Statement: { RateBasedStatement?: { Limit: number } } }) => [
      rule.Name,
      rule.Statement.RateBasedStatement?.Limit,
    ])
    expect(rows).toEqual([
      ['rate', 3_000],
      ['AWSManagedRulesCommonRuleSet', undefined],
      ['AWSManagedRulesKnownBadInputsRuleSet', undefined],
      ['AWSManagedRulesAmazonIpReputationList', undefined],
    ])
  })

  it('dev has neither domain nor firewall', () => {
    expect(of('dev').read.ofType('AWS::Route53::RecordSet')).toEqual([])
    expect([...of('dev').edge.resources]).toEqual([])
  })
})

describe('alarms', () => {
  const QUEUES = ['render', 'mail', 'webhook', 'scan', 'work']
  const ESSENTIAL = ['api-errors', 'api-latency', 'relay-behind', 'undelivered', ...QUEUES.map((queue) => `${queue}-dead`)]
  const FURTHER = [
    'table-throttles',
    ...QUEUES.map((queue) => `${queue}-age`),
    ...FUNCTIONS.flatMap(({ name }) => [`${name}-errors`, `${name}-throttles`]),
  ]

  it.each([
    ['dev', [...ESSENTIAL, 'throttles']],
    ['prod', [...ESSENTIAL, ...FURTHER]],
  ])('%s has one of each kind that it should, and all tell the operator', (name, wanted) => {
    const alarms = of(name).read.ofType('AWS::CloudWatch::Alarm')
    expect(alarms.map(([, { AlarmName }]) => AlarmName.replace(`quittance-${name}-`, '')).sort()).toEqual([...wanted].sort())
    const topics = of(name)
      .read.ofType('AWS::SNS::Topic')
      .filter(([, { TopicName }]) => TopicName === `quittance-${name}-alerts`)
    const [topic] = topics.map(([id]) => of(name).read.physicalOf(id).ref)
    for (const [, { AlarmName, AlarmActions }] of alarms) expect([AlarmName, AlarmActions]).toEqual([AlarmName, [topic]])
    expect(
      of(name)
        .read.ofType('AWS::SNS::Subscription')
        .filter(([, { TopicArn, Protocol }]) => TopicArn === topic && Protocol === 'email'),
    ).toHaveLength(1)
  })

  it.each<[string, object]>([
    ['api-errors', { Namespace: 'AWS/ApiGateway', MetricName: '5XXError', Threshold: 5 }],
    ['api-latency', { Namespace: 'AWS/ApiGateway', MetricName: 'Latency', ExtendedStatistic: 'p99', Threshold: 3_000 }],
    ['relay-behind', { Namespace: 'AWS/Lambda', MetricName: 'IteratorAge', Threshold: 300_000 }],
    ['mail-dead', { Namespace: 'AWS/SQS', MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 }],
    ['undelivered', { Namespace: 'AWS/SQS', MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 }],
    ['mail-age', { Namespace: 'AWS/SQS', MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 900 }],
    ['api-invoices-errors', { Namespace: 'AWS/Lambda', MetricName: 'Errors', Threshold: 1 }],
    ['api-invoices-throttles', { Namespace: 'AWS/Lambda', MetricName: 'Throttles', Threshold: 1 }],
  ])('%s looks at what it is named after', (alarm, wanted) => expect(alarmOf('prod', alarm)).toMatchObject(wanted))

  it('the table’s throttles are those of reads and writes, of the table and of each index', () => {
    const { Metrics, Threshold } = alarmOf('prod', 'table-throttles')
    const watched = Metrics.flatMap(
      ({ MetricStat }: { MetricStat?: { Metric: { MetricName: string; Dimensions: { Value: string }[] } } }) =>
        MetricStat ? [[MetricStat.Metric.MetricName, ...MetricStat.Metric.Dimensions.map(({ Value }) => Value).sort()].join(' ')] : [],
    )
    const places = ['quittance-prod', ...['i1', 'i2', 'i3'].map((index) => `index-${index} quittance-prod`)]
    expect(watched.sort()).toEqual(
      ['ReadThrottleEvents', 'WriteThrottleEvents'].flatMap((kind) => places.map((place) => `${kind} ${place}`)).sort(),
    )
    expect(Threshold).toBe(50)
  })

  it('those of dev stay within the ten metrics that cost nothing', () => {
    const metrics = of('dev')
      .read.ofType('AWS::CloudWatch::Alarm')
      .map(([, { Metrics }]) => Metrics?.length ?? 1)
    expect(metrics.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10)
  })
})

function mappings(name: string) {
  return of(name)
    .read.ofType('AWS::Lambda::EventSourceMapping')
    .map(([, mapping]) => mapping)
}

function alarmOf(name: string, alarm: string) {
  return of(name)
    .read.ofType('AWS::CloudWatch::Alarm')
    .find(([, { AlarmName }]) => AlarmName === `quittance-${name}-${alarm}`)?.[1]
}

import { beforeAll, describe, expect, it } from 'vitest'
import type { Resource } from './cloud/template.ts'
import { type Templates, templatesOf } from './templates.ts'

/** Every policy of every template, wherever it stands: of roles, of their trust, of buckets, queues, topics and keys. */

interface Statement {
  Effect: string
  Action: string | string[]
  Resource?: string | string[]
  Principal?: string | Record<string, string | string[]>
  Condition?: object
}

interface Found {
  /** `ScheduleRole.AssumeRolePolicyDocument`. */
  at: string
  kind: 'rights' | 'trust' | 'resource'
  statement: Statement
}

const found: Record<string, Templates> = {}
beforeAll(() => {
  for (const name of ['dev', 'prod']) found[name] = templatesOf(name)
}, 240_000)
const of = (name: string) => found[name] ?? templatesOf(name)

/** Actions for which AWS knows no narrower resource. */
const EVERYWHERE = ['dynamodb:ListStreams', 'textract:AnalyzeExpense', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments']
/** A key that its account could not administer could never be changed again: AWS asks for this statement. */
const WHOLE = ['kms:*']

describe.each(['dev', 'prod'])('the policies of %s', (name) => {
  const all = (kind: Found['kind']) => policiesIn(of(name)).filter((one) => one.kind === kind)

  it('are all found: rights and trust of each role, and what buckets, queues, topics and the key allow', () => {
    const roles = of(name).read.ofType('AWS::IAM::Role').length
    expect(new Set(all('trust').map(({ at }) => at)).size).toBe(roles)
    expect(all('rights').length).toBeGreaterThan(roles)
    const owners = new Set(all('resource').map(({ at }) => at.replace(/.*\.(\w+)$/, '$1')))
    expect(owners).toEqual(new Set(['PolicyDocument', 'KeyPolicy']))
    for (const type of ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'])
      for (const [id] of of(name).read.ofType(type)) expect(all('resource').map(({ at }) => at)).toContain(`${id}.PolicyDocument`)
  })

  it('give roles named actions, and all resources only where AWS knows no narrower', () => {
    for (const { at, statement } of all('rights')) {
      expect([at, statement.Effect]).toEqual([at, 'Allow'])
      for (const action of listed(statement.Action)) {
        expect([at, action]).toEqual([at, expect.stringMatching(/^[a-z0-9-]+:[A-Za-z]+$/)])
        for (const resource of listed(statement.Resource)) {
          if (resource === '*') expect(EVERYWHERE).toContain(action)
          // Objects of a bucket, and the streams of a log; never a part of a name.
          else expect([at, resource]).toEqual([at, expect.stringMatching(/^[^*]+$|^[^*]+[/:]\*$/)])
        }
      }
    }
  })

  it('let a role be taken by one service of AWS, and by nobody else', () => {
    const services = ['lambda', 'scheduler', 'apigateway', ...(name === 'prod' ? ['codedeploy'] : [])].map((one) => `${one}.amazonaws.com`)
    for (const { at, statement } of all('trust')) {
      expect([at, statement]).toEqual([at, { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: expect.any(String) } }])
      expect(services).toContain((statement.Principal as { Service: string }).Service)
    }
  })

  it('open no bucket, queue, topic or key to everybody, and give services only what is named', () => {
    for (const { at, statement } of all('resource').filter((one) => one.statement.Effect === 'Allow')) {
      const principals = typeof statement.Principal === 'string' ? { any: statement.Principal } : (statement.Principal ?? {})
      expect([at, Object.values(principals).flat()]).toEqual([at, expect.not.arrayContaining(['*'])])
      for (const action of listed(statement.Action))
        if (!WHOLE.includes(action)) expect([at, action]).toEqual([at, expect.not.stringContaining('*')])
      // A service works for whoever asks it: the condition says for whom it may.
      if ('Service' in principals) expect([at, Object.keys(statement.Condition ?? {})]).not.toEqual([at, []])
      if (WHOLE.includes(listed(statement.Action)[0] ?? '')) expect(principals).toEqual({ AWS: 'arn:aws:iam::111122223333:root' })
    }
  })

  it('use of what AWS keeps only the two that it asks for', () => {
    const kept = [of(name).read, of(name).edge].flatMap((one) =>
      one.ofType('AWS::IAM::Role').flatMap(([, { ManagedPolicyArns = [] }]) => ManagedPolicyArns),
    )
    const base = 'arn:aws:iam::aws:policy/service-role'
    const gateway = `${base}/AmazonAPIGatewayPushToCloudWatchLogs`
    expect(kept.sort()).toEqual(name === 'prod' ? [`${base}/AWSCodeDeployRoleForLambdaLimited`, gateway].sort() : [gateway])
  })

  it('let a service call a function only for a source that is named', () => {
    for (const [id, one] of of(name).read.ofType('AWS::Lambda::Permission'))
      expect([id, one]).toEqual([
        id,
        {
          Action: 'lambda:InvokeFunction',
          FunctionName: expect.any(String),
          Principal: expect.stringMatching(/^(apigateway|sns)\.amazonaws\.com$/),
          SourceArn: expect.stringMatching(/^arn:/),
        },
      ])
  })
})

function listed(value: string | string[] | undefined): string[] {
  return [value ?? []].flat()
}

function policiesIn({ read, edge }: Templates): Found[] {
  return [read, edge].flatMap((template) =>
    [...template.resources].flatMap(([id, resource]) =>
      statementsIn(resource.Properties, id).map(({ at, statement }) => ({ at, statement, kind: kindOf(resource, at) })),
    ),
  )
}

function kindOf({ Type }: Resource, at: string): Found['kind'] {
  if (at.endsWith('.AssumeRolePolicyDocument')) return 'trust'
  return Type.startsWith('AWS::IAM::') ? 'rights' : 'resource'
}

/** Wherever a policy stands in a resource. */
function statementsIn(value: unknown, at: string): { at: string; statement: Statement }[] {
  if (Array.isArray(value)) return value.flatMap((one) => statementsIn(one, at))
  if (typeof value !== 'object' || value === null) return []
  if ('Statement' in value) {
    const statements = [(value as { Statement: Statement | Statement[] }).Statement].flat()
    // The firewall's rules have a statement, too, which is no policy.
    return statements.filter((one) => 'Effect' in one).map((statement) => ({ at, statement }))
  }
  return Object.entries(value).flatMap(([name, one]) => statementsIn(one, `${at}.${name}`))
}

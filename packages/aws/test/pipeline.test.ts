import { readFileSync } from 'node:fs'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../../package.json' with { type: 'json' }
import { environmentOf } from '../infra/environments.ts'
import { PipelineStack } from '../infra/pipeline-stack.ts'
import { type ReadTemplate, readTemplate } from './cloud/template.ts'
import { only } from './templates.ts'

interface Step {
  uses?: string
  run?: string
  id?: string
  with?: Record<string, string>
}
interface Job {
  if?: string
  needs?: string
  environment?: string
  permissions?: Record<string, string>
  steps: Step[]
}
interface Workflow {
  on: Record<string, { branches?: string[]; tags?: string[] } | null>
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

const text = readFileSync(new URL('../../../.github/workflows/deploy.yml', import.meta.url), 'utf8')
const workflow = parse(text) as Workflow
const job = (name: string): Job => workflow.jobs[name] ?? { steps: [] }
const runs = (name: string) => job(name).steps.flatMap(({ run }) => (run === undefined ? [] : [run]))

describe('the pipeline', () => {
  it('runs for pull requests, for main and for tags of versions', () => {
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ['main'], tags: ['v*'] } })
    expect(Object.keys(workflow.jobs)).toEqual(['test', 'diff', 'dev', 'prod'])
  })

  it('lints, checks types, tests and synthesises both environments, in this order', () => {
    expect(runs('test')).toEqual([
      'npm ci',
      'npm run lint',
      'npm run typecheck',
      'npm test',
      'npm run aws:synth -- --env dev',
      'npm run aws:synth -- --env prod',
    ])
  })

  it.each([
    ['dev', "github.ref == 'refs/heads/main'"],
    ['prod', "startsWith(github.ref, 'refs/tags/v')"],
  ])('deploys %s when it is tested, from where it should, showing the difference before', (name, condition) => {
    expect(job(name)).toMatchObject({ if: condition, needs: 'test', environment: name })
    expect(runs(name).slice(-2)).toEqual([`npm run aws:diff -- --env ${name}`, `npm run aws:deploy -- --env ${name} --yes`])
  })

  it.each(['dev', 'prod'])(
    'takes a role for %s by OpenID Connect, in the region of its configuration, before it asks AWS anything',
    (name) => {
      const { steps, permissions } = job(name)
      expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' })
      const at = steps.findIndex(({ uses }) => uses?.startsWith('aws-actions/'))
      expect(steps[at]?.with).toEqual({
        'role-to-assume': `\${{ vars.AWS_ROLE_${name.toUpperCase()} }}`,
        'aws-region': '${{ steps.place.outputs.region }}',
      })
      expect(steps[at - 1]).toEqual({ id: 'place', run: `echo "region=$(npm run --silent aws:region -- ${name})" >> "$GITHUB_OUTPUT"` })
      expect(steps.findIndex(({ run }) => run?.includes('aws:diff'))).toBeGreaterThan(at)
      expect(text).not.toContain(environmentOf(name).region)
    },
  )

  it('shows a pull request what its templates change, with no right to anything', () => {
    const { if: condition, permissions, steps, environment } = job('diff')
    expect([condition, permissions, environment]).toEqual(["github.event_name == 'pull_request'", undefined, undefined])
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout')).map((step) => step.with?.ref)).toEqual([
      undefined,
      '${{ github.base_ref }}',
    ])
    expect(runs('diff').at(-1)).toContain('aws:diff -- --env "$env" --against "base-$env"')
    expect(runs('diff').at(-1)).toContain('GITHUB_STEP_SUMMARY')
  })

  it('may read the repository and nothing else, and holds no key', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(text).not.toMatch(/secrets\.|AKIA|access-key|pull_request_target|ACCESS_KEY|write-all/)
    for (const step of Object.values(workflow.jobs).flatMap(({ steps }) => steps))
      if (step.uses?.startsWith('actions/checkout')) expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  it('names every action by its commit', () => {
    const used = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses])))
    expect(used.length).toBeGreaterThan(0)
    for (const uses of used) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  })

  it('runs only commands that there are, and never text of strangers', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([])
    for (const name of Object.keys(workflow.jobs)) for (const run of runs(name)) expect(run).not.toContain('${{')
  })
})

describe('the roles of the pipeline', () => {
  let template: ReadTemplate
  beforeAll(() => {
    const app = new App({ context: { '@aws-cdk/core:validateAgainstDefaultRules': true, 'aws:cdk:disable-stack-trace': true } })
    const configurations = ['dev', 'prod'].map(environmentOf)
    new PipelineStack(app, 'quittance-pipeline', { repository: 'owner/repository', configurations })
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    const raw = app.synth().getStackByName('quittance-pipeline').template
    template = readTemplate(raw, { accountId: '111122223333', region: 'eu-central-1', physical: () => undefined })
  }, 120_000)

  it.each(['dev', 'prod'])('that of %s is taken by this repository’s jobs for it only', (name) => {
    const [, { AssumeRolePolicyDocument }] =
      template.ofType('AWS::IAM::Role').find(([, { RoleName }]) => RoleName === `quittance-${name}-pipeline`) ?? fail(name)
    expect(AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: expect.stringContaining('GitHub') },
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': `repo:owner/repository:environment:${name}`,
          },
        },
      },
    ])
    expect(only(template, 'AWS::IAM::OIDCProvider')).toMatchObject({ Url: 'https://token.actions.githubusercontent.com' })
  })

  it.each(['dev', 'prod'])('that of %s does what a deployment does, to its own installation', (name) => {
    const [, { PolicyDocument }] = template.ofType('AWS::IAM::Policy').find(([id]) => id.startsWith(`Deploy${name}`)) ?? fail(name)
    const rows = PolicyDocument.Statement.map(({ Action, Resource }: { Action: string; Resource: string | string[] }) => [
      Action,
      [Resource].flat(),
    ])
    const account = '111122223333'
    expect(rows).toEqual([
      [
        'sts:AssumeRole',
        ['eu-central-1', 'us-east-1'].map((region) => `arn:aws:iam::${account}:role/cdk-hnb659fds-*-${account}-${region}`),
      ],
      [
        'cloudformation:DescribeStacks',
        [
          `arn:aws:cloudformation:eu-central-1:${account}:stack/quittance-${name}/*`,
          `arn:aws:cloudformation:us-east-1:${account}:stack/quittance-${name}-edge/*`,
        ],
      ],
      ['s3:PutObject', [`arn:aws:s3:::quittance-${name}-webbucket*/*`]],
      ['cloudfront:CreateInvalidation', [`arn:aws:cloudfront::${account}:distribution/*`]],
      ['lambda:InvokeFunction', [`arn:aws:lambda:eu-central-1:${account}:function:quittance-${name}-tick:live`]],
    ])
  })

  it('are told as outputs, for the variables of the repository', () =>
    expect(Object.keys(template.outputs)).toEqual(['Roledev', 'Roleprod']))
})

function fail(name: string): never {
  throw new Error(`nothing for ${name}`)
}

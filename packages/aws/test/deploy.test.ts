import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refused, run, type Tools, wishOf } from '../../../scripts/aws.mjs'
import { emptyBucket, isProtected, stopLogging, webUploads } from '../../../scripts/aws-cloud.mjs'
import { DemoWish } from '../src/lambda/demo-handler.ts'

const OUTPUTS = {
  Url: 'https://billing.example.com',
  WebBucket: 'web',
  FilesBucket: 'files',
  LogsBucket: 'logs',
  DistributionId: 'E1',
  Issuer: 'https://issuer.example',
  ClientId: 'client',
  LoginUrl: 'https://login.example',
}

/** Tools that only note what they are asked for, in order. */
function notingTools({ keepsData = false, hasEdge = false, isProtected = false, failures = 0 } = {}): {
  tools: Tools
  steps: string[]
  configurations: object[]
  payloads: object[]
} {
  const steps: string[] = []
  const configurations: object[] = []
  const payloads: object[] = []
  const note = async (step: string) => void steps.push(step)
  const tools: Tools = {
    tell: () => {},
    stackOf: (name) => (name.endsWith('-edge') && !hasEdge ? undefined : { region: 'eu-central-1', keepsData }),
    buildFunctions: () => note('build functions'),
    buildWeb: () => note('build web'),
    cdk(words, { mayFail = false } = {}) {
      steps.push(`cdk ${words.join(' ')}`)
      const isDone = failures-- <= 0
      if (!isDone && !mayFail) throw new Error('the program ends')
      return isDone
    },
    isProtected: async ({ stack }) => isProtected && (!hasEdge || stack.endsWith('-edge')),
    stopLogging: ({ bucket }) => note(`stop logs of ${bucket}`),
    wait: (ms) => note(`wait ${ms / 1000} s`),
    outputsOf: async ({ region, stack }) => (stack.endsWith('-edge') ? { CertificateArn: `arn:${region}` } : OUTPUTS),
    async uploadWeb({ bucket, configuration }) {
      configurations.push(configuration)
      steps.push(`upload to ${bucket}`)
    },
    invalidate: ({ paths }) => note(`forget ${paths.join(' ')}`),
    async invoke({ functionName, payload }) {
      payloads.push(payload)
      steps.push(`call ${functionName}`)
    },
    async emptyBucket({ bucket }) {
      steps.push(`empty ${bucket}`)
      return 3
    },
  }
  return { tools, steps, configurations, payloads }
}

const did = async (words: readonly string[], at: Parameters<typeof notingTools>[0] = {}) => {
  const { tools, steps, configurations, payloads } = notingTools(at)
  await run(wishOf(words), tools)
  return { steps, configurations, payloads }
}

describe('the command line of the installation', () => {
  it.each([
    [['deploy'], { command: 'deploy', environment: 'dev', demo: undefined, force: false, yes: false }],
    [['destroy', '--env', 'prod', '--force'], { command: 'destroy', environment: 'prod', force: true }],
    [['deploy', '--demo', 'ada@example.com', '--yes'], { environment: 'dev', demo: 'ada@example.com', yes: true }],
  ])('understands %j', (words, wish) => expect(wishOf(words)).toMatchObject(wish))

  it.each([
    [[], /Say what to do/],
    [['remove'], /Say what to do/],
    [['constructor'], /Say what to do/],
    [['deploy', '--environment', 'prod'], /--environment is not understood/],
    [['destroy', 'prod'], /prod is not understood/],
    [['deploy', '--env'], /Say which environment/],
    [['deploy', '--env', '--force'], /Say which environment/],
    [['deploy', '--demo'], /Say whose the demo is/],
    [['deploy', '--demo', '--yes'], /Say whose the demo is/],
    [['diff', '--against'], /Say against what/],
    [['diff', '--against', '--env'], /Say against what/],
  ])('refuses %j instead of guessing', (words, message) => {
    expect(() => wishOf(words)).toThrow(Refused)
    expect(() => wishOf(words)).toThrow(message)
  })

  it('builds before it deploys, the edge before what needs it, and the page last', async () => {
    const { steps } = await did(['deploy', '--env', 'prod', '--yes'], { hasEdge: true, keepsData: true })
    expect(steps).toEqual([
      'build web',
      'build functions',
      'cdk deploy quittance-prod-edge --require-approval never',
      'cdk deploy quittance-prod --require-approval never --parameters quittance-prod:CertificateArn=arn:us-east-1',
      'upload to web',
      'forget /index.html /config.json /',
      'call quittance-prod-tick:live',
    ])
  })

  it('shows the difference to what is deployed, or to other templates without an account', async () => {
    expect((await did(['diff'])).steps).toEqual(['build functions', 'cdk diff'])
    expect((await did(['diff', '--env', 'prod', '--against', '/base/cdk.out'], { hasEdge: true })).steps).toEqual([
      'build functions',
      'cdk diff quittance-prod-edge --template /base/cdk.out/quittance-prod-edge.template.json',
      'cdk diff quittance-prod --template /base/cdk.out/quittance-prod.template.json',
    ])
  })

  it('asks before it gives wider rights, and loads the demo only when asked', async () => {
    expect((await did(['deploy'])).steps).toContain('cdk deploy quittance-dev --require-approval broadening')
    expect((await did(['deploy'])).steps).not.toContain('call quittance-dev-demo:live')
    const { steps, payloads } = await did(['deploy', '--demo', 'ada@example.com'])
    expect(steps).toContain('call quittance-dev-demo:live')
    expect(DemoWish.parse(payloads.at(-1))).toEqual({ email: 'ada@example.com', apiKey: false })
  })

  it('writes the web app’s configuration from what was deployed', async () => {
    const { configurations } = await did(['deploy'])
    const written = { issuer: OUTPUTS.Issuer, clientId: 'client', apiUrl: '', scope: 'openid email profile', loginUrl: OUTPUTS.LoginUrl }
    expect(configurations).toEqual([written])
  })

  const EMPTIED = ['empty web', 'empty files', 'empty logs']

  it('stops the logs and empties the buckets of an installation that keeps nothing before it removes it', async () => {
    const stopped = ['stop logs of web', 'stop logs of files', 'stop logs of logs']
    expect((await did(['destroy'])).steps).toEqual(['build functions', ...stopped, ...EMPTIED, 'cdk destroy --force quittance-dev'])
  })

  it('empties them again, and tries again, when late access logs kept the removal from ending', async () => {
    const { steps } = await did(['destroy'], { failures: 1 })
    const removal = [...EMPTIED, 'cdk destroy --force quittance-dev']
    expect(steps.slice(4)).toEqual([...removal, 'wait 120 s', ...removal])
  })

  it('gives up after the third attempt', async () => {
    const { tools, steps } = notingTools({ failures: 9 })
    await expect(run(wishOf(['destroy']), tools)).rejects.toThrow('the program ends')
    expect(steps.filter((step) => step.startsWith('cdk destroy'))).toHaveLength(3)
  })

  it('leaves an installation that keeps its data alone, and with --force its files and logs still', async () => {
    const { tools, steps } = notingTools({ keepsData: true })
    await expect(run(wishOf(['destroy', '--env', 'prod']), tools)).rejects.toThrow(/keeps its data/)
    expect(steps).toEqual(['build functions'])
    expect((await did(['destroy', '--env', 'prod', '--force'], { keepsData: true, hasEdge: true })).steps).toEqual([
      'build functions',
      'empty web',
      'cdk destroy --force quittance-prod',
      'cdk destroy --force quittance-prod-edge',
    ])
  })

  it.each([
    ['the stack', false],
    ['the stack at the edge', true],
  ])('touches nothing while %s is protected, --force or not', async (_which, hasEdge) => {
    const { tools, steps } = notingTools({ keepsData: true, isProtected: true, hasEdge })
    await expect(run(wishOf(['destroy', '--env', 'prod', '--force']), tools)).rejects.toThrow(/protected.*update-termination-protection/)
    expect(steps).toEqual(['build functions'])
  })
})

describe('what a deployment does besides', () => {
  it('uploads files that never change first, then the configuration, then the page that names them', () => {
    const directory = mkdtempSync(join(tmpdir(), 'quittance-web-'))
    mkdirSync(join(directory, 'assets'))
    for (const name of ['index.html', 'config.json', 'assets/app-1.js', 'assets/app-1.js.br']) writeFileSync(join(directory, name), 'x')
    const uploads = webUploads(directory, { issuer: 'here' })
    expect(uploads.map(({ key, cacheControl }) => [key, cacheControl])).toEqual([
      ['assets/app-1.js', 'public, max-age=31536000, immutable'],
      ['config.json', 'no-cache'],
      ['index.html', 'no-cache'],
    ])
    expect(uploads[1]?.body.toString()).toBe('{"issuer":"here"}')
  })

  it('removes every version and every delete marker, page by page', async () => {
    const versions = Array.from({ length: 2_300 }, (_, at) => ({ Key: `org/${at % 900}`, VersionId: `v${at}` }))
    const client = {
      async send(command: unknown) {
        const { input } = command as { input: { MaxKeys?: number; Delete?: { Objects: { VersionId: string }[] } } }
        if (input.Delete) {
          for (const { VersionId } of input.Delete.Objects)
            versions.splice(
              versions.findIndex((one) => one.VersionId === VersionId),
              1,
            )
          return {}
        }
        const page = versions.slice(0, input.MaxKeys)
        return { Versions: page.slice(0, page.length / 2), DeleteMarkers: page.slice(page.length / 2) }
      },
    }
    expect(await emptyBucket({ region: 'eu-central-1', bucket: 'files', client })).toBe(2_300)
    expect(versions).toEqual([])
  })

  it('finds nothing to remove, and no logs to stop, where the bucket is gone already', async () => {
    const client = { send: () => Promise.reject(Object.assign(new Error('The specified bucket does not exist'), { name: 'NoSuchBucket' })) }
    expect(await emptyBucket({ region: 'eu-central-1', bucket: 'files', client })).toBe(0)
    await stopLogging({ region: 'eu-central-1', bucket: 'files', client })
    const refusing = { send: () => Promise.reject(new Error('Access Denied')) }
    await expect(stopLogging({ region: 'eu-central-1', bucket: 'files', client: refusing })).rejects.toThrow('Access Denied')
  })

  it.each([
    [{ Stacks: [{ EnableTerminationProtection: true }] }, true],
    [{ Stacks: [{}] }, false],
    [new Error('Stack with id quittance-dev does not exist'), false],
  ])('asks CloudFormation whether a stack is protected', async (answer, wanted) => {
    const client = { send: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)) }
    expect(await isProtected({ region: 'eu-central-1', stack: 'quittance-dev', client })).toBe(wanted)
  })
})

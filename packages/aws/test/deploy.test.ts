import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refused, run, type Tools, wishOf } from '../../../scripts/aws.mjs'
import { emptyBucket, webUploads } from '../../../scripts/aws-cloud.mjs'
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
function notingTools({ keepsData = false, hasEdge = false } = {}): {
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
    cdk: (words) => void steps.push(`cdk ${words.join(' ')}`),
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

  it('empties the buckets of an installation that keeps nothing before it removes it', async () => {
    expect((await did(['destroy'])).steps).toEqual([
      'build functions',
      'empty web',
      'empty files',
      'empty logs',
      'cdk destroy --force quittance-dev',
    ])
  })

  it('leaves an installation that keeps its data alone, and with --force its files still', async () => {
    const { tools, steps } = notingTools({ keepsData: true })
    await expect(run(wishOf(['destroy', '--env', 'prod']), tools)).rejects.toThrow(/keeps its data/)
    expect(steps).toEqual(['build functions'])
    expect((await did(['destroy', '--env', 'prod', '--force'], { keepsData: true })).steps).toEqual([
      'build functions',
      'empty web',
      'cdk destroy --force quittance-prod',
    ])
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
})

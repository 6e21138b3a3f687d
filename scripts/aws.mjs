// `npm run aws:synth|aws:diff|aws:deploy|aws:destroy -- [--env dev|prod|…] [--demo EMAIL] [--force] [--against FOLDER]`: the installation on AWS, by its name in
// packages/aws/infra/environments.ts. Credentials come from the environment, as for every tool of AWS.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const EDGE_REGION = 'us-east-1'
const COMMANDS = { synth, diff, deploy, destroy }
/** How often a removal is tried, and how long between: access logs of the last minutes are still on their way. */
const REMOVALS_MAX = 3
const LATE_LOGS_MS = 120_000
const FLAGS = ['--env', '--demo', '--force', '--yes', '--against']

/** A wish that cannot be done, and why. */
export class Refused extends Error {}

/** What the words of the command line ask for. Errors: `Refused`, for what is not understood. */
export function wishOf([command, ...words]) {
  if (!Object.hasOwn(COMMANDS, command ?? '')) throw new Refused(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`)
  const wish = { command, environment: 'dev', demo: undefined, force: false, yes: false, against: undefined }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!FLAGS.includes(word)) throw new Refused(`${word} is not understood. There are: ${FLAGS.join(', ')}.`)
    if (word === '--demo') {
      wish.demo = words[++at]
      if (!/^[^\s@-][^\s@]*@[^\s@]+$/.test(wish.demo ?? ''))
        throw new Refused('Say whose the demo is after --demo: the e-mail address of a login that is there already.')
    } else if (word === '--against') {
      wish.against = words[++at]
      if (!wish.against || wish.against.startsWith('-'))
        throw new Refused('Say against what after --against: a folder of templates, as aws:synth makes it.')
    } else if (word !== '--env') wish[word.slice(2)] = true
    else if (/^[a-z][a-z0-9]{1,11}$/.test(words[at + 1] ?? '')) wish.environment = words[++at]
    else throw new Refused('Say which environment after --env: its name in packages/aws/infra/environments.ts.')
  }
  return wish
}

/** Does it. `tools` are what it is done with. Errors: `Refused`. */
export async function run(wish, tools) {
  await COMMANDS[wish.command]({ ...wish, stack: `quittance-${wish.environment}` }, tools)
}

/** Makes the templates, and checks them. Needs no network and no account. */
async function synth(_wish, tools) {
  await tools.buildFunctions()
  tools.cdk(['synth', '--quiet'])
  tools.tell('The templates are in dist/aws/cdk.out.')
}

/** Shows what a deployment would change; with `against`, what differs from the templates in a folder, which needs no account. */
async function diff(wish, tools) {
  await tools.buildFunctions()
  if (wish.against !== undefined) {
    for (const name of [`${wish.stack}-edge`, wish.stack].filter((one) => tools.stackOf(one)))
      tools.cdk(['diff', name, '--template', resolve(wish.against, `${name}.template.json`)])
    return
  }
  tools.cdk(['diff', ...(await parameters(wish, tools))])
}

/** Puts everything in place: the edge first, then the installation, then the web app and its configuration, and the demo if asked. */
async function deploy(wish, tools) {
  const { stack } = wish
  await tools.buildWeb()
  await tools.buildFunctions()
  if (tools.stackOf(`${stack}-edge`)) tools.cdk(['deploy', `${stack}-edge`, '--require-approval', 'never'])
  tools.cdk(['deploy', stack, '--require-approval', wish.yes ? 'never' : 'broadening', ...(await parameters(wish, tools))])
  const { region } = tools.stackOf(stack)
  const outputs = await tools.outputsOf({ region, stack })
  if (!outputs) throw new Error(`The stack ${stack} has no outputs after it was deployed.`)
  await tools.uploadWeb({
    region,
    bucket: outputs.WebBucket,
    directory: join(root, 'packages/web/dist'),
    configuration: webConfiguration(outputs),
  })
  await tools.invalidate({ distributionId: outputs.DistributionId, paths: ['/index.html', '/config.json', '/'] })
  await tools.invoke({ region, functionName: `${stack}-tick:live`, payload: {} })
  if (wish.demo)
    tools.tell(JSON.stringify(await tools.invoke({ region, functionName: `${stack}-demo:live`, payload: { email: wish.demo } })))
  if (outputs.VirusCheck === 'none') tools.tell('Virus check: none. Files that people send are not looked into (docs/aws.md).')
  tools.tell(`\nQuittance answers at ${outputs.Url}`)
}

/** What the web app reads when it starts: written at deployment, not built in. */
function webConfiguration({ Issuer, ClientId, LoginUrl }) {
  return { issuer: Issuer, clientId: ClientId, apiUrl: '', scope: 'openid email profile', loginUrl: LoginUrl }
}

/**
 * Removes it. An installation that keeps its data is left alone unless --force is given, and even then its table, files and logins stay. Nothing is emptied
 * before everything that could refuse was asked. S3 writes its access logs late: so they are stopped first, and a bucket that filled again is emptied again.
 */
async function destroy({ stack, environment, force }, tools) {
  // CDK knows what there is by the templates, which name the bundles.
  await tools.buildFunctions()
  const { keepsData, region } = tools.stackOf(stack)
  if (keepsData && !force) {
    throw new Refused(
      `${environment} keeps its data. Its functions and addresses go only with --force; table, files and logins stay then, too (docs/aws.md, “Teardown”).`,
    )
  }
  const edge = `${stack}-edge`
  const stacks = [{ name: stack, region }, ...(tools.stackOf(edge) ? [{ name: edge, region: EDGE_REGION }] : [])]
  for (const one of stacks) {
    if (await tools.isProtected({ region: one.region, stack: one.name }))
      throw new Refused(
        `${one.name} is protected against being removed. Nothing was touched. Switch it off first: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${one.name} --region ${one.region}`,
      )
  }
  const outputs = await tools.outputsOf({ region, stack })
  const { WebBucket, FilesBucket, LogsBucket } = outputs ?? {}
  const buckets = outputs ? (keepsData ? [WebBucket] : [WebBucket, FilesBucket, LogsBucket]) : []
  if (!keepsData) for (const bucket of buckets) await tools.stopLogging({ region, bucket })
  for (let attempt = 1; ; attempt++) {
    for (const bucket of buckets) tools.tell(`${bucket}: ${await tools.emptyBucket({ region, bucket })} versions removed`)
    if (tools.cdk(['destroy', '--force', stack], { mayFail: attempt < REMOVALS_MAX })) break
    tools.tell(
      `${stack} could not be removed; a bucket may have been filled again by late access logs. Once more (${attempt + 1} of ${REMOVALS_MAX}).`,
    )
    await tools.wait(LATE_LOGS_MS)
  }
  if (stacks.length > 1) tools.cdk(['destroy', '--force', edge])
}

async function parameters({ stack }, tools) {
  const outputs = tools.stackOf(`${stack}-edge`) ? ((await tools.outputsOf({ region: EDGE_REGION, stack: `${stack}-edge` })) ?? {}) : {}
  return Object.entries(outputs).flatMap(([name, value]) => ['--parameters', `${stack}:${name}=${value}`])
}

/** CDK's command line, our builds and AWS itself. */
async function realTools(environment) {
  const [{ build }, { buildFunctions }, cloud] = await Promise.all([
    import('./build.mjs'),
    import('./build-aws.mjs'),
    import('./aws-cloud.mjs'),
  ])
  const tell = (line) => console.log(line)
  let artifacts
  /** What a stack of this environment is; undefined when there is none of that name. */
  const stackOf = (name) => {
    if (!artifacts) {
      cdk(['synth', '--quiet'], environment)
      artifacts = JSON.parse(readFileSync(join(root, 'dist/aws/cdk.out/manifest.json'), 'utf8')).artifacts
    }
    const artifact = artifacts[name]
    if (!artifact) return undefined
    const template = readFileSync(join(root, `dist/aws/cdk.out/${name}.template.json`), 'utf8')
    return { region: artifact.environment.split('/').at(-1), keepsData: /"DeletionProtectionEnabled":\s*true/.test(template) }
  }
  return {
    ...cloud,
    tell,
    stackOf,
    buildFunctions,
    buildWeb: () => build(tell),
    cdk: (rest, options) => cdk(rest, environment, options),
    wait,
  }
}

/** Whether it went well. Ends the program where it did not, unless it may fail. */
function cdk(rest, environment, { mayFail = false } = {}) {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/aws-cdk/bin/cdk'), ...rest, '--context', `environment=${environment}`],
    {
      cwd: join(root, 'packages/aws/infra'),
      stdio: 'inherit',
      env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CDK_DISABLE_VERSION_CHECK: '1' },
    },
  )
  if (status !== 0 && !mayFail) process.exit(status ?? 1)
  return status === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const wish = wishOf(process.argv.slice(2))
    await run(wish, await realTools(wish.environment))
  } catch (error) {
    if (error instanceof Refused) console.error(error.message)
    else if (error?.name === 'CredentialsProviderError')
      console.error('There are no credentials for AWS: log in (`aws sso login`), or set them in the environment.')
    else throw error
    process.exit(2)
  }
}

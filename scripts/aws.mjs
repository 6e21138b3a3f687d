// `npm run aws:synth|aws:diff|aws:deploy|aws:destroy -- [--env dev|prod|…] [--demo] [--force]`: the installation on AWS, by its name in
// packages/aws/infra/environments.ts. Credentials come from the environment, as for every tool of AWS.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emptyBucket, invalidate, invoke, outputsOf, uploadWeb } from './aws-cloud.mjs'
import { build } from './build.mjs'
import { buildFunctions } from './build-aws.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const EDGE_REGION = 'us-east-1'
const args = process.argv.slice(2)
const [command] = args
const isSet = (flag) => args.includes(flag)
const environment = args[args.indexOf('--env') + 1 || args.length] ?? 'dev'
const stack = `quittance-${environment}`
const tell = (line) => console.log(line)

const COMMANDS = { synth, diff, deploy, destroy }
if (!COMMANDS[command]) {
  console.error(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`)
  process.exit(2)
}
await COMMANDS[command]()

/** Makes the templates, and checks them. Needs no network and no account. */
async function synth() {
  await buildFunctions()
  cdk(['synth', '--quiet'])
  tell(`The templates are in dist/aws/cdk.out.`)
}

/** Shows what a deployment would change. */
async function diff() {
  await buildFunctions()
  cdk(['diff', ...parameters(await edgeOutputs())])
}

/** Puts everything in place: the edge first, then the installation, then the web app and its configuration, and the demo if asked. */
async function deploy() {
  await build(tell)
  await buildFunctions()
  if (hasEdge()) cdk(['deploy', `${stack}-edge`, '--require-approval', 'never'])
  cdk(['deploy', stack, '--require-approval', isSet('--yes') ? 'never' : 'broadening', ...parameters(await edgeOutputs())])
  const region = regionOf()
  const outputs = await outputsOf({ region, stack })
  if (!outputs) throw new Error(`The stack ${stack} has no outputs after it was deployed.`)
  const web = { issuer: outputs.Issuer, clientId: outputs.ClientId, apiUrl: '', scope: 'openid email profile', loginUrl: outputs.LoginUrl }
  await uploadWeb({ region, bucket: outputs.WebBucket, directory: join(root, 'packages/web/dist'), configuration: web })
  await invalidate({ distributionId: outputs.DistributionId, paths: ['/index.html', '/config.json', '/'] })
  await invoke({ region, functionName: `quittance-${environment}-tick:live`, payload: {} })
  if (isSet('--demo')) tell(JSON.stringify(await invoke({ region, functionName: `quittance-${environment}-demo:live`, payload: {} })))
  tell(`\nQuittance answers at ${outputs.Url}`)
}

/** Removes it. An installation that keeps its data is left alone unless --force is given, and even then its table, files and logins stay. */
async function destroy() {
  const keepsData = /"?DeletionProtectionEnabled"?:\s*true/.test(synthesised())
  if (keepsData && !isSet('--force')) {
    console.error(
      `${environment} keeps its data. Its functions and addresses go only with --force; table, files and logins stay then, too (docs/aws.md, “Teardown”).`,
    )
    process.exit(1)
  }
  const region = regionOf()
  const outputs = await outputsOf({ region, stack })
  if (outputs) {
    const buckets = keepsData ? [outputs.WebBucket] : [outputs.WebBucket, outputs.FilesBucket, outputs.LogsBucket]
    for (const bucket of buckets) tell(`${bucket}: ${await emptyBucket({ region, bucket })} versions removed`)
  }
  cdk(['destroy', '--force', stack])
  if (hasEdge()) cdk(['destroy', '--force', `${stack}-edge`])
}

function synthesised() {
  manifest()
  return readFileSync(join(root, `dist/aws/cdk.out/${stack}.template.json`), 'utf8')
}

let artifacts

/** What the stacks of this environment are. */
function manifest() {
  if (!artifacts) {
    cdk(['synth', '--quiet'])
    artifacts = JSON.parse(readFileSync(join(root, 'dist/aws/cdk.out/manifest.json'), 'utf8')).artifacts
  }
  return artifacts
}

function hasEdge() {
  return Boolean(manifest()[`${stack}-edge`])
}

function regionOf() {
  return manifest()[stack].environment.split('/').at(-1)
}

async function edgeOutputs() {
  return hasEdge() ? ((await outputsOf({ region: EDGE_REGION, stack: `${stack}-edge` })) ?? {}) : {}
}

function parameters(outputs) {
  return Object.entries(outputs).flatMap(([name, value]) => ['--parameters', `${stack}:${name}=${value}`])
}

function cdk(rest) {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/aws-cdk/bin/cdk'), ...rest, '--context', `environment=${environment}`],
    {
      cwd: join(root, 'packages/aws/infra'),
      stdio: 'inherit',
      env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CDK_DISABLE_VERSION_CHECK: '1' },
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}

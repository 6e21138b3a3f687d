// `npm run aws:pipeline -- OWNER/REPOSITORY [--synth]`: makes GitHub known to the account, and a role for each environment of the pipeline. Once an account.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const [repository = '', ...words] = process.argv.slice(2)
const isSynth = words.includes('--synth')
if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || words.some((word) => word !== '--synth')) {
  console.error('Say whose pipeline it is: npm run aws:pipeline -- OWNER/REPOSITORY (and --synth to see the template only).')
  process.exit(2)
}
const command = isSynth ? ['synth', '--quiet'] : ['deploy', '--require-approval', 'broadening']
const place = ['--app', 'node --import tsx pipeline/main.ts', '--output', join(root, 'dist/aws/cdk-pipeline.out')]
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/aws-cdk/bin/cdk'), ...command, ...place, '--context', `repository=${repository}`],
  {
    cwd: join(root, 'packages/aws/infra'),
    stdio: 'inherit',
    env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CDK_DISABLE_VERSION_CHECK: '1' },
  },
)
process.exitCode = status ?? 1

import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { buildFunctions } from '../../../scripts/build-aws.mjs'
import { addInstallation } from '../infra/app.ts'
import type { Configuration } from '../infra/configuration.ts'
import { environmentOf } from '../infra/environments.ts'
import { QuittanceStack } from '../infra/stack.ts'
import { FUNCTIONS } from '../src/functions.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The flags that the command line reads, too. */
function flags(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, 'packages/aws/infra/cdk.json'), 'utf8')).context
}

/** Builds the bundles for this machine's processor, in a folder of their own, so that test files do not disturb each other. */
export async function bundlesHere(): Promise<string> {
  const output = mkdtempSync(join(tmpdir(), 'quittance-functions-'))
  await buildFunctions({ arch: process.arch === 'arm64' ? 'arm64' : 'x64', output })
  return output
}

/** Folders that stand for bundles, for tests that look at templates only. */
export function emptyBundles(): string {
  const output = mkdtempSync(join(tmpdir(), 'quittance-bundles-'))
  for (const { name } of FUNCTIONS) mkdirSync(join(output, name), { recursive: true })
  return output
}

/** Synthesises an installation as the command line does, with AwsSolutions and the template validator. Errors: their findings. */
export function synthesise(environment: string, bundles: string): { cloudAssembly: string; report: string } {
  const app = new App({ context: { ...flags(), 'aws:cdk:disable-stack-trace': true } })
  addInstallation(app, { configuration: environmentOf(environment), bundles })
  const cloudAssembly = app.synth().directory
  const report = join(cloudAssembly, 'validation-report.json')
  return { cloudAssembly, report: existsSync(report) ? readFileSync(report, 'utf8') : '' }
}

/** Only the main stack, unchecked: for tests that let it work. */
export function synthesiseUnchecked(configuration: Configuration, bundles: string): { cloudAssembly: string; stack: string } {
  const context = { ...flags(), 'aws:cdk:disable-stack-trace': true, '@aws-cdk/core:validateAgainstDefaultRules': false }
  const app = new App({ context })
  const stack = new QuittanceStack(app, `quittance-${configuration.name}`, { configuration, bundles })
  return { cloudAssembly: app.synth().directory, stack: stack.stackName }
}

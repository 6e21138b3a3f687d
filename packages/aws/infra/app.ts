import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Configuration } from './configuration.ts'
import { EdgeStack, needsEdge } from './edge-stack.ts'
import { QuittanceStack } from './stack.ts'

/** What an installation is made from. */
export interface Installation {
  configuration: Configuration
  /** The folder with a bundle for each function, made by `npm run build:aws`. */
  bundles: string
}

/** Puts the stacks of an installation into an app, with AwsSolutions looking at each. */
export function addInstallation(app: App, { configuration, bundles }: Installation): { edge?: EdgeStack; main: QuittanceStack } {
  const edge = needsEdge(configuration) ? new EdgeStack(app, `quittance-${configuration.name}-edge`, configuration) : undefined
  const main = new QuittanceStack(app, `quittance-${configuration.name}`, { configuration, bundles })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { ...(edge ? { edge } : {}), main }
}

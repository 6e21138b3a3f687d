import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { addInstallation } from './app.ts'
import { ConfigurationError } from './configuration.ts'
import { environmentOf } from './environments.ts'

// What `cdk` runs: the installation named by its context, `cdk … --context environment=prod`. npm run aws:synth and its siblings do this.
const app = new App()
const environment = String(app.node.tryGetContext('environment') ?? 'dev')
try {
  addInstallation(app, {
    configuration: environmentOf(environment),
    bundles: fileURLToPath(new URL('../../../dist/aws/', import.meta.url)),
  })
  app.synth()
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { environmentOf } from '../environments.ts'
import { PipelineStack } from '../pipeline-stack.ts'

// What `npm run aws:pipeline` deploys once: the roles that .github/workflows/deploy.yml takes.
const app = new App()
const repository = String(app.node.tryGetContext('repository') ?? '')
new PipelineStack(app, 'quittance-pipeline', { repository, configurations: ['dev', 'prod'].map(environmentOf) })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()

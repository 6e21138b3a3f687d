import { Aws, CfnOutput, Stack } from 'aws-cdk-lib'
import { Effect, OidcProviderNative, OpenIdConnectPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { EDGE_REGION } from './edge-stack.ts'
import { aliasArn, namesOf } from './names.ts'
import { accept } from './suppressions.ts'

/** What the pipeline's roles are made for. */
export interface PipelineParts {
  /** `OWNER/REPOSITORY`, as GitHub spells it. */
  repository: string
  configurations: readonly Configuration[]
}

const ISSUER = 'token.actions.githubusercontent.com'
const AUDIENCE = 'sts.amazonaws.com'
/** The name that `cdk bootstrap` gives its roles, unless it is told another. */
const BOOTSTRAP = 'cdk-hnb659fds'

/**
 * Who may deploy from the pipeline: for each environment a role that GitHub's tokens of this repository take when they run for the environment of that name,
 * and no others. It deploys by the roles of the bootstrap, and does itself what a deployment does besides CloudFormation.
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { repository, configurations }: PipelineParts) {
    const [first] = configurations
    super(scope, id, { ...(first ? { env: { region: first.region } } : {}), suppressTemplateIndentation: true })
    const provider = new OidcProviderNative(this, 'GitHub', { url: `https://${ISSUER}`, clientIds: [AUDIENCE] })
    for (const configuration of configurations) {
      const { name } = configuration
      const role = new Role(this, `Deploy${name}`, {
        roleName: `${namesOf(configuration).prefix}-pipeline`,
        assumedBy: new OpenIdConnectPrincipal(provider, {
          StringEquals: { [`${ISSUER}:aud`]: AUDIENCE, [`${ISSUER}:sub`]: `repo:${repository}:environment:${name}` },
        }),
      })
      for (const { actions, resources } of rightsOf(configuration))
        role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }))
      for (const resource of rightsOf(configuration).flatMap(({ resources }) => resources.filter((one) => one.includes('*'))))
        accept(
          role,
          `AwsSolutions::AwsSolutions-IAM5[Resource::${shown(resource)}]`,
          'Names that are made at deployment, within this installation.',
        )
      new CfnOutput(this, `Role${name}`, {
        value: role.roleArn,
        description: `The variable AWS_ROLE_${name.toUpperCase()} of the repository.`,
      })
    }
  }
}

function rightsOf(configuration: Configuration): { actions: readonly string[]; resources: readonly string[] }[] {
  const names = namesOf(configuration)
  const { region } = configuration
  const bootstrap = (where: string) => `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${BOOTSTRAP}-*-${Aws.ACCOUNT_ID}-${where}`
  const stack = (where: string, name: string) => `arn:${Aws.PARTITION}:cloudformation:${where}:${Aws.ACCOUNT_ID}:stack/${name}/*`
  // The bucket of the web app has the name that CloudFormation gives it.
  const web = `arn:${Aws.PARTITION}:s3:::${names.prefix}-webbucket*/*`
  return [
    { actions: ['sts:AssumeRole'], resources: [bootstrap(region), bootstrap(EDGE_REGION)] },
    { actions: ['cloudformation:DescribeStacks'], resources: [stack(region, names.prefix), stack(EDGE_REGION, `${names.prefix}-edge`)] },
    { actions: ['s3:PutObject'], resources: [web] },
    { actions: ['cloudfront:CreateInvalidation'], resources: [`arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*`] },
    { actions: ['lambda:InvokeFunction'], resources: [aliasArn(names, 'tick')] },
  ]
}

/** A resource as AwsSolutions names it. */
function shown(resource: string): string {
  return resource.replaceAll(Aws.PARTITION, '<AWS::Partition>').replaceAll(Aws.ACCOUNT_ID, '<AWS::AccountId>')
}

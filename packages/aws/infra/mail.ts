import { Aws } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import type { Names } from './names.ts'

/** How mail goes out, and where its fate is told. */
export interface Mail {
  configurationSet: string
  /** What a sender must be allowed. */
  arns: string[]
  notices: Topic
}

/** The sender's identity, and a configuration set that tells of bounces, complaints and refusals. With a hosted zone the domain is verified by itself. */
export function addMail(scope: Construct, { configuration, names }: { configuration: Configuration; names: Names }): Mail {
  const { from } = configuration.mail
  const zone = configuration.domain?.hostedZoneName
  const identityName = zone !== undefined && from.endsWith(`@${zone}`) ? zone : from
  const set = new CfnConfigurationSet(scope, 'MailSettings', {
    name: names.prefix,
    deliveryOptions: { tlsPolicy: 'REQUIRE' },
    reputationOptions: { reputationMetricsEnabled: true },
    suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  })
  const identity = new CfnEmailIdentity(scope, 'MailIdentity', {
    emailIdentity: identityName,
    configurationSetAttributes: { configurationSetName: set.ref },
  })
  const notices = new Topic(scope, 'MailNotices', { topicName: `${names.prefix}-mail-notices`, enforceSSL: true })
  notices.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [notices.topicArn],
      conditions: { StringEquals: { 'AWS:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  )
  const destination = new CfnConfigurationSetEventDestination(scope, 'MailEvents', {
    configurationSetName: set.ref,
    eventDestination: {
      name: 'notices',
      enabled: true,
      matchingEventTypes: ['BOUNCE', 'COMPLAINT', 'REJECT', 'DELIVERY'],
      snsDestination: { topicArn: notices.topicArn },
    },
  })
  destination.node.addDependency(notices)
  const ses = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}`
  return { configurationSet: set.ref, arns: [`${ses}:identity/${identity.ref}`, `${ses}:configuration-set/${set.ref}`], notices }
}

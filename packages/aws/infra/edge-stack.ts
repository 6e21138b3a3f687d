import { CfnOutput, Stack } from 'aws-cdk-lib'
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { namesOf } from './names.ts'

/** Where CloudFront looks for certificates and firewalls. */
export const EDGE_REGION = 'us-east-1'

/** Outputs of this stack, which are parameters of the other. */
export const EDGE_OUTPUTS = { certificate: 'CertificateArn', firewall: 'FirewallArn' } as const

/** Requests of one address in five minutes, before it is held off. */
const ADDRESS_REQUESTS_MAX = 3_000

/** Whether an installation has anything at the edge. */
export function needsEdge({ domain, firewall }: Configuration): boolean {
  return domain !== undefined || firewall
}

/** What CloudFront wants in us-east-1, wherever the installation is: the certificate of its domain, and its firewall. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id, {
      env: { region: EDGE_REGION, ...(configuration.account === undefined ? {} : { account: configuration.account }) },
      terminationProtection: configuration.keepsData,
      suppressTemplateIndentation: true,
    })
    const { domain } = configuration
    if (domain) {
      const certificate = new CfnCertificate(this, 'Certificate', {
        domainName: domain.name,
        validationMethod: 'DNS',
        domainValidationOptions: [{ domainName: domain.name, hostedZoneId: domain.hostedZoneId }],
      })
      new CfnOutput(this, EDGE_OUTPUTS.certificate, { value: certificate.ref })
    }
    if (configuration.firewall)
      new CfnOutput(this, EDGE_OUTPUTS.firewall, { value: addFirewall(this, namesOf(configuration).prefix).attrArn })
  }
}

function addFirewall(scope: Construct, name: string): CfnWebACL {
  const visible = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName })
  return new CfnWebACL(scope, 'Firewall', {
    name,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible(name),
    rules: [
      {
        name: 'rate',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { limit: ADDRESS_REQUESTS_MAX, aggregateKeyType: 'IP' } },
        visibilityConfig: visible('rate'),
      },
      // Bodies are JSON of up to 1 MB, checked against the contract; the rule's own limit is 8 KB.
      managed('AWSManagedRulesCommonRuleSet', 1, ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
      managed('AWSManagedRulesAmazonIpReputationList', 3),
    ],
  })

  function managed(ruleSet: string, priority: number, counted: string[] = []): CfnWebACL.RuleProperty {
    return {
      name: ruleSet,
      priority,
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name: ruleSet,
          ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        },
      },
      visibilityConfig: visible(ruleSet),
    }
  }
}

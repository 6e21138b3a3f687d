import type { Physical, Place } from './template.ts'

/** The queue service of these tests knows one account. */
export const ACCOUNT_ID = '000000000000'
export const REGION = 'eu-central-1'
export const POOL_ID = 'eu-central-1_ExaMpLe01'
export const KEY_ARN = `arn:aws:kms:${REGION}:${ACCOUNT_ID}:key/00000000-0000-0000-0000-000000000001`

/** Where a template is read for an installation at work: with the names that only running parts know. What the edge gives is made up. */
export function placeOf({ streamArn, queueUrlOf }: { streamArn: string; queueUrlOf?: (id: string) => string }): Place {
  const physical: Place['physical'] = (id, { Type }): Partial<Physical> | undefined => {
    if (Type === 'AWS::DynamoDB::Table') return { attributes: { StreamArn: streamArn } }
    if (Type === 'AWS::SQS::Queue') return queueUrlOf ? { ref: queueUrlOf(id) } : undefined
    if (Type === 'AWS::KMS::Key') return { ref: '00000000-0000-0000-0000-000000000001', attributes: { Arn: KEY_ARN } }
    if (Type === 'AWS::Cognito::UserPool')
      return { ref: POOL_ID, attributes: { Arn: `arn:aws:cognito-idp:${REGION}:${ACCOUNT_ID}:userpool/${POOL_ID}` } }
    if (Type === 'AWS::CloudFront::Distribution') return { attributes: { DomainName: 'd111111abcdef8.cloudfront.net' } }
    return undefined
  }
  const parameters = { CertificateArn: 'arn:certificate', FirewallArn: 'arn:firewall' }
  return { accountId: ACCOUNT_ID, region: REGION, parameters, physical }
}

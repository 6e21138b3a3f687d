import { RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import type { Names } from './names.ts'

/** The key that encrypts what organisations entrust to us: passwords of their payment providers and of webhooks. Without it they cannot be read. */
export function addKey(scope: Construct, { configuration, names }: { configuration: Configuration; names: Names }): Key {
  return new Key(scope, 'SecretsKey', {
    alias: `alias/${names.prefix}`,
    description: 'Quittance: secrets of organisations',
    enableKeyRotation: true,
    removalPolicy: configuration.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
}

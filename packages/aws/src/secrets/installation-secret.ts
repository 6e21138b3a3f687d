import { createHmac } from 'node:crypto'
import { invariant } from '@quittance/core/kit/errors'
import { type Aws, AwsError } from '../call/aws.ts'

/** What is derived from the installation's one secret: each for one use, so that none tells of another. */
export interface InstallationSecrets {
  payLink: string
  sandbox: string
}

const SECRET_LENGTH_MIN = 32
const SECRET_BYTES = 32

/**
 * Reads the secret from its SSM parameter (a SecureString of the standard tier: free, where Secrets Manager takes $0.40 a month) and
 * derives what is needed (HMAC-SHA-256, RFC 2104). Errors: when it is not there yet: `tick` makes it within a minute of the first start.
 */
export async function loadInstallationSecrets({ aws, arn }: { aws: Aws; arn: string }): Promise<InstallationSecrets> {
  const { Parameter } = await aws.json<{ Parameter: { Value: string } }>('ssm', 'AmazonSSM.GetParameter', {
    Name: arn,
    WithDecryption: true,
  })
  const secret = Parameter.Value
  invariant(secret.length >= SECRET_LENGTH_MIN, `the secret has at least ${SECRET_LENGTH_MIN} characters`)
  const derived = (use: string) => createHmac('sha256', secret).update(`quittance/${use}`).digest('base64url')
  return { payLink: derived('pay-link'), sandbox: derived('sandbox') }
}

/** Makes the secret where there is none. Of several at once one comes first, and all keep that one. */
export async function ensureInstallationSecret({
  aws,
  arn,
  randomBytes,
}: {
  aws: Aws
  arn: string
  randomBytes(count: number): Uint8Array
}): Promise<void> {
  try {
    await aws.json('ssm', 'AmazonSSM.GetParameter', { Name: arn, WithDecryption: true })
  } catch (error) {
    if (!(error instanceof AwsError) || error.name !== 'ParameterNotFound') throw error
    const Value = Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url')
    const Name = arn.slice(arn.indexOf(':parameter') + ':parameter'.length)
    await aws.json('ssm', 'AmazonSSM.PutParameter', { Name, Value, Type: 'SecureString', Overwrite: false }).catch(unlessThere)
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof AwsError) || error.name !== 'ParameterAlreadyExists') throw error
}

import { systemClock } from '@quittance/core/ports/clock'
import { type Aws, type AwsOptions, awsCaller } from '../src/call/aws.ts'
import type { Credentials } from '../src/call/sign.ts'
import { nodeTransport } from '../src/call/transport.ts'
import { TEST_CALLER } from './stand-ins/server.ts'

/** Calls as the product makes them: with the credentials that stand-ins take, or to AWS itself as the environment says. */
export function testAws({ real = false, ...more }: Partial<AwsOptions> & { real?: boolean } = {}): Aws {
  return awsCaller({
    region: real ? (process.env.AWS_REGION ?? '') : 'eu-central-1',
    credentials: real ? credentialsOfEnvironment() : TEST_CALLER,
    endpoints: {},
    clock: systemClock,
    transport: nodeTransport(),
    backOff: (attempt) => new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt)),
    ...more,
  })
}

/** `eval "$(aws configure export-credentials --format env)"` sets them. */
function credentialsOfEnvironment(): Credentials {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  }
}

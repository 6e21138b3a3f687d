import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { tokenVerifier } from '@quittance/api/auth/token'
import { systemClock as clock } from '@quittance/core/ports/clock'
import { type AuthorizerEvent, authorizeCaller } from '../authorize-caller.ts'
import { awsCaller } from '../call/aws.ts'
import { nodeTransport } from '../call/transport.ts'
import { needed, readEnvironment } from '../environment.ts'
import { dynamoStore } from '../store/dynamo-store.ts'
import { parseLanes } from '../usage-lane.ts'

const environment = readEnvironment(process.env)
const { region, credentials, endpoints, table: tableName } = environment
const aws = awsCaller({
  region,
  credentials,
  endpoints,
  clock,
  transport: nodeTransport(),
  backOff: async (attempt) => void (await sleep(20 * attempt)),
})
const check = {
  store: dynamoStore({ aws, tableName, clock, newToken: randomUUID }),
  verifyToken: tokenVerifier({
    issuer: needed(environment.issuer, 'QUITTANCE_ISSUER'),
    clientId: needed(environment.clientId, 'QUITTANCE_CLIENT_ID'),
    clock,
  }),
  lanes: parseLanes(process.env.QUITTANCE_USAGE_LANES),
}

/** The gateway's question who may come in. */
export const handler = (event: AuthorizerEvent) => authorizeCaller(event, check)

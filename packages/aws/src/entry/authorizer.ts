import { authorizerHandler } from '../lambda/authorizer-handler.ts'

/** The function `authorizer`, which the gateway asks. */
export const handler = authorizerHandler({ variables: process.env, write: (line) => process.stdout.write(line) })

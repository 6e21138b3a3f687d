import { type AuthorizerAnswer, type AuthorizerEvent, authorizeCaller } from '../authorize-caller.ts'
import { type FunctionStart, functionHome, poolOf } from '../home/function-home.ts'
import { parseLanes } from '../usage-lane.ts'

/** What the gateway asks before it calls another function. */
export type AuthorizerHandler = (event: AuthorizerEvent) => Promise<AuthorizerAnswer>

/** Lets callers in by token or key. A refusal is no fault, and is neither measured nor logged here: the gateway's access log has it. */
export function authorizerHandler(start: FunctionStart): AuthorizerHandler {
  const { environment, store } = functionHome(start)
  const check = { store, verifyToken: poolOf(environment).verifyToken, lanes: parseLanes(environment.usageLanes) }
  return async (event) => await authorizeCaller(event, check)
}

import { dispatcher } from '@quittance/api/dispatch'
import type { Dispatch } from '@quittance/api/http'
import type { Route } from '@quittance/api/route'
import { type FunctionStart, functionHome } from '../home/function-home.ts'
import type { InvocationContext } from '../home/invocations.ts'
import { answerEvent, type ProxyAnswer, type ProxyEvent } from './api-gateway.ts'

/** A function of the REST API. */
export type ApiHandler = (event: ProxyEvent, context: InvocationContext) => Promise<ProxyAnswer>

/** Answers the events of API Gateway by these routes. */
export function apiHandler(routes: readonly Route[], start: FunctionStart): ApiHandler {
  const home = functionHome(start)
  let dispatch: Dispatch | undefined
  return (event, context) =>
    home.invocation(context, 'api', async () => {
      const app = await home.app()
      dispatch ??= dispatcher(app, routes)
      return await answerEvent(event, { dispatch, files: app.files })
    })
}

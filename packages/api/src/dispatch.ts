import { AppError } from '@quittance/core/kit/errors'
import type { App } from './app.ts'
import { optionsAnswer, withHeaders } from './headers.ts'
import type { Dispatch, HttpAnswer, HttpRequest } from './http.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'
import type { Route } from './route.ts'
import { type Match, routerOf } from './router.ts'
import { runRoute } from './run-route.ts'

/**
 * The API of these routes as one function. Every failure becomes a problem; what we did not expect is logged and tells the
 * caller nothing but its request id.
 */
export function dispatcher(app: App, routes: readonly Route[]): Dispatch {
  const router = routerOf(routes)
  return async (request) => {
    const requestId = app.newId('req')
    const startedMs = app.clock.now()
    const match = router(request.method, request.path)
    const operationId = match && 'route' in match ? match.route.operationId : undefined
    let orgId: string | undefined
    const onOrganisation = (id: string) => {
      orgId = id
    }
    const answer = await answerTo({ app, match, request, requestId, onOrganisation }).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.cause !== undefined) logUnexpected(app, error, { requestId, operationId, orgId })
      return problemAnswer(app, error, requestId)
    })
    const durationMs = app.clock.now() - startedMs
    app.log.info('request', { requestId, orgId, method: request.method, operationId, status: answer.status, durationMs })
    const sent = withHeaders(app, request, answer, requestId)
    return request.method === 'HEAD' ? withoutBody(sent) : sent
  }
}

/** HEAD tells the length that GET would send (RFC 9110, section 8.6). */
function withoutBody({ status, headers, body }: HttpAnswer): HttpAnswer {
  return { status, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, body: '' }
}

interface AskedOf {
  app: App
  match: Match
  request: HttpRequest
  requestId: string
  onOrganisation(orgId: string): void
}

async function answerTo(asked: AskedOf): Promise<HttpAnswer> {
  const { match, request, ...rest } = asked
  if (!match) throw new AppError('not_found', 'There is nothing at this path.')
  if ('route' in match) return runRoute({ ...rest, route: match.route, params: match.params, request })
  if (request.method === 'OPTIONS') return optionsAnswer(match.allowed)
  throw new AppError('method_not_allowed', `Use ${match.allowed.join(' or ')} here.`, { allowed: match.allowed })
}

function problemAnswer(app: App, error: unknown, requestId: string): HttpAnswer {
  const problem = problemOf(error, { requestId, publicUrl: app.publicUrl })
  const headers: Record<string, string> = { 'content-type': PROBLEM_TYPE }
  if (problem.code === 'unauthenticated') headers['www-authenticate'] = 'Bearer'
  if (problem.code === 'method_not_allowed') headers.allow = (problem.allowed ?? []).join(', ')
  const retryAfterSeconds = error instanceof AppError ? error.details.retryAfterSeconds : undefined
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds)
  return { status: problem.status, headers, body: JSON.stringify(problem) }
}

function logUnexpected(
  app: App,
  error: unknown,
  context: { requestId: string; operationId: string | undefined; orgId: string | undefined },
): void {
  const cause = causeOf(error)
  app.log.error('request failed', { ...context, error: cause.message, stack: cause.stack })
}

/** What is to be mended: of an expected failure, what made it fail. */
function causeOf(error: unknown): Error {
  const cause = error instanceof AppError ? error.cause : error
  return cause instanceof Error ? cause : new Error(String(cause))
}

import type { Route } from '@quittance/api/route'
import { gatewayResponses } from './gateway-responses.ts'

/** What the gateway's description of the API is made from. */
export interface ApiBodyParts {
  title: string
  routes: readonly Route[]
  /** The function that answers a route. */
  functionOf(route: Route): string
  /** Where the gateway calls a function. */
  uriOf(functionName: string): string
  authorizer: { uri: string; cacheSeconds: number }
}

type Json = { [name: string]: unknown }

/** The gateway waits so long for a function. */
const ANSWER_MS_MAX = 29_000
const AUTHORIZER = 'caller'
const API_KEY = 'usage'

/**
 * The API as the gateway reads it: OpenAPI with AWS's extensions, one method for each route of the contract (and HEAD for each GET,
 * OPTIONS for each path) and nothing greedy, so that what is not in the contract is not behind the gateway. Every method that is not public
 * asks the authorizer first and counts against a usage plan. Errors: two routes that the gateway cannot tell apart.
 */
export function apiBody(parts: ApiBodyParts): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of parts.routes) {
    const path = paths[route.path] ?? { options: optionsOf(parts, route) }
    paths[route.path] = path
    path[route.method.toLowerCase()] = methodOf(parts, route)
    if (route.method === 'GET') path.head = methodOf(parts, route)
  }
  refuseAmbiguous(Object.keys(paths))
  return {
    openapi: '3.0.1',
    info: { title: parts.title, version: '1' },
    paths,
    components: { securitySchemes: { [AUTHORIZER]: authorizerOf(parts), [API_KEY]: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
    // The key that counts is named by the authorizer: callers never send it.
    'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
    'x-amazon-apigateway-binary-media-types': ['*/*'],
    'x-amazon-apigateway-gateway-responses': gatewayResponses(),
  }
}

function methodOf(parts: ApiBodyParts, route: Route): Json {
  return {
    parameters: parametersOf(route.path),
    security: route.scope === 'public' ? [] : [{ [AUTHORIZER]: [], [API_KEY]: [] }],
    responses: { default: { description: route.summary } },
    'x-amazon-apigateway-integration': integrationOf(parts.uriOf(parts.functionOf(route))),
  }
}

/** The function knows which origins are allowed, and answers preflights as it does at home. */
function optionsOf(parts: ApiBodyParts, route: Route): Json {
  return {
    parameters: parametersOf(route.path),
    security: [],
    responses: { default: { description: 'What may be sent from which origin' } },
    'x-amazon-apigateway-integration': integrationOf(parts.uriOf(parts.functionOf(route))),
  }
}

function integrationOf(uri: string): Json {
  return { type: 'aws_proxy', httpMethod: 'POST', uri, passthroughBehavior: 'when_no_match', timeoutInMillis: ANSWER_MS_MAX }
}

function parametersOf(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function authorizerOf({ authorizer }: ApiBodyParts): Json {
  return {
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': 'custom',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      identitySource: 'method.request.header.Authorization',
      authorizerUri: authorizer.uri,
      authorizerResultTtlInSeconds: authorizer.cacheSeconds,
    },
  }
}

/** The gateway takes one name for a parameter at one place. */
function refuseAmbiguous(paths: readonly string[]): void {
  const names = new Map<string, string>()
  for (const path of paths) {
    const segments = path.split('/')
    segments.forEach((segment, at) => {
      if (!segment.startsWith('{')) return
      const place = segments.slice(0, at).join('/')
      const known = names.get(place)
      if (known !== undefined && known !== segment)
        throw new Error(`${place}/ has the parameters ${known} and ${segment}: give them one name`)
      names.set(place, segment)
    })
  }
}

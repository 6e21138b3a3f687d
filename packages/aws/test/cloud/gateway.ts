import { runInNewContext } from 'node:vm'
import { type StandInAnswer, startServer } from '../stand-ins/server.ts'
import type { Arrived } from '../stand-ins/signature.ts'
import { InvocationError, type Lambdas } from './lambdas.ts'
import type { ReadTemplate } from './template.ts'

/** The way in, as a browser or a program takes it. */
export interface Front {
  url: string
  close(): Promise<void>
}

interface FrontParts {
  template: ReadTemplate
  lambdas: Lambdas
  accountId: string
  region: string
}

type Properties = ReturnType<ReadTemplate['ofType']>[number][1]

/**
 * CloudFront and API Gateway on loopback: the behaviours, edge functions, routes, authorizer, usage keys, integrations and permissions are those of
 * the template. What it does not declare is not there.
 */
export async function openFront(parts: FrontParts): Promise<Front> {
  const gateway = new Gateway(parts)
  const [, distribution] = parts.template.ofType('AWS::CloudFront::Distribution')[0] ?? []
  const { CacheBehaviors = [], Origins = [] } = distribution?.DistributionConfig ?? {}
  return await startServer(0, async (arrived) => {
    const behavior = CacheBehaviors.find(({ PathPattern }: Properties) => isLike(PathPattern, arrived.url.pathname))
    if (!behavior) return { status: 404, body: 'the web app' }
    if (!behavior.AllowedMethods.includes(arrived.method)) return { status: 403, body: 'CloudFront: this method is not allowed' }
    const origin = Origins.find(({ Id }: Properties) => Id === behavior.TargetOriginId)
    const request = atTheEdge(parts.template, behavior, arrived)
    const asked = { ...request, stage: String(origin?.OriginPath ?? '').slice(1), host: String(origin?.DomainName) }
    // What the template does not allow is a fault of the installation, and shows as one.
    return await gateway.answer(asked).catch((error: unknown) => ({ status: 500, body: String(error) }))
  })
}

function isLike(pattern: string, path: string): boolean {
  return new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(path)
}

/** Runs the edge function of a behaviour, as it stands in the template, on the headers. */
function atTheEdge(template: ReadTemplate, behavior: Properties, arrived: Arrived): Arrived {
  for (const { FunctionARN } of behavior.FunctionAssociations ?? []) {
    const [, edge] = template.ofType('AWS::CloudFront::Function').find(([id]) => String(FunctionARN).startsWith(id)) ?? []
    if (!edge) throw new Error(`no edge function ${FunctionARN}`)
    const headers = Object.fromEntries(Object.entries(arrived.headers).map(([name, value]) => [name, { value }]))
    const event = { request: { method: arrived.method, uri: arrived.url.pathname, headers } }
    const request = runInNewContext(`${edge.FunctionCode}; handler(event)`, { event }) as typeof event.request
    const kept = Object.entries(request.headers).map(([name, { value }]) => [name, value] as const)
    return { ...arrived, headers: Object.fromEntries(kept) }
  }
  return arrived
}

interface AtGateway extends Arrived {
  stage: string
  host: string
}

/** API Gateway, by the description in the template. */
class Gateway {
  readonly #parts: FrontParts
  readonly #id: string
  readonly #body: Properties
  readonly #remembered = new Map<string, Properties>()

  constructor(parts: FrontParts) {
    this.#parts = parts
    const [id = '', properties] = parts.template.ofType('AWS::ApiGateway::RestApi')[0] ?? []
    this.#id = parts.template.physicalOf(id).ref
    this.#body = properties?.Body
  }

  async answer(request: AtGateway): Promise<StandInAnswer> {
    const { stage, host } = request
    const isStage = this.#parts.template.ofType('AWS::ApiGateway::Stage').some(([, { StageName }]) => StageName === stage)
    if (!isStage || !host.startsWith(`${this.#id}.execute-api.`)) return this.#own('MISSING_AUTHENTICATION_TOKEN')
    const match = this.#match(request)
    if (!match) return this.#own('MISSING_AUTHENTICATION_TOKEN')
    const caller = match.method.security.length === 0 ? {} : await this.#authorize(match.method.security[0], request)
    if ('refused' in caller) return this.#own(caller.refused)
    return await this.#call(match, request, caller)
  }

  #match({ method, url }: AtGateway) {
    const segments = url.pathname.split('/')
    const fitting = Object.entries<Properties>(this.#body.paths)
      .map(([path, methods]) => ({ path, methods, wanted: path.split('/') }))
      .filter(
        ({ wanted }) =>
          wanted.length === segments.length &&
          wanted.every((one, at) => one === segments[at] || (one.startsWith('{') && segments[at] !== '')),
      )
      // A name goes before a parameter, from the left.
      .sort((a, b) => (a.path.replaceAll('{', '~') < b.path.replaceAll('{', '~') ? -1 : 1))[0]
    const found = fitting?.methods[method.toLowerCase()]
    if (!fitting || !found) return undefined
    const pathParameters = Object.fromEntries(
      fitting.wanted.flatMap((one, at) => (one.startsWith('{') ? [[one.slice(1, -1), decodeURIComponent(segments[at] ?? '')]] : [])),
    )
    return { resource: fitting.path, method: found, pathParameters }
  }

  async #authorize(security: Properties, request: AtGateway): Promise<{ principalId?: string } | { refused: string }> {
    const schemes = this.#body.components.securitySchemes
    const name = Object.keys(security).find((one) => schemes[one]['x-amazon-apigateway-authorizer']) ?? ''
    const authorizer = schemes[name]['x-amazon-apigateway-authorizer']
    const identity = authorizer.identitySource
      .split(',')
      .map((source: string) => request.headers[source.trim().replace('method.request.header.', '').toLowerCase()])
    if (identity.includes(undefined)) return { refused: 'UNAUTHORIZED' }
    const key = identity.join('\n')
    const methodArn = `${this.#arn()}/${request.stage}/${request.method}${request.url.pathname}`
    const known =
      this.#remembered.get(key) ??
      (await this.#ask(authorizer.authorizerUri, {
        type: 'REQUEST',
        methodArn,
        httpMethod: request.method,
        path: request.url.pathname,
        headers: request.headers,
      }))
    if (known === undefined) return { refused: 'UNAUTHORIZED' }
    if (authorizer.authorizerResultTtlInSeconds > 0) this.#remembered.set(key, known)
    const isAllowed = known.policyDocument.Statement.some((one: Properties) => one.Effect === 'Allow' && isLike(one.Resource, methodArn))
    if (!isAllowed) return { refused: 'ACCESS_DENIED' }
    const wantsKey = Object.keys(security).some((one) => schemes[one].name === 'x-api-key')
    if (wantsKey && !this.#isUsageKey(known.usageIdentifierKey)) return { refused: 'INVALID_API_KEY' }
    return { principalId: known.principalId }
  }

  async #ask(uri: string, event: object): Promise<Properties> {
    const arn = functionIn(uri)
    if (!this.#parts.lambdas.permits(arn, 'apigateway.amazonaws.com', `${this.#arn()}/authorizers/abc123`))
      throw new Error(`the gateway may not call ${arn}`)
    return await this.#parts.lambdas.invoke(arn, event).catch((error: Error) => {
      if (error.message === 'Unauthorized') return undefined
      throw error
    })
  }

  /** Whether the gateway has this key, switched on, in a usage plan of this stage. */
  #isUsageKey(value: string): boolean {
    const { template } = this.#parts
    const key = template.ofType('AWS::ApiGateway::ApiKey').find(([, one]) => one.Value === value && one.Enabled)
    const link = key && template.ofType('AWS::ApiGateway::UsagePlanKey').find(([, one]) => one.KeyId === template.physicalOf(key[0]).ref)
    const plan = link && template.ofType('AWS::ApiGateway::UsagePlan').find(([id]) => template.physicalOf(id).ref === link[1].UsagePlanId)
    return (
      this.#body['x-amazon-apigateway-api-key-source'] === 'AUTHORIZER' &&
      (plan?.[1].ApiStages ?? []).some((one: Properties) => one.ApiId === this.#id)
    )
  }

  async #call(
    match: { resource: string; method: Properties; pathParameters: object },
    request: AtGateway,
    caller: { principalId?: string },
  ): Promise<StandInAnswer> {
    const integration = match.method['x-amazon-apigateway-integration']
    const arn = functionIn(integration.uri)
    if (integration.type !== 'aws_proxy' || integration.httpMethod !== 'POST')
      throw new Error(`an integration that is not understood: ${integration.type}`)
    const source = `${this.#arn()}/${request.stage}/${request.method}${match.resource}`
    if (!this.#parts.lambdas.permits(arn, 'apigateway.amazonaws.com', source)) throw new Error(`the gateway may not call ${arn}`)
    try {
      return answerOf(await this.#parts.lambdas.invoke(arn, this.#event(match, request, caller)), this.#body)
    } catch (error) {
      if (!(error instanceof InvocationError)) throw error
      return { ...this.#own('DEFAULT_5XX'), status: 502 }
    }
  }

  #event(
    match: { resource: string; pathParameters: object },
    { method, url, headers, body, stage }: AtGateway,
    caller: { principalId?: string },
  ) {
    const isBinary = (this.#body['x-amazon-apigateway-binary-media-types'] ?? []).includes('*/*')
    const query = [...url.searchParams]
    return {
      resource: match.resource,
      path: url.pathname,
      httpMethod: method,
      headers,
      multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      queryStringParameters: query.length === 0 ? null : Object.fromEntries(query),
      multiValueQueryStringParameters:
        query.length === 0 ? null : Object.fromEntries(query.map(([name]) => [name, url.searchParams.getAll(name)])),
      pathParameters: match.pathParameters,
      stageVariables: null,
      requestContext: {
        accountId: this.#parts.accountId,
        apiId: this.#id,
        stage,
        httpMethod: method,
        resourcePath: match.resource,
        path: `/${stage}${url.pathname}`,
        requestId: 'request',
        identity: { sourceIp: '203.0.113.7', userAgent: headers['user-agent'] ?? null },
        authorizer: caller,
      },
      body: body.length === 0 ? null : isBinary ? body.toString('base64') : body.toString(),
      isBase64Encoded: isBinary && body.length > 0,
    }
  }

  #arn(): string {
    return `arn:aws:execute-api:${this.#parts.region}:${this.#parts.accountId}:${this.#id}`
  }

  /** An answer of the gateway itself, as the description words it. */
  #own(type: string): StandInAnswer {
    const response = this.#body['x-amazon-apigateway-gateway-responses'][type]
    if (!response) throw new Error(`the gateway has no words of ours for ${type}`)
    const headers = Object.entries<string>(response.responseParameters)
      .filter(([, value]) => value.startsWith("'"))
      .map(([name, value]) => [name.replace('gatewayresponse.header.', ''), value.slice(1, -1)] as const)
    return {
      status: Number(response.statusCode ?? 500),
      headers: Object.fromEntries(headers),
      body: String(response.responseTemplates['application/json']),
    }
  }
}

/** `…:lambda:path/2015-03-31/functions/ARN/invocations` → the ARN. */
function functionIn(uri: string): string {
  const arn = /^arn:aws:apigateway:[^:]+:lambda:path\/2015-03-31\/functions\/(.+)\/invocations$/.exec(uri)?.[1]
  if (!arn) throw new Error(`not an address of a function: ${uri}`)
  return arn
}

function answerOf(answer: unknown, body: Properties): StandInAnswer {
  const { statusCode, headers = {}, multiValueHeaders = {}, body: text = '', isBase64Encoded = false } = answer as Properties
  if (typeof statusCode !== 'number') throw new InvocationError('a proxy answer without a statusCode')
  const isBinary = (body['x-amazon-apigateway-binary-media-types'] ?? []).includes('*/*')
  const all = {
    ...Object.fromEntries(Object.entries<string[]>(multiValueHeaders).map(([name, values]) => [name, values.join(', ')])),
    ...headers,
  }
  return { status: statusCode, headers: all, body: isBase64Encoded && isBinary ? Buffer.from(text, 'base64') : String(text) }
}

import { ERROR_CODES, type ErrorCode } from '@quittance/core/kit/errors'
import type { Json } from '@quittance/core/kit/json'
import * as z from 'zod'
import type { Content, JsonSchema, OpenApi, Operation, Parameter, Response } from './openapi-types.ts'
import { PROBLEM_TYPE, PROBLEMS } from './problem.ts'
import { type Format, formatsOf, type Route } from './route.ts'

const Problem = z
  .object({
    type: z.string().meta({ format: 'uri-reference' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What to do, in words for people.' }),
    code: z.enum(ERROR_CODES),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string(), term: z.string().optional() })),
    allowed: z.array(z.string()).optional(),
  })
  .meta({
    id: 'Problem',
    description:
      'RFC 9457. `errors` point to fields of the body (RFC 6901) or name a query parameter (?name); `term` is the business term of a broken rule of e-invoices.',
  })

type Schemas = Record<string, JsonSchema>

/** The contract as OpenAPI 3.1. Used at build time; what runs serves the file. Errors: two schemas of one name. */
export function openapiOf(routes: readonly Route[], version: string): OpenApi {
  const schemas: Schemas = {}
  const problem = schemaOf(Problem, 'output', schemas)
  const paths: OpenApi['paths'] = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, schemas, problem) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Quittance', version, description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { apiKey: [] }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An OIDC access token, or an API key (qk_…).' },
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
      },
      responses: {},
    },
  }
}

const DESCRIPTION = [
  'Amounts are integers in minor units; quantities, unit prices, percentages and rates are decimal strings. Days are YYYY-MM-DD, instants RFC 3339 in UTC.',
  'Lists answer `items` and `nextCursor`. Every POST takes an Idempotency-Key. Errors are application/problem+json.',
].join('\n\n')

function operationOf(route: Route, schemas: Schemas, problem: JsonSchema): Operation {
  const parameters = parametersOf(route, schemas)
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    ...descriptionOf(route),
    ...(route.scope === 'public' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: contentOf(route.body, route.example?.body, schemas) } } : {}),
    responses: { [route.answer.status]: answerOf(route, schemas), ...otherwiseOf(route), ...problemsOf(route, problem) },
  }
}

function descriptionOf(route: Route): { description?: string } {
  const scope = route.scope === 'public' || route.scope === 'account' ? undefined : `Needs the scope \`${route.scope}\`.`
  const description = [route.description, scope].filter((part) => part !== undefined).join('\n\n')
  return description === '' ? {} : { description }
}

function parametersOf(route: Route, schemas: Schemas): Parameter[] {
  const headers: Parameter[] = []
  if (route.method === 'POST' && route.scope !== 'public') headers.push(IDEMPOTENCY_KEY)
  if (route.errors.includes('precondition_failed')) headers.push(IF_MATCH)
  if ('eventual' in route && route.eventual) headers.push(CACHE_CONTROL)
  const switches: Parameter[] = [...(route.dryRun ? [DRY_RUN] : []), ...formatOf(route)]
  return [...membersOf(route.params, 'path', schemas), ...membersOf(route.query, 'query', schemas), ...switches, ...headers]
}

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body again replays the stored answer, for seven days.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

const IF_MATCH: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag you last saw: 412 when it was changed since.',
  schema: { type: 'string' },
}

const CACHE_CONTROL: Parameter = {
  name: 'Cache-Control',
  in: 'header',
  required: false,
  description: '`no-cache`: answer with what is true now. Without it, what is shown may be of a moment ago.',
  schema: { type: 'string' },
}

const DRY_RUN: Parameter = {
  name: 'dryRun',
  in: 'query',
  required: false,
  description: 'Show the result without doing it.',
  schema: { type: 'boolean' },
}

const FORMAT_WORDS: Record<Exclude<Format, 'json'>, string> = {
  csv: '`csv` answers the same as a table (`text/csv`), amounts in major units.',
  pdf: '`pdf` answers a page to print (`application/pdf`, PDF/A-3a).',
}

function formatOf(route: Route): Parameter[] {
  const formats = formatsOf(route)
  if (formats.length === 1) return []
  const words = formats.flatMap((format) => (format === 'json' ? [] : [FORMAT_WORDS[format]]))
  return [
    {
      name: 'format',
      in: 'query',
      required: false,
      description: `${words.join(' ')} The schema below is that of \`json\`.`,
      schema: { type: 'string', enum: formats, default: 'json' },
    },
  ]
}

function membersOf(schema: z.ZodType | undefined, place: 'path' | 'query', schemas: Schemas): Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input', schemas) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property
    const described = typeof description === 'string' ? { description } : {}
    return { name, in: place, required: place === 'path' || required.includes(name), ...described, schema: rest }
  })
}

function answerOf(route: Route, schemas: Schemas): Response {
  const { answer } = route
  const headers = route.etag && answer.schema ? { headers: { ETag: { description: 'The version.', schema: { type: 'string' } } } } : {}
  const description = answer.description ?? (answer.schema ? 'Done.' : 'Done; no body.')
  if (answer.contentType !== undefined) return { description, content: { [answer.contentType.split(';', 1)[0] ?? '']: {} } }
  if (!answer.schema) return { description, ...headers }
  return { description, ...headers, content: contentOf(answer.schema, route.example?.answer, schemas, 'output') }
}

function otherwiseOf({ otherwise }: Route): Record<string, Response> {
  return otherwise ? { [otherwise.status]: { description: otherwise.description } } : {}
}

function contentOf(schema: z.ZodType, example: unknown, schemas: Schemas, io: 'input' | 'output' = 'input'): Content {
  const shown = example === undefined ? {} : { example: example as Json }
  return { 'application/json': { schema: schemaOf(schema, io, schemas), ...shown } }
}

/** What every route can answer, beside its own codes. */
function codesOf(route: Route): ErrorCode[] {
  const always: ErrorCode[] = ['invalid_request', 'rate_limited', 'internal', 'busy']
  const members: ErrorCode[] = route.scope === 'public' ? [] : ['unauthenticated', 'forbidden']
  const inOrganisation: ErrorCode[] = route.scope === 'public' || route.scope === 'account' ? [] : ['organization_required']
  const withBody: ErrorCode[] =
    route.method === 'GET' || route.method === 'DELETE' ? [] : ['invalid_json', 'unsupported_media_type', 'body_too_large']
  const withKey: ErrorCode[] = route.method === 'POST' ? ['idempotency_mismatch'] : []
  const withId: ErrorCode[] = route.params ? ['not_found'] : []
  return [...new Set([...always, ...members, ...inOrganisation, ...withBody, ...withKey, ...withId, ...route.errors])]
}

function problemsOf(route: Route, schema: JsonSchema): Record<string, Response> {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codesOf(route)) {
    const { status } = PROBLEMS[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        status,
        { description: codes.map((code) => `\`${code}\``).join(', '), content: { [PROBLEM_TYPE]: { schema } } },
      ]),
  )
}

/** The JSON Schema; what has a name goes to the components and is referred to. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): JsonSchema {
  const { $schema: _dialect, $defs, ...root } = z.toJSONSchema(schema, { io, override: overridden }) as JsonSchema
  for (const [name, definition] of Object.entries(($defs ?? {}) as Schemas)) {
    const { id: _id, ...content } = relinked(definition) as JsonSchema
    const known = schemas[name]
    if (known && JSON.stringify(known) !== JSON.stringify(content)) throw new Error(`two schemas are called ${name}`)
    schemas[name] = content
  }
  return relinked(root) as JsonSchema
}

/** A schema whose JSON form zod cannot know says it itself, as `meta({ openapi })`. */
function overridden({ jsonSchema }: { jsonSchema: object }): void {
  const schema = jsonSchema as Record<string, unknown>
  const own = schema.openapi
  if (own === undefined) return
  for (const name of Object.keys(schema)) if (name !== 'description') delete schema[name]
  Object.assign(schema, own)
}

function relinked(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(relinked)
  if (value === null || typeof value !== 'object') return value ?? null
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === '$ref' && typeof member === 'string' ? member.replace('#/$defs/', '#/components/schemas/') : relinked(member),
    ]),
  )
}

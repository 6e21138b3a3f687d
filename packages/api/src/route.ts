import type { Actor, Call } from '@quittance/core/call'
import type { PrintView } from '@quittance/core/document/report-view'
import type { ErrorCode } from '@quittance/core/kit/errors'
import type { Scope } from '@quittance/core/member/roles'
import type * as z from 'zod'
import type { Account, App } from './app.ts'
import type { HttpRequest } from './http.ts'
import { lazily, type Unmade } from './lazily.ts'

type None = z.ZodType<undefined>

/** The methods there are; HEAD and OPTIONS answer by themselves. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a presenter may look at besides the result: the home's settings, and whose request it is (for `public` routes: the call they opened). */
export interface Presenting {
  app: App
  call: Call
}

/** How an answer can be read. */
export type Format = 'json' | 'csv' | 'pdf'

/** The formats that a route can answer in, JSON first. */
export function formatsOf(route: Route): Format[] {
  return ['json', ...(route.csv ? (['csv'] as const) : []), ...(route.pdf ? (['pdf'] as const) : [])]
}

/** What a route says about itself: enough to validate, document, type the SDK and test its defences. Schemas are given as what makes them (`lazily`). */
interface Described<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, R> {
  method: Method
  /** `/v1/customers/{customerId}`: static segments and parameters in braces. */
  path: string
  /** Unique, camelCase: the SDK and the logs use it. */
  operationId: string
  tag: string
  /** One line, imperative. */
  summary: string
  description?: string
  /** Strings only. One that does not fit is a thing that does not exist: 404. */
  params?: Unmade<P>
  query?: Unmade<Q>
  /** Always a strict object, so that unknown fields are refused. */
  body?: Unmade<B>
  /** `contentType` other than JSON: `present` gives a string or bytes. No schema: no body. */
  answer: { status: number; schema?: Unmade<A>; contentType?: string; description?: string }
  /** The codes of this route's use case; those that every route can give are added to the documentation. With `precondition_failed`, If-Match is understood. */
  errors: readonly ErrorCode[]
  /** `?dryRun=true` shows the answer without doing it. */
  dryRun?: true
  /** `?format=csv` answers with this text instead of JSON. */
  csv?(result: R, at: Presenting & { query: z.output<Q> }): string | Promise<string>
  /** `?format=pdf` answers with this page instead of JSON. */
  pdf?(result: R, at: Presenting & { query: z.output<Q> }): Promise<PrintView>
  /** The answer's `version` is sent as its ETag. */
  etag?: true
  /** A body that is accepted, for the documentation and the tests; for the answer, documentation only. */
  example?: { body?: z.input<B>; answer?: z.input<A> }
  /** The JSON of the answer. Pure and synchronous: it also makes the answer that an Idempotency-Key remembers. */
  present?(result: R, at: Presenting): z.input<A>
  /** What of the answer is remembered for the Idempotency-Key, where it holds a secret that must not be kept. */
  remember?(answer: z.input<A>): z.input<A>
  /** A second answer without body, for the documentation: `status` chooses it, and `present` gives undefined for it. */
  otherwise?: { status: number; description: string }
  /** The status of this result, where it is not `answer.status` (a page that says 404, a redirect where a body was not asked for). */
  status?(result: R): number
  /** Further headers of the answer, lower case (`location`, `content-disposition`). */
  headers?(result: R, at: Presenting): Record<string, string>
}

/** What `run` of a route for members and keys is given. */
export interface RunInput<P, Q, B> {
  call: Call
  params: P
  query: Q
  body: B
  app: App
  /** What the caller may do: for handing on no more than one has. */
  scopes: ReadonlySet<Scope>
  /** Present when a person's token was sent, not a key. */
  account: Account | undefined
  /** How the answer will be read: a table or page is of the whole, where JSON comes in pages. */
  format: Format
}

/** What `run` of a public route is given: no organisation yet. */
export interface PublicRunInput<P, Q, B> {
  params: P
  query: Q
  body: B
  app: App
  request: HttpRequest
  requestId: string
  /** A call of the organisation that the route found out by itself (from an unguessable token, a signature). */
  open(who: { orgId: string; actor: Actor }): Call
}

/** A route for members and keys. */
export interface MemberRouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, R>
  extends Described<P, Q, B, A, R> {
  /** What the caller must be allowed. `account`: any verified token, also one without an organisation. */
  scope: Scope | 'account'
  /** The use case reads and changes memberships, which are found before the organisation is known. Always so with the scope `account`. */
  platform?: true
  /** Of a GET that decides nothing: it merely shows, and may show what was a moment ago, unless the request says `Cache-Control: no-cache`. */
  eventual?: true
  run(input: RunInput<z.output<P>, z.output<Q>, z.output<B>>): Promise<R>
}

/** A route without login. */
export interface PublicRouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, R>
  extends Described<P, Q, B, A, R> {
  scope: 'public'
  /** The body is handed over as it came (`input.request.body`), for signatures over bytes. */
  rawBody?: true
  run(input: PublicRunInput<z.output<P>, z.output<Q>, z.output<B>>): Promise<R>
}

type Any = z.ZodType

/** A route whose types have been checked: what the table, the dispatcher and the documentation handle. Each schema is made when it is first looked at. */
export type Route = Made<MemberRouteSpec<Any, Any, Any, Any, unknown>> | Made<PublicRouteSpec<Any, Any, Any, Any, unknown>>

type Made<S extends Described<Any, Any, Any, Any, unknown>> = Omit<S, 'params' | 'query' | 'body' | 'answer'> & {
  readonly params?: Any
  readonly query?: Any
  readonly body?: Any
  readonly answer: Omit<S['answer'], 'schema'> & { readonly schema?: Any }
}

/** Declares a route for members and keys. `run` calls exactly one use case. */
export function route<R, P extends Any = None, Q extends Any = None, B extends Any = None, A extends Any = None>(
  spec: MemberRouteSpec<P, Q, B, A, R>,
): Route {
  return madeAtFirstUse(spec as unknown as Spec)
}

/** Declares a route without login. */
export function publicRoute<R, P extends Any = None, Q extends Any = None, B extends Any = None, A extends Any = None>(
  spec: PublicRouteSpec<P, Q, B, A, R>,
): Route {
  return madeAtFirstUse(spec as unknown as Spec)
}

type Spec = MemberRouteSpec<Any, Any, Any, Any, unknown> | PublicRouteSpec<Any, Any, Any, Any, unknown>

function madeAtFirstUse(spec: Spec): Route {
  const answer = withGetters({ ...spec.answer }, ['schema'])
  return withGetters({ ...spec, answer }, ['params', 'query', 'body']) as Route
}

function withGetters<T extends object>(made: T, names: (keyof T)[]): T {
  for (const name of names) {
    const unmade = made[name]
    if (typeof unmade === 'function') Object.defineProperty(made, name, { get: lazily(unmade as () => unknown), enumerable: true })
  }
  return made
}

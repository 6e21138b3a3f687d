import createFetchClient, { type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch'
import { errorOf, networkError } from './error.ts'
import type { paths } from './openapi.ts'
import { readingOwnWrites } from './own-writes.ts'
import { defaultRetryPolicy, type RetryPolicy, retrying } from './retry.ts'

/** Where the API is, who asks, and how requests are sent. */
export interface ClientOptions {
  /** Where the installation is: `https://billing.example`, or "" in a page that it serves. */
  baseUrl: string
  /** An API key, or a function that gives the current access token; undefined sends none. */
  token?: string | (() => string | undefined | Promise<string | undefined>)
  fetch?: (request: Request) => Promise<Response>
  retry?: Partial<RetryPolicy>
}

type MediaType = `${string}/${string}`
type RequiredKeysOf<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T]
type PathsWithMethod<M extends Method> = { [Path in keyof paths]: paths[Path] extends { [K in M]: unknown } ? Path : never }[keyof paths]

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Init<Path extends keyof paths, M extends Method> = MaybeOptionalInit<paths[Path], M & keyof paths[Path]>
type InitParam<I> = RequiredKeysOf<I> extends never ? [init?: I] : [init: I]
type Operation<Path extends keyof paths, M extends Method> = M extends keyof paths[Path]
  ? paths[Path][M] extends Record<string | number, unknown>
    ? paths[Path][M]
    : never
  : never
type Success<Path extends keyof paths, M extends Method> = NonNullable<
  Extract<FetchResponse<Operation<Path, M>, object, MediaType>, { error?: never }>['data']
>
/** Undefined where the answer has no body. */
type Body<Path extends keyof paths, M extends Method> = [Success<Path, M>] extends [never] ? undefined : Success<Path, M>

/** Calls operations of one method: the body of the answer, or a QuittanceError. */
type Send<M extends Method> = <Path extends PathsWithMethod<M>>(path: Path, ...init: InitParam<Init<Path, M>>) => Promise<Body<Path, M>>

/** The API, typed by its own documentation. Paths and parameters as in the reference: `get('/v1/customers/{customerId}', { params: { path: { customerId } } })`. */
export interface Quittance {
  get: Send<'get'>
  post: Send<'post'>
  put: Send<'put'>
  patch: Send<'patch'>
  delete: Send<'delete'>
}

/**
 * A client. Every POST gets an Idempotency-Key of its own unless it has one, so that it can be repeated safely when the
 * network fails. What it reads soon after a change of its own is not older than that. Errors: every method throws QuittanceError.
 */
export function createQuittance(options: ClientOptions): Quittance {
  const plainFetch = options.fetch ?? ((request: Request) => fetch(request))
  const client = createFetchClient<paths>({
    baseUrl: options.baseUrl,
    fetch: retrying(
      readingOwnWrites(plainFetch, () => performance.now()),
      { ...defaultRetryPolicy, ...options.retry },
    ),
  })
  client.use({
    async onRequest({ request }) {
      const token = typeof options.token === 'function' ? await options.token() : options.token
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', newKey())
      return request
    },
    async onResponse({ response }) {
      if (!response.ok) throw await errorOf(response)
    },
    onError: ({ error }) => (error instanceof Error && error.name === 'AbortError' ? error : networkError(error)),
  })
  const sender = (method: Method) => async (path: string, init?: object) => {
    const request = client.request as (method: string, path: string, init?: object) => Promise<{ data?: unknown }>
    return (await request(method, path, init)).data
  }
  return {
    get: sender('get') as Send<'get'>,
    post: sender('post') as Send<'post'>,
    put: sender('put') as Send<'put'>,
    patch: sender('patch') as Send<'patch'>,
    delete: sender('delete') as Send<'delete'>,
  }
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

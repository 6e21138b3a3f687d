import { QueryClient } from '@tanstack/react-query'
import type { Auth } from '../lib/auth.ts'
import { OFFLINE_PROBLEM, Problem, problemFrom } from '../lib/problem.ts'

type QueryValue = string | number | boolean | undefined

interface Ask {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: string
  query?: Record<string, QueryValue> | undefined
  body?: unknown
  /** The version last seen (If-Match). */
  version?: number | undefined
  /** The same key for every attempt of one action. */
  idempotencyKey?: string | undefined
}

let connection: { apiUrl: string; auth: Auth } | null = null

/** Tells the client where the API is and whose login to use. Once, at the start. */
export function connect(to: { apiUrl: string; auth: Auth }): void {
  connection = to
}

/** The login in use. */
export function currentAuth(): Auth {
  if (!connection) throw new Error('The client is not connected yet.')
  return connection.auth
}

/** Asks the API. Rejects with a `Problem`. A 401 renews the login once. */
export async function ask<Answer>(asked: Ask): Promise<Answer> {
  const auth = currentAuth()
  const first = await send(asked, await auth.accessToken())
  const response = first.status === 401 ? await send(asked, await auth.renew()) : first
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (!response.ok) throw problemFrom(response.status, body, response.headers.get('x-request-id'))
  return body as Answer
}

async function send(asked: Ask, token: string | null): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' })
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (asked.body !== undefined) headers.set('content-type', 'application/json')
  if (asked.version !== undefined) headers.set('if-match', `"${asked.version}"`)
  if (asked.method === 'POST') headers.set('idempotency-key', asked.idempotencyKey ?? crypto.randomUUID())
  try {
    return await fetch(urlOf(asked), { method: asked.method, headers, body: asked.body === undefined ? null : JSON.stringify(asked.body) })
  } catch {
    throw new Problem(OFFLINE_PROBLEM)
  }
}

function urlOf({ path, query }: Ask): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') parameters.set(name, String(value))
  const text = parameters.toString()
  return `${connection?.apiUrl ?? ''}${path}${text ? `?${text}` : ''}`
}

const FRESH_MS = 15_000

/** What is loaded is kept and shown at once; it is asked for again when older than a quarter of a minute. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: (count, error) => count < 2 && isPassing(error), refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
}

function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 503 || error.status === 429)
}

import { createQuittance, type Quittance } from '@quittance/sdk/client'
import { QueryClient } from '@tanstack/react-query'
import type { Auth } from '../lib/auth.ts'

let connection: { client: Quittance; auth: Auth } | null = null

/** Says where the API is and whose login to use. Once, at the start. A 401 renews the login and asks once more. */
export function connect({ apiUrl, auth }: { apiUrl: string; auth: Auth }): void {
  const client = createQuittance({
    baseUrl: apiUrl,
    token: async () => (await auth.accessToken()) ?? undefined,
    fetch: (request) => fetchRenewing(request, auth),
  })
  connection = { client, auth }
}

async function fetchRenewing(request: Request, auth: Auth): Promise<Response> {
  const again = request.clone()
  const response = await fetch(request)
  if (response.status !== 401) return response
  const token = await auth.renew()
  if (token === null) return response
  again.headers.set('authorization', `Bearer ${token}`)
  return fetch(again)
}

/** The typed API. */
export function api(): Quittance {
  if (!connection) throw new Error('The client is not connected yet.')
  return connection.client
}

/** The login in use. */
export function currentAuth(): Auth {
  if (!connection) throw new Error('The client is not connected yet.')
  return connection.auth
}

/** The headers that refuse to overwrite a version newer than the one last seen. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}

/** The members of a query that are set: an empty search is none. */
export function given<Query extends object>(query: Query): { [Key in keyof Query]?: NonNullable<Query[Key]> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')) as {
    [Key in keyof Query]?: NonNullable<Query[Key]>
  }
}

const FRESH_MS = 15_000

/** What is loaded is kept and shown at once; it is asked for again when older than a quarter of a minute. The client itself repeats what met a busy server. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: FRESH_MS, retry: false }, mutations: { retry: false } },
  })
}

import * as z from 'zod'
import { publicRoute, type Route } from '../route.ts'

const HTML = 'text/html; charset=utf-8'
const PAGE_HEADERS = {
  'cache-control': 'public, max-age=300',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'",
}

/** Health, and the documentation of the API by itself. */
export const platformRoutes: readonly Route[] = [
  publicRoute({
    method: 'GET',
    path: '/health',
    operationId: 'getHealth',
    tag: 'Platform',
    summary: 'Say whether this installation answers',
    scope: 'public',
    answer: { status: 200, schema: () => z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' }) },
    errors: [],
    run: async () => undefined,
    present: () => ({ status: 'ok' as const }),
  }),
  publicRoute({
    method: 'GET',
    path: '/v1/openapi.json',
    operationId: 'getOpenapi',
    tag: 'Platform',
    summary: 'Get this documentation as OpenAPI 3.1',
    scope: 'public',
    answer: { status: 200, schema: () => z.string(), contentType: 'application/json; charset=utf-8' },
    errors: [],
    run: async () => (await import('../openapi-file.ts')).openapiText(),
    present: (text) => text,
    headers: () => ({ 'cache-control': 'public, max-age=300' }),
  }),
  publicRoute({
    method: 'GET',
    path: '/docs',
    operationId: 'getReference',
    tag: 'Platform',
    summary: 'Read this documentation as a page',
    scope: 'public',
    answer: { status: 200, schema: () => z.string(), contentType: HTML },
    errors: [],
    run: async ({ app }) => {
      const [{ openapiDocument }, { referencePage }] = await Promise.all([import('../openapi-file.ts'), import('../reference/page.ts')])
      return referencePage(openapiDocument(), app.publicUrl)
    },
    present: (page) => page,
    headers: () => PAGE_HEADERS,
  }),
]

import document from '../openapi.json' with { type: 'json' }
import type { OpenApi } from './openapi-types.ts'

/** The documentation as `npm run openapi` wrote it. Imported late: it is large and seldom asked for. */
export function openapiDocument(): OpenApi {
  return document as unknown as OpenApi
}

/** The same as text, for serving. */
export function openapiText(): string {
  return JSON.stringify(document)
}

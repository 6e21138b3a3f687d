import { createApiKey } from '@quittance/core/api-key/create-api-key'
import { listApiKeys } from '@quittance/core/api-key/list-api-keys'
import type { ApiKey as ApiKeyRecord } from '@quittance/core/api-key/record'
import { revokeApiKey } from '@quittance/core/api-key/revoke-api-key'
import { SCOPES } from '@quittance/core/member/roles'
import type { Versioned } from '@quittance/core/store/entity'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { idParam, instantText, PageQuery, pageOf, text } from '../schemas.ts'

const Scope = lazily(() => z.enum(SCOPES).meta({ id: 'Scope' }))
const NewApiKey = lazily(() =>
  z
    .strictObject({
      name: text(100),
      scopes: z.array(Scope()).min(1).max(SCOPES.length).optional().meta({ description: 'Left out: everything you may do yourself.' }),
    })
    .meta({ id: 'NewApiKey' }),
)
const shown = lazily(() => ({
  id: z.string(),
  name: z.string(),
  hint: z.string().meta({ description: 'The last four characters of the secret.' }),
  scopes: z.array(Scope()),
  version: z.int(),
  createdAt: instantText,
  lastUsedAt: instantText.optional().meta({ description: 'To the hour.' }),
}))
const ApiKey = lazily(() => z.strictObject(shown()).meta({ id: 'ApiKey' }))
const CreatedApiKey = lazily(() =>
  z
    .strictObject({ ...shown(), secret: z.string().nullable().meta({ description: 'Shown this once; null when the answer is replayed.' }) })
    .meta({ id: 'CreatedApiKey' }),
)

function presentApiKey({ secretHash: _hash, createdBy: _maker, ...apiKey }: Versioned<ApiKeyRecord>) {
  return apiKey
}

/** API keys: programs that act for the organisation. */
export const apiKeyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/api-keys',
    operationId: 'listApiKeys',
    tag: 'API keys',
    summary: 'List API keys, the newest first',
    scope: 'api-keys:read',
    query: PageQuery,
    answer: { status: 200, schema: () => pageOf(ApiKey()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listApiKeys(call, query),
    present: (page) => ({ ...page, items: page.items.map(presentApiKey) }),
  }),
  route({
    method: 'POST',
    path: '/v1/api-keys',
    operationId: 'createApiKey',
    tag: 'API keys',
    summary: 'Make an API key; its secret is shown this once',
    scope: 'api-keys:write',
    body: NewApiKey,
    answer: { status: 201, schema: CreatedApiKey },
    errors: [],
    example: { body: { name: 'Web shop', scopes: ['customers:read', 'invoices:write'] } },
    run: ({ call, body, scopes, app }) => createApiKey(call, body, { scopes, randomBytes: app.randomBytes }),
    present: ({ apiKey, secret }) => ({ ...presentApiKey(apiKey), secret: secret as string | null }),
    remember: (answer) => ({ ...answer, secret: null }),
  }),
  route({
    method: 'DELETE',
    path: '/v1/api-keys/{apiKeyId}',
    operationId: 'revokeApiKey',
    tag: 'API keys',
    summary: 'Revoke an API key at once',
    scope: 'api-keys:write',
    params: () => z.strictObject({ apiKeyId: idParam('key') }),
    answer: { status: 204 },
    errors: ['not_found'],
    run: ({ call, params }) => revokeApiKey(call, params.apiKeyId),
  }),
]

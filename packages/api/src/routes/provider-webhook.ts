import { AppError } from '@quittance/core/kit/errors'
import * as z from 'zod'
import type { HttpRequest } from '../http.ts'
import { receiveNotices } from '../providers/receive-notices.ts'
import { bodyText } from '../read-request.ts'
import { publicRoute } from '../route.ts'

/** Where payment providers tell us what happened. */
export const providerWebhookRoutes = [
  publicRoute({
    method: 'POST',
    path: '/v1/webhooks/{provider}/{organization}',
    operationId: 'receiveProviderWebhook',
    tag: 'Provider webhooks',
    summary: 'Receive a signed notice of a payment provider',
    description:
      'For providers only: a call that is not signed for the account of this organisation, or too long ago, is refused. The notice is kept and worked on afterwards; the same one again changes nothing.',
    scope: 'public',
    rawBody: true,
    params: () => z.strictObject({ provider: z.string().max(40), organization: z.string().regex(/^org_[0-9a-z]{1,40}$/) }),
    answer: { status: 200, schema: () => z.strictObject({ received: z.int() }) },
    errors: ['not_found', 'invalid_request', 'body_too_large', 'busy'],
    run: async ({ app, open, params, request }) => {
      const provider = app.providers.get(params.provider)
      if (!provider) throw new AppError('not_found', 'There is no such provider.')
      const sent = { headers: headersOf(request), rawBody: bodyText(request) }
      return await receiveNotices({ provider, orgId: params.organization, secrets: app.secrets }, sent, open)
    },
    present: (received) => ({ received }),
  }),
]

function headersOf(request: HttpRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

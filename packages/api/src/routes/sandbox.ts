import { AppError } from '@quittance/core/kit/errors'
import * as z from 'zod'
import type { App } from '../app.ts'
import { pageHeaders } from '../pay-page/headers.ts'
import { notFoundPage } from '../pay-page/not-found.ts'
import { sandboxPage } from '../pay-page/sandbox-page.ts'
import { receiveNotices } from '../providers/receive-notices.ts'
import { isSandbox, type SandboxProvider } from '../providers/sandbox.ts'
import { publicRoute } from '../route.ts'

const tag = 'Sandbox'
const token = z.string().max(4_000)

const page = publicRoute({
  method: 'GET',
  path: '/sandbox/checkout/{token}',
  operationId: 'getSandboxCheckout',
  tag,
  summary: 'Show the sandbox’s payment page',
  scope: 'public',
  params: z.strictObject({ token }),
  answer: { status: 200, schema: z.string(), contentType: 'text/html; charset=utf-8' },
  errors: ['not_found'],
  run: async ({ app, params, request }) => {
    const checkout = sandboxOf(app).readPage(params.token)
    return checkout
      ? { app, status: 200, markup: sandboxPage(checkout, `/sandbox/checkout/${params.token}`) }
      : { app, status: 404, markup: notFoundPage(request.headers['accept-language']) }
  },
  present: ({ markup }) => markup,
  status: ({ status }) => status,
  headers: (result) => pageHeaders(result.app),
})

const choose = publicRoute({
  method: 'POST',
  path: '/sandbox/checkout/{token}/{outcome}',
  operationId: 'chooseSandboxOutcome',
  tag,
  summary: 'Pay or decline in the sandbox',
  description: 'Sends the sandbox’s signed notice the way real providers’ notices come, then leads back to the pay page.',
  scope: 'public',
  rawBody: true,
  params: z.strictObject({ token, outcome: z.enum(['pay', 'decline']) }),
  answer: { status: 303, description: 'The location is the page that the payer came from.' },
  errors: ['not_found'],
  run: async ({ app, open, params }) => {
    const sandbox = sandboxOf(app)
    const checkout = sandbox.readPage(params.token)
    if (!checkout) throw new AppError('not_found', 'This checkout has expired. Start again from the invoice.')
    await receiveNotices(sandbox, sandbox.webhookOf(checkout, params.outcome), open)
    return checkout
  },
  headers: ({ returnUrl }) => ({ location: returnUrl }),
})

function sandboxOf(app: App): SandboxProvider {
  const provider = app.providers.get('sandbox')
  if (!isSandbox(provider)) throw new AppError('not_found', 'The sandbox is switched off here.')
  return provider
}

export const sandboxRoutes = [page, choose]

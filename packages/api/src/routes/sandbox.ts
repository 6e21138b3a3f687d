import { AppError } from '@quittance/core/kit/errors'
import * as z from 'zod'
import type { App } from '../app.ts'
import { lazily } from '../lazily.ts'
import { pageHeaders } from '../pay-page/headers.ts'
import { receiveNotices } from '../providers/receive-notices.ts'
import { isSandbox, type SandboxCheckout, type SandboxProvider } from '../providers/sandbox.ts'
import { SANDBOX_OUTCOMES, type SandboxOutcome } from '../providers/sandbox-acts.ts'
import { publicRoute } from '../route.ts'

const tag = 'Sandbox'
const token = lazily(() => z.string().max(4_000))

const page = publicRoute({
  method: 'GET',
  path: '/sandbox/checkout/{token}',
  operationId: 'getSandboxCheckout',
  tag,
  summary: 'Show the sandbox’s payment page',
  scope: 'public',
  params: () => z.strictObject({ token: token() }),
  answer: { status: 200, schema: () => z.string(), contentType: 'text/html; charset=utf-8' },
  errors: ['not_found'],
  run: async ({ app, params, request }) => {
    const sandbox = sandboxOf(app)
    const checkout = sandbox.readPage(params.token)
    if (!checkout) {
      const { notFoundPage } = await import('../pay-page/not-found.ts')
      return { app, status: 404, markup: notFoundPage(request.headers['accept-language']) }
    }
    const { sandboxPage } = await import('../pay-page/sandbox-page.ts')
    const payment = await sandbox.paymentOf(checkout)
    return { app, status: 200, markup: sandboxPage({ checkout, payment, path: `/sandbox/checkout/${params.token}` }) }
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
  summary: 'Choose what happens in the sandbox',
  description:
    'Pay, decline, ask for another step, or let a notice come late, twice or never; afterwards refund, dispute and pay out. Signed notices go the way real providers’ do.',
  scope: 'public',
  rawBody: true,
  params: () => z.strictObject({ token: token(), outcome: z.enum(SANDBOX_OUTCOMES) }),
  answer: { status: 303, description: 'The location is the page that the payer came from, or the sandbox’s own.' },
  errors: ['not_found', 'illegal_transition'],
  run: async ({ app, open, params }) => {
    const sandbox = sandboxOf(app)
    const checkout = sandbox.readPage(params.token)
    if (!checkout) throw new AppError('not_found', 'This checkout has expired. Start again from the invoice.')
    const at = { provider: sandbox, orgId: checkout.orgId, secrets: app.secrets }
    for (const call of await sandbox.act(checkout, params.outcome)) await receiveNotices(at, call, open)
    return nextPage(checkout, params.outcome) ?? `/sandbox/checkout/${params.token}`
  },
  headers: (location) => ({ location }),
})

/** Where the payer goes on; undefined: here. */
function nextPage({ returnUrl, cancelUrl }: SandboxCheckout, outcome: SandboxOutcome): string | undefined {
  switch (outcome) {
    case 'pay':
    case 'confirm':
    case 'decline':
    case 'reject':
    case 'late':
    case 'duplicate':
      return returnUrl
    case 'timeout':
      return cancelUrl
    default:
      return undefined
  }
}

function sandboxOf(app: App): SandboxProvider {
  const provider = app.providers.get('sandbox')
  if (!isSandbox(provider)) throw new AppError('not_found', 'The sandbox is switched off here.')
  return provider
}

export const sandboxRoutes = [page, choose]

import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { Toaster } from '../components/toaster.tsx'
import { connect, createQueryClient } from '../data/client.ts'
import type { Auth } from '../lib/auth.ts'
import { createAppRouter } from '../router.tsx'
import { type AskedFor, answerFetch } from './fake-api.ts'
import { CUSTOMER, DASHBOARD, INVOICE, ITEM, ORGANISATION, PAYMENT, pageOf, REFUND, SUMMARY } from './samples.ts'

const LOGGED_IN: Auth = {
  accessToken: async () => 'token',
  renew: async () => null,
  profile: async () => ({ email: 'ada@lovelace.example', name: 'Ada Lovelace' }),
  login: async () => undefined,
  signUp: async () => undefined,
  finishLogin: async () => '/',
  logout: async () => undefined,
  accountUrl: 'http://localhost/oidc/account',
}

/** What the API answers when a test says nothing else. */
const USUAL: Record<string, unknown> = {
  'GET /v1/organization': ORGANISATION,
  'GET /v1/organization/brand': { logo: null, findings: [] },
  'GET /v1/dashboard': DASHBOARD,
  'GET /v1/invoices': pageOf(SUMMARY),
  'GET /v1/invoices/*': INVOICE,
  'GET /v1/invoices/*/documents': pageOf(),
  'GET /v1/invoices/*/payments': pageOf(),
  'GET /v1/events': pageOf(),
  'GET /v1/customers': pageOf(CUSTOMER),
  'GET /v1/customers/*': CUSTOMER,
  'GET /v1/customers/*/totals': {
    customerId: CUSTOMER.id,
    draftCount: 0,
    issuedCount: 1,
    byCurrency: { EUR: { invoiced: 1, paid: 0, credited: 0, due: 1, credit: 0 } },
  },
  'GET /v1/items': pageOf(ITEM),
  'GET /v1/payments': pageOf(PAYMENT),
  'GET /v1/payments/*': PAYMENT,
  'GET /v1/refunds': pageOf(REFUND),
  'GET /v1/ledger/entries': pageOf(),
  'GET /v1/ledger/accounts': pageOf(),
  'GET /v1/members': pageOf(),
  'GET /v1/invitations': pageOf(),
  'GET /v1/api-keys': pageOf(),
  'GET /v1/jobs': pageOf(),
}

/** Shows the whole app at an address, with the network answered from a table. */
export function renderApp(path: string, answers: Record<string, unknown> = {}): { asked: AskedFor[]; path: () => string } {
  const { asked } = answerFetch({ ...answers, ...Object.fromEntries(Object.entries(USUAL).filter(([route]) => !(route in answers))) })
  connect({ apiUrl: 'http://localhost', auth: LOGGED_IN })
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }))
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
      <Toaster />
    </QueryClientProvider>,
  )
  return { asked, path: () => router.state.location.pathname }
}

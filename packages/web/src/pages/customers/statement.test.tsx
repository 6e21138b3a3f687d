// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'
import { pageOf } from '../../testing/samples.ts'

afterEach(cleanup)

const SLOW = { timeout: 30_000 }
vi.setConfig({ testTimeout: 60_000 })
const SENT = {
  id: 'dlv_1',
  customerId: 'cus_1',
  period: { from: '2026-01-01', to: '2026-06-30' },
  currency: 'EUR',
  to: ['books@example.org'],
  status: 'sent',
  requestedAt: '2026-07-01T08:00:00.000Z',
  sentAt: '2026-07-01T08:00:02.000Z',
  lastError: null,
}

test('a statement of the days on the page is sent to where it is wished', async () => {
  const { asked } = renderApp('/reports?report=statement&customer=cus_1&from=2026-01-01&to=2026-06-30', {
    'POST /v1/customers/*/statements': SENT,
  })
  const button = await screen.findByRole('button', { name: 'Send' }, SLOW)
  await expect.poll(() => button.hasAttribute('disabled'), SLOW).toBe(false)
  await userEvent.click(button)
  const to = within(screen.getByRole('dialog')).getByLabelText('To')
  await userEvent.clear(to)
  await userEvent.type(to, 'books@example.org')
  await userEvent.click(screen.getAllByRole('button', { name: 'Send' }).at(-1) as HTMLElement)
  await screen.findByText('The statement is on its way to books@example.org.', {}, SLOW)
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/v1/customers/cus_1/statements',
    body: { to: ['books@example.org'], period: { from: '2026-01-01', to: '2026-06-30' } },
  })
})

test('the customer’s page shows which statements went out, and which could not', async () => {
  renderApp('/customers/cus_1', {
    'GET /v1/customers/*/statements': pageOf<object>(SENT, {
      ...SENT,
      id: 'dlv_2',
      status: 'failed',
      sentAt: null,
      lastError: 'No such mailbox',
    }),
  })
  await screen.findByText('Sent to books@example.org', {}, SLOW)
  expect(screen.getByText('Could not be sent to books@example.org')).toBeTruthy()
  expect(screen.getByText('No such mailbox')).toBeTruthy()
})

test('what is refused is said in the dialog, which stays open', async () => {
  renderApp('/customers/cus_1', {
    'POST /v1/customers/*/statements': () => ({
      status: 422,
      body: {
        type: 'x',
        title: 'x',
        status: 422,
        detail: 'A statement can have 2000 lines. Choose a shorter period.',
        code: 'limit_exceeded',
        requestId: 'req_9',
        errors: [],
      },
    }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'More actions' }, SLOW))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Send a statement' }))
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText(/Choose a shorter period/, {}, SLOW)).toBeTruthy()
  expect(screen.getByRole('dialog')).toBeTruthy()
})

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderApp } from '../testing/render-app.tsx'
import { INVOICE } from '../testing/samples.ts'

afterEach(cleanup)

const draft = { ...INVOICE, status: 'draft', overdue: false, number: null, payUrl: null }

const PAGES: readonly [path: string, heading: string][] = [
  ['/', 'Home'],
  ['/invoices', 'Invoices'],
  ['/invoices/inv_1', 'INV-2026-0007'],
  ['/drafts/new', 'New invoice'],
  ['/customers', 'Customers'],
  ['/customers/cus_1', 'شركة النور'],
  ['/items', 'Items'],
  ['/payments', 'Payments'],
  ['/payments/pay_1', 'Payment of €500.00'],
  ['/credit-notes', 'Credit notes'],
  ['/settings', 'Settings'],
  ['/settings/brand', 'Settings'],
  ['/settings/taxes', 'Settings'],
  ['/settings/api-keys', 'Settings'],
  ['/settings/jobs', 'Settings'],
  ['/settings/account', 'Settings'],
  ['/nowhere/at/all', 'There is nothing at this address'],
]

/** Colours need a real browser; the rest of axe runs here. */
async function faults(): Promise<string[]> {
  const results = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 120)}`))
}

describe('every page', () => {
  it.each(PAGES)('%s shows itself and is accessible', async (path, heading) => {
    renderApp(path)
    await screen.findByRole('heading', { level: 1, name: heading }, { timeout: 10_000 })
    expect(await faults()).toEqual([])
  })

  it.each(['/', '/invoices', '/customers', '/items', '/invoices/inv_1'])('%s says what failed, with the number to quote', async (path) => {
    const problem = {
      type: 'x',
      title: 'x',
      status: 500,
      detail: 'Something went wrong on our side.',
      code: 'internal',
      requestId: 'req_42',
      errors: [],
    }
    const fail = () => ({ status: 500, body: problem })
    renderApp(path, {
      'GET /v1/dashboard': fail,
      'GET /v1/invoices': fail,
      'GET /v1/invoices/*': fail,
      'GET /v1/customers': fail,
      'GET /v1/items': fail,
    })
    expect((await screen.findAllByText('req_42', {}, { timeout: 10_000 })).length).toBeGreaterThan(0)
  })

  it('asks for name and country when there is no organisation yet', async () => {
    const none = {
      type: 'x',
      title: 'x',
      status: 403,
      detail: 'You belong to no organisation yet.',
      code: 'organization_required',
      requestId: 'r',
      errors: [],
    }
    renderApp('/', { 'GET /v1/organization': () => ({ status: 403, body: none }) })
    expect(await screen.findByRole('heading', { name: 'What is your business called?' }, { timeout: 10_000 })).toBeTruthy()
  })

  it('lists an invoice once that two answers hold, as when it is paid in part between them', async () => {
    const warned = vi.spyOn(console, 'error')
    renderApp('/')
    expect((await screen.findAllByText('INV-2026-0007', { selector: '.owed-note' }, { timeout: 10_000 })).length).toBe(1)
    expect(warned.mock.calls.filter(([text]) => String(text).includes('same key'))).toEqual([])
    warned.mockRestore()
  })

  it('opens a draft in the editor, not as an invoice', async () => {
    const app = renderApp('/invoices/inv_1', { 'GET /v1/invoices/*': draft, 'POST /v1/invoices/*/issue': { ...draft, journalEntries: [] } })
    await screen.findByRole('heading', { level: 1, name: 'Draft invoice' }, { timeout: 10_000 })
    expect(app.path()).toBe('/drafts/inv_1')
  })
})

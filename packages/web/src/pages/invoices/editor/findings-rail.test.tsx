// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { renderApp } from '../../../testing/render-app.tsx'
import { CUSTOMER, INVOICE } from '../../../testing/samples.ts'

afterEach(cleanup)

const draft = { ...INVOICE, id: 'inv_9', status: 'draft', overdue: false, number: null, issueDate: null, dueDate: null, payUrl: null }
const refused = (errors: unknown[]) => ({
  status: 422,
  body: { type: 'x', title: 'x', status: 422, detail: 'Not yet.', code: 'not_issuable', requestId: 'req_1', errors },
})
const MISSING = [
  { pointer: '/buyerReference', code: 'BR-DE-15', message: 'Give the buyer’s reference.', term: 'BT-10' },
  { pointer: '/customer/taxId', code: 'customer_tax_id_missing', message: 'The customer’s VAT id is missing.' },
  { pointer: '/seller/iban', code: 'BR-DE-1', message: 'Give your account.', term: 'BG-16' },
]

async function rail(answer: unknown): Promise<HTMLElement> {
  renderApp('/drafts/inv_9', { 'GET /v1/invoices/*': draft, 'POST /v1/invoices/*/issue': answer })
  return await screen.findByRole('complementary', { name: 'Checks before issuing' }, { timeout: 10_000 })
}

it('says each finding with its rule and term, and leads to the field of the draft', async () => {
  const checks = await rail(() => refused(MISSING))
  expect(await within(checks).findByText('BR-DE-15 · BT-10')).toBeTruthy()
  await userEvent.click(within(checks).getByRole('button', { name: 'Go to the field' }))
  expect(document.activeElement?.getAttribute('name')).toBe('buyerReference')
})

it('opens the customer in place, at the field', async () => {
  const checks = await rail(() => refused(MISSING))
  await userEvent.click(await within(checks).findByRole('button', { name: 'Open the customer' }))
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('taxId'))
})

it('leads to the settings for what is the seller’s', async () => {
  const checks = await rail(() => refused(MISSING))
  const link = await within(checks).findByRole('link', { name: 'Open the settings' })
  expect(link.getAttribute('href')).toBe('/settings/payments#iban')
})

it('looks again once the customer was mended', async () => {
  let isMended = false
  renderApp('/drafts/inv_9', {
    'GET /v1/invoices/*': draft,
    'PATCH /v1/customers/*': () => {
      isMended = true
      return { status: 200, body: { ...CUSTOMER, taxId: 'DE1', version: 2 } }
    },
    'POST /v1/invoices/*/issue': () =>
      isMended ? { status: 200, body: { ...draft, number: 'INV-1', journalEntries: [], findings: [] } } : refused(MISSING),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Open the customer' }, { timeout: 10_000 }))
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('taxId'))
  await userEvent.keyboard('DE1')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Everything is there.')).toBeTruthy()
})

it('says that it is looking, and that it could not', async () => {
  let isBroken = true
  const checks = await rail(() =>
    isBroken
      ? { status: 503, body: { ...refused([]).body, status: 503, code: 'busy' } }
      : { status: 200, body: { ...draft, number: 'INV-1', journalEntries: [], findings: [] } },
  )
  const retry = await within(checks).findByRole('button', { name: 'Try again' }, { timeout: 10_000 })
  expect(checks.textContent).toContain('This could not be checked')
  isBroken = false
  await userEvent.click(retry)
  expect(await within(checks).findByText('Everything is there.', {}, { timeout: 10_000 })).toBeTruthy()
})

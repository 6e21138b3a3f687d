// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'
import { PAYMENT, pageOf } from '../../testing/samples.ts'

afterEach(cleanup)

const SLOW = { timeout: 30_000 }
vi.setConfig({ testTimeout: 60_000 })

const refused = (status: number, code: string, detail: string) => () => ({
  status,
  body: { type: 'x', title: 'x', status, detail, code, requestId: 'req_7', errors: [] },
})

const taken = { ...PAYMENT, method: 'card', provider: { name: 'stripe', reference: 'pi_1' } }

async function openRefund(answers: Record<string, unknown>) {
  const app = renderApp('/payments/pay_1', { 'GET /v1/payments/*': taken, ...answers })
  await userEvent.click(await screen.findByRole('button', { name: /^(Refund|Give back)/ }, SLOW))
  return { ...app, dialog: within(await screen.findByRole('dialog', {}, SLOW)) }
}

test('a refund through the provider asks for the amount that is left at most, and says who will pay it', async () => {
  const { asked, dialog } = await openRefund({ 'POST /v1/payments/*/provider-refunds': { orders: [] } })
  expect(dialog.getByText(/Stripe pays the money back/)).toBeTruthy()
  await userEvent.clear(dialog.getByLabelText('Amount'))
  await userEvent.type(dialog.getByLabelText('Amount'), '490,01')
  await userEvent.click(dialog.getByRole('button', { name: 'Give back' }))
  expect(dialog.getByText('Enter up to €490.00.')).toBeTruthy()
  await userEvent.clear(dialog.getByLabelText('Amount'))
  await userEvent.type(dialog.getByLabelText('Amount'), '90')
  await userEvent.type(dialog.getByLabelText(/Why/), 'Agreed')
  await userEvent.click(dialog.getByRole('button', { name: 'Give back' }))
  await screen.findByText('Stripe is asked to give €90.00 back.', {}, SLOW)
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/v1/payments/pay_1/provider-refunds',
    body: { amount: 9_000, reason: 'Agreed' },
  })
})

test('a refund that the provider cannot make says so, and the dialog stays', async () => {
  const detail = 'Stripe cannot be reached. Try again in a minute.'
  const { dialog } = await openRefund({ 'POST /v1/payments/*/provider-refunds': refused(502, 'provider_unavailable', detail) })
  await userEvent.click(dialog.getByRole('button', { name: 'Give back' }))
  expect(await screen.findByText(new RegExp(detail), {}, SLOW)).toBeTruthy()
  expect(screen.getByRole('dialog')).toBeTruthy()
})

const TOTALS = {
  payments: 11_900,
  refunds: 0,
  chargebacks: 0,
  returnedPayouts: 0,
  fees: 190,
  otherFees: 0,
  unmatched: 0,
  unmatchedCount: 0,
}
const PAYOUT = {
  id: 'pyt_1',
  provider: 'stripe',
  reference: 'po_1',
  amount: 11_710,
  currency: 'EUR',
  arrivesOn: '2026-11-20',
  status: 'booked',
  isReconciled: true,
  isItemised: true,
  totals: TOTALS,
  difference: 0,
  lineCount: 1,
  baseAmount: 11_710,
  createdAt: '2026-11-20T09:00:00.000Z',
  version: 1,
}

async function openTakeBack(answers: Record<string, unknown>) {
  const lines = [{ kind: 'payment', reference: 'pi_1', gross: 11_900, fee: 190, net: 11_710, about: 'pay_1' }]
  const app = renderApp('/settings/payments', {
    'GET /v1/payouts': pageOf(PAYOUT),
    'GET /v1/payouts/*': { payout: PAYOUT, ...PAYOUT, lines },
    ...answers,
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Stripe' }, SLOW))
  await userEvent.click(await screen.findByRole('button', { name: 'It never arrived' }, SLOW))
  return { ...app, dialog: within(await screen.findByRole('dialog', { name: 'Take the payout back' }, SLOW)) }
}

test('a payout is taken back with a reason, and with none it is not', async () => {
  const { asked, dialog } = await openTakeBack({ 'POST /v1/payouts/*/reverse': { ...PAYOUT, status: 'reversed' } })
  await userEvent.click(dialog.getByRole('button', { name: 'Take back' }))
  expect(dialog.getByText('Write a few words; they stay in the history.')).toBeTruthy()
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
  await userEvent.type(dialog.getByLabelText('Why'), 'The bank sent it back')
  await userEvent.click(dialog.getByRole('button', { name: 'Take back' }))
  await screen.findByText('The payout is taken back.', {}, SLOW)
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/v1/payouts/pyt_1/reverse',
    body: { reason: 'The bank sent it back' },
  })
})

test('a payout of a closed period is refused with the way out', async () => {
  const detail = 'The books are closed through 2026-11-30. Date it later, or have the books opened again.'
  const { dialog } = await openTakeBack({ 'POST /v1/payouts/*/reverse': refused(409, 'period_locked', detail) })
  await userEvent.type(dialog.getByLabelText('Why'), 'The bank sent it back')
  await userEvent.click(dialog.getByRole('button', { name: 'Take back' }))
  expect(await screen.findByText(/have the books opened again/, {}, SLOW)).toBeTruthy()
  expect(screen.getByRole('dialog')).toBeTruthy()
})

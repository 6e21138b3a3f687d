// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'
import { INVOICE, PAYMENT, pageOf, SUMMARY } from '../../testing/samples.ts'

afterEach(cleanup)

const SLOW = { timeout: 10_000 }

test('one payment goes over the oldest invoices first', async () => {
  const second = { ...SUMMARY, id: 'inv_2', number: 'INV-2026-0008', dueDate: '2026-11-01', amountDue: 10_000 }
  const first = { ...SUMMARY, amountDue: 30_000 }
  const { asked } = renderApp('/payments?new=true&customer=cus_1', {
    'GET /v1/invoices': ({ query }: { query: URLSearchParams }) => ({
      status: 200,
      body: query.get('status') === 'open' ? pageOf(second, first) : pageOf(),
    }),
    'POST /v1/payments': { payment: PAYMENT, invoices: [], journalEntries: [] },
  })
  await screen.findByLabelText('Part for INV-2026-0008', {}, SLOW)
  await userEvent.type(screen.getByLabelText('Amount'), '350')
  await userEvent.click(screen.getAllByRole('button', { name: 'Record payment' }).at(-1) as HTMLElement)
  await screen.findByRole('heading', { level: 1, name: 'Payment of €500.00' }, SLOW)
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/v1/payments')?.body).toMatchObject({
    amount: 35_000,
    allocations: [
      { invoiceId: first.id, amount: 30_000 },
      { invoiceId: 'inv_2', amount: 5_000 },
    ],
  })
})

test.each([
  ['is thanked for, unless one says otherwise', true, { amount: 5_000, thanks: false }],
  ['is not thanked for where nobody is', false, { amount: 5_000 }],
])('a payment of an invoice %s', async (_case, thanksForPayments, expected) => {
  const { asked } = renderApp('/invoices/inv_1', {
    'GET /v1/reminders/settings': { isOn: true, businessDaysOnly: true, hourFrom: 9, hourTo: 17, steps: [], version: 1, thanksForPayments },
    'POST /v1/invoices/*/payments': { payment: PAYMENT, invoice: INVOICE, journalEntries: [] },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Record payment' }, SLOW))
  await userEvent.clear(await screen.findByLabelText('Amount'))
  await userEvent.type(screen.getByLabelText('Amount'), '50')
  const choice = thanksForPayments ? await screen.findByRole('checkbox', { name: /^Thank .*@.* by mail/ }) : undefined
  if (choice) await userEvent.click(choice)
  expect(screen.queryAllByRole('checkbox', { name: /^Thank/ })).toHaveLength(thanksForPayments ? 1 : 0)
  await userEvent.click(screen.getAllByRole('button', { name: 'Record payment' }).at(-1) as HTMLElement)
  await screen.findByText('€50.00 recorded.', {}, SLOW)
  const sent = asked.find(({ method }) => method === 'POST')
  expect(sent?.body).toEqual({ ...expected, method: 'bank_transfer', paidOn: expect.any(String) })
})

test('a payment over one of the open invoices can be recorded without thanks, one over two has none', async () => {
  const second = { ...SUMMARY, id: 'inv_2', number: 'INV-2026-0008', dueDate: '2026-11-01', amountDue: 10_000 }
  const { asked } = renderApp('/payments?new=true&customer=cus_1', {
    'GET /v1/reminders/settings': {
      isOn: true,
      businessDaysOnly: true,
      hourFrom: 9,
      hourTo: 17,
      steps: [],
      version: 1,
      thanksForPayments: true,
    },
    'GET /v1/invoices': ({ query }: { query: URLSearchParams }) => ({
      status: 200,
      body: query.get('status') === 'open' ? pageOf(second, { ...SUMMARY, amountDue: 30_000 }) : pageOf(),
    }),
    'POST /v1/payments': { payment: PAYMENT, invoices: [], journalEntries: [] },
  })
  await screen.findByLabelText('Part for INV-2026-0008', {}, SLOW)
  await userEvent.type(screen.getByLabelText('Amount'), '350')
  expect(screen.queryByRole('checkbox', { name: /^Thank/ })).toBeNull()
  await userEvent.clear(screen.getByLabelText('Amount'))
  await userEvent.type(screen.getByLabelText('Amount'), '50')
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Thank .*@.* by mail/ }))
  await userEvent.click(screen.getAllByRole('button', { name: 'Record payment' }).at(-1) as HTMLElement)
  await screen.findByRole('heading', { level: 1, name: 'Payment of €500.00' }, SLOW)
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/v1/payments')?.body).toMatchObject({
    amount: 5_000,
    thanks: false,
  })
})

test('a refund is of no more than is left, and a credit note of the lines that are chosen', async () => {
  const payments = renderApp('/payments/pay_1', {
    'POST /v1/payments/*/refunds': { refund: {}, payment: PAYMENT, invoices: [], journalEntries: [] },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Refund' }, SLOW))
  await userEvent.clear(screen.getByLabelText('Amount'))
  await userEvent.type(screen.getByLabelText('Amount'), '500')
  await userEvent.click(screen.getByRole('button', { name: 'Record refund' }))
  expect(await screen.findByText('Enter up to €490.00.')).toBeTruthy()
  await userEvent.clear(screen.getByLabelText('Amount'))
  await userEvent.type(screen.getByLabelText('Amount'), '490')
  await userEvent.click(screen.getByRole('button', { name: 'Record refund' }))
  await screen.findByText('Refund of €490.00 recorded.', {}, SLOW)
  expect(payments.asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ amount: 49_000 })
})

test('lines are credited by their pieces', async () => {
  const { asked } = renderApp('/invoices/inv_1', {
    'GET /v1/invoices/*': { ...INVOICE, lines: [{ ...INVOICE.lines[0], quantity: '3' }] },
    'POST /v1/invoices/*/credit-notes': { creditNote: {}, invoice: INVOICE, journalEntries: [] },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'More actions' }, SLOW))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Credit' }))
  await userEvent.click(screen.getByRole('button', { name: 'Lines' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Work' }))
  await userEvent.type(screen.getByLabelText('Why'), 'Too many')
  await userEvent.click(screen.getByRole('button', { name: 'Issue credit note' }))
  await screen.findByText('The credit note is issued.', {}, SLOW)
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ lines: [{ lineIndex: 0, quantity: '3' }], reason: 'Too many' })
})

// @vitest-environment happy-dom
import { formatMoney } from '@quittance/core/kit/money'
import { computeTotals } from '@quittance/core/tax/totals'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { readerLocale } from '../../../lib/locale.ts'
import { renderApp } from '../../../testing/render-app.tsx'
import { CUSTOMER, INVOICE } from '../../../testing/samples.ts'

afterEach(cleanup)

const draft = {
  ...INVOICE,
  id: 'inv_9',
  status: 'draft' as const,
  overdue: false,
  number: null,
  issueDate: null,
  dueDate: null,
  payUrl: null,
  allowedActions: ['edit', 'delete', 'issue'],
}
const box = (name: string, line: number) => screen.getByLabelText<HTMLInputElement>(`${name}, line ${line}`)
const shownTotal = () => screen.getByTestId('total').textContent

async function openNew(answers: Record<string, unknown> = {}) {
  const app = renderApp('/drafts/new', answers)
  await screen.findByLabelText('Description, line 1', {}, { timeout: 10_000 })
  return app
}

async function write(line: number, values: { description: string; quantity: string; price: string }) {
  await userEvent.type(box('Description', line), values.description)
  await userEvent.clear(box('Quantity', line))
  await userEvent.type(box('Quantity', line), values.quantity)
  await userEvent.type(box('Price', line), values.price)
}

function paste(text: string, line: number) {
  fireEvent.paste(box('Description', line), { clipboardData: { getData: () => text } })
}

describe('writing an invoice', () => {
  it('shows the totals of the engine while one writes', async () => {
    await openNew()
    await write(1, { description: 'Work', quantity: '3', price: '46.22' })
    const totals = computeTotals({
      currency: 'EUR',
      pricesIncludeTax: false,
      roundingPolicy: 'en16931',
      lines: [{ quantity: '3', unitPrice: '46.22', taxes: [{ category: 'S', percent: '19' }] }],
    })
    expect([totals.total, shownTotal()]).toEqual([16501, formatMoney(totals.total, 'EUR', readerLocale())])
  })

  it('adds a line by Enter on the last one, and goes there', async () => {
    await openNew()
    await userEvent.type(box('Description', 1), 'Work{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(box('Description', 2)))
  })

  it('moves between lines by arrows, in the same column', async () => {
    await openNew()
    await userEvent.type(box('Description', 1), 'Work{Enter}')
    await userEvent.click(box('Price', 2))
    await userEvent.keyboard('{ArrowUp}')
    await waitFor(() => expect(document.activeElement).toBe(box('Price', 1)))
  })

  it('fills rows from what is pasted from a spreadsheet, and takes them back', async () => {
    await openNew()
    paste('Design\t2\t100\nWords\t1\t50', 1)
    expect([box('Description', 2).value, shownTotal()]).toEqual(['Words', formatMoney(29750, 'EUR', readerLocale())])
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(box('Description', 1).value).toBe('')
  })

  it('removes a line by key and gives it back by Undo', async () => {
    await openNew()
    paste('Design\t2\t100\nWords\t1\t50', 1)
    await userEvent.click(box('Price', 1))
    await userEvent.keyboard('{Control>}{Backspace}{/Control}')
    expect(box('Description', 1).value).toBe('Words')
    const [, undo] = screen.getAllByRole('button', { name: 'Undo' })
    await userEvent.click(undo ?? document.body)
    expect(box('Description', 1).value).toBe('Design')
  })

  it('takes a discount for the whole', async () => {
    await openNew()
    await write(1, { description: 'Work', quantity: '1', price: '100' })
    await userEvent.type(screen.getByLabelText('Discount'), '10 EUR')
    expect(shownTotal()).toBe(formatMoney(10_710, 'EUR', readerLocale()))
  })
})

describe('saving an invoice', () => {
  it('saves a new draft once a customer is chosen, and keeps the cursor', async () => {
    const app = await openNew({
      'POST /v1/invoices': () => ({ status: 201, body: draft }),
      'PATCH /v1/invoices/*': draft,
      'POST /v1/invoices/*/issue': { ...draft, journalEntries: [], findings: [] },
    })
    await userEvent.type(screen.getByRole('combobox', { name: 'Bill to' }), 'sh')
    await userEvent.click(await screen.findByText(CUSTOMER.name))
    await write(1, { description: 'Work', quantity: '2', price: '10' })
    await waitFor(() => expect(app.asked.filter((call) => call.method === 'POST' && call.path === '/v1/invoices')).toHaveLength(1), {
      timeout: 3000,
    })
    await waitFor(() => expect(app.path()).toBe('/drafts/inv_9'))
    expect([document.activeElement, box('Price', 1).value]).toEqual([box('Price', 1), '10'])
  })

  it('asks which version to keep when somebody else saved meanwhile', async () => {
    const clash = {
      type: 'x',
      title: 'x',
      status: 412,
      detail: 'It was changed meanwhile.',
      code: 'precondition_failed',
      requestId: 'r',
      errors: [],
    }
    renderApp('/drafts/inv_9', {
      'GET /v1/invoices/*': draft,
      'PATCH /v1/invoices/*': () => ({ status: 412, body: clash }),
      'POST /v1/invoices/*/issue': { ...draft, journalEntries: [] },
    })
    await userEvent.type(await screen.findByLabelText('Description, line 1', {}, { timeout: 10_000 }), ' and more')
    expect(await screen.findByRole('heading', { name: 'This draft was changed elsewhere' }, { timeout: 3000 })).toBeTruthy()
  })
})

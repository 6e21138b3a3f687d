// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'
import { CUSTOMER, INVOICE } from '../../testing/samples.ts'

afterEach(cleanup)

const { currency, issueDate, createdAt } = INVOICE
const CREDIT_NOTE = {
  ...{ id: 'cn_1', number: 'CN-2026-0001', customerId: CUSTOMER.id, customer: { name: CUSTOMER.name }, currency, issueDate, createdAt },
  ...{ invoiceId: INVOICE.id, invoiceNumber: INVOICE.number, reason: 'Not worked', metadata: {}, version: 1 },
  ...{ subtotal: 10_000, discountTotal: 0, taxTotal: 1_900, total: 11_900, appliedToInvoice: 11_900, keptAsCredit: 0 },
  lines: [{ lineIndex: 0, description: 'Work', quantity: '1', amount: 10_000, taxes: [{ category: 'S', percent: '19' }] }],
  taxBreakdown: [{ category: 'S', percent: '19', taxableAmount: 10_000, taxAmount: 1_900 }],
}
const pdf = {
  ...{ kind: 'pdf', fileName: 'CN-2026-0001.pdf', contentType: 'application/pdf', sizeBytes: 30_000, sha256: 'a', findings: [] },
  ...{ template: 'classic-1', url: 'about:blank', expiresAt: createdAt, createdAt },
}
const facturX = { ...pdf, kind: 'facturx' }
const NOTE = '/v1/credit-notes/cn_1'

/** The page, with these files; `answer` is what asking for another one says. */
async function opened(documents: readonly object[], answer: unknown = { status: 202, body: { kind: 'xrechnung', format: 'xrechnung' } }) {
  const { asked } = renderApp('/credit-notes/cn_1', {
    [`GET ${NOTE}`]: CREDIT_NOTE,
    [`GET ${NOTE}/documents`]: { items: documents },
    [`POST ${NOTE}/documents`]: () => answer,
    [`GET ${NOTE}/documents/xrechnung`]: { ...pdf, kind: 'xrechnung', fileName: 'CN-2026-0001-xrechnung.xml' },
  })
  const button = await screen.findByRole('button', { name: 'More formats' }, { timeout: 10_000 })
  const choose = async (name: string) => {
    open(button)
    fireEvent.click(await screen.findByRole('menuitem', { name }))
  }
  const entries = async () => {
    open(button)
    return within(await screen.findByRole('menu'))
      .getAllByRole('menuitem')
      .map((entry) => entry.textContent)
  }
  return { asked, choose, entries }
}

function open(button: HTMLElement): void {
  fireEvent.pointerDown(button, { button: 0, pointerType: 'mouse' })
  fireEvent.click(button)
}

it('a document that could not be made says so, and where to try it again', async () => {
  const failed = { id: 'evt_1', type: 'document.failed', at: createdAt, actor: { kind: 'system', id: 'x', name: 'x' }, data: {} }
  renderApp('/credit-notes/cn_1', {
    [`GET ${NOTE}`]: CREDIT_NOTE,
    [`GET ${NOTE}/documents`]: { items: [] },
    'GET /v1/events': { items: [failed], nextCursor: null },
  })
  const link = await screen.findByRole('link', { name: 'Try it again in Background work' }, { timeout: 10_000 })
  expect(link.getAttribute('href')).toBe('/settings/jobs')
})

describe('the formats of a credit note', () => {
  it('that are not made yet are offered, both syntaxes of XRechnung too', async () => {
    const { entries } = await opened([pdf, facturX])
    expect(await entries()).toEqual(['UBL (Peppol)', 'CII (EN 16931)', 'XRechnung (UBL)', 'XRechnung (CII)'])
  })

  it('that are made are not offered again', async () => {
    const { entries } = await opened([pdf, facturX, { ...pdf, kind: 'xrechnung', sha256: 'b' }])
    expect(await entries()).toEqual(['UBL (Peppol)', 'CII (EN 16931)'])
  })

  it('are made when asked for, and the page says which file is ready', async () => {
    const { asked, choose } = await opened([pdf])
    await choose('XRechnung (UBL)')
    await screen.findByText('CN-2026-0001-xrechnung.xml is ready.')
    expect(asked.find(({ method, path }) => method === 'POST' && path === `${NOTE}/documents`)?.body).toEqual({ format: 'xrechnung' })
    await waitFor(() => expect(asked.filter(({ path }) => path === `${NOTE}/documents`).length).toBeGreaterThan(2))
  })

  it('that cannot be made say why', async () => {
    const detail = 'Not possible as XRechnung (UBL): Fill in the buyer reference.'
    const { choose } = await opened([pdf], {
      status: 409,
      body: { type: 'x', title: 'x', status: 409, code: 'conflict', requestId: 'r', detail },
    })
    await choose('XRechnung (UBL)')
    await screen.findByText(detail)
  })
})

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'
import { CUSTOMER, INVOICE } from '../../testing/samples.ts'

afterEach(cleanup)

const { currency, issueDate, createdAt } = INVOICE
const NOTE = '/v1/credit-notes/cn_1'
const CREDIT_NOTE = {
  ...{ id: 'cn_1', number: 'CN-2026-0001', customerId: CUSTOMER.id, customer: { name: CUSTOMER.name }, currency, issueDate, createdAt },
  ...{ invoiceId: INVOICE.id, invoiceNumber: INVOICE.number, reason: 'Not worked', metadata: {}, version: 1 },
  ...{ subtotal: 10_000, discountTotal: 0, taxTotal: 0, total: 10_000, appliedToInvoice: 10_000, keptAsCredit: 0 },
  ...{ lines: [], taxBreakdown: [] },
}
const file = (id: string) => ({
  ...{ id, status: 'ready', fileName: `${id}.txt`, contentType: 'text/plain', sizeBytes: 9, createdAt },
  ...{ download: null, thumbnail: null, pages: [] },
})

const ids = ['att_a', 'att_b', 'att_c']

/** The page with files as `kept` says; `put` answers what taking one away says. */
function opened({ kept, put }: { kept: () => unknown; put: (version: string | null, body: unknown) => unknown }) {
  renderApp('/credit-notes/cn_1', {
    [`GET ${NOTE}`]: CREDIT_NOTE,
    [`GET ${NOTE}/documents`]: { items: [] },
    [`GET ${NOTE}/attachments`]: () => ({ status: 200, body: kept() }),
    ...Object.fromEntries(ids.map((id) => [`GET /v1/attachments/${id}`, file(id)])),
    [`PUT ${NOTE}/attachments`]: ({ headers, body }: { headers: Headers; body: unknown }) => put(headers.get('if-match'), body),
  })
}

const takeAway = async (name: string) =>
  fireEvent.click(await screen.findByRole('button', { name: `Take ${name} away` }, { timeout: 10_000 }))

it('files that are taken away one after the other each name the version before', async () => {
  const seen: (string | null)[] = []
  let list = { attachmentIds: ids, version: 4 }
  opened({
    kept: () => list,
    put(version, body) {
      seen.push(version)
      list = { attachmentIds: (body as typeof list).attachmentIds, version: list.version + 1 }
      return { status: 200, body: list }
    },
  })
  await takeAway('att_a.txt')
  await takeAway('att_b.txt')
  await waitFor(() => expect(seen).toEqual(['"4"', '"5"']))
  expect(list.attachmentIds).toEqual(['att_c'])
})

it('a list that somebody else has changed is shown as it is, and said', async () => {
  const detail = 'Somebody changed this in the meantime.'
  const problem = { type: 'x', title: 'x', status: 412, code: 'precondition_failed', detail, requestId: 'req_1', errors: [] }
  opened({ kept: () => ({ attachmentIds: ids, version: 4 }), put: () => ({ status: 412, body: problem }) })
  await takeAway('att_a.txt')
  await screen.findByText(detail, { exact: false })
  await screen.findByRole('button', { name: 'Take att_a.txt away' })
})

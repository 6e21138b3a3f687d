import { beforeAll, describe, expect, it } from 'vitest'
import { readBack } from '../../core/src/document/pdf/read-back/read.ts'
import { as, testApi } from './test-api.ts'

let api: Awaited<ReturnType<typeof testApi>>
let send: ReturnType<typeof as>
let customerId: string

/** An invoice of 119.00 € of which 19.00 € are paid, and one in dollars. */
beforeAll(async () => {
  api = await testApi()
  await api.found('owner')
  send = as(api, 'token-owner')
  const address = { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' }
  await send('PATCH', '/v1/organization', { body: { address, taxId: 'DE123456789', iban: 'DE89370400440532013000' } })
  const customer = await send('POST', '/v1/customers', { body: { name: 'Zoë Ångström', email: 'zoe@example.com', locale: 'fr-FR' } })
  customerId = customer.json.id
  const euros = await issued({})
  await send('POST', `/v1/invoices/${euros}/payments`, { body: { amount: 1_900, paidOn: '2026-01-15', method: 'cash' } })
  await issued({ currency: 'USD', exchangeRate: { rate: '0.9', source: 'ECB', date: '2026-01-14' } })
})

async function issued(content: object): Promise<string> {
  const lines = [{ description: 'Work', quantity: '1', unitPrice: '100.00', taxPercent: '19' }]
  const { json } = await send('POST', '/v1/invoices', { body: { customerId, lines, ...content } })
  const { status } = await send('POST', `/v1/invoices/${json.id}/issue`, { body: {} })
  expect(status).toBe(200)
  return json.id
}

async function printed(path: string): Promise<string> {
  const { status, headers, body } = await send('GET', path)
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
  return readBack(body as unknown as Uint8Array).root.text
}

describe('a report on paper', () => {
  it.each([
    ['trial-balance?format=pdf', ['Trial balance', 'USD 119,00', 'Total', '245,10']],
    ['profit-and-loss?format=pdf', ['Profit and loss', 'Erlöse', '190,00', 'Profit']],
    ['balance-sheet?format=pdf', ['Balance sheet', 'Total assets', '226,10', 'Total liabilities and equity']],
    [
      'general-ledger?format=pdf&account=1400',
      ['General ledger: 1400', 'Opening balance', 'Invoice INV-2026-0001', 'Closing balance', '207,10'],
    ],
    ['ageing?format=pdf', ['Receivables by age', 'Zoë Ångström', '100,00', '207,10']],
    ['tax?format=pdf&basis=cash', ['Tax report, cash basis', '19 %', '3,03']],
  ])('%s says what its figures are', async (path, texts) => {
    const text = (await printed(`/v1/reports/${path}`)).replaceAll('\u00a0', ' ')
    for (const each of texts) expect(text).toContain(each)
  })

  it('of a customer is in their language, about one currency, and says where to pay', async () => {
    const text = (await printed(`/v1/reports/customer-statement?format=pdf&customerId=${customerId}`)).replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const each of ['Relevé de compte', 'Facture INV-2026-0001', 'Paiement', '100,00 €', 'DE89']) expect(text).toContain(each)
    expect(text).not.toContain('INV-2026-0002')
    expect(await printed(`/v1/reports/customer-statement?format=pdf&customerId=${customerId}&currency=USD`)).toContain('INV-2026-0002')
  })

  it('is refused in a format that there is not', async () => {
    expect((await send('GET', '/v1/reports/ageing?format=xml')).json.errors).toMatchObject([{ pointer: '?format' }])
  })

  it('is the whole ledger as a table, though JSON comes in pages', async () => {
    const page = await send('GET', '/v1/reports/general-ledger?account=1400&limit=1')
    const table = await send('GET', '/v1/reports/general-ledger?account=1400&limit=1&format=csv')
    expect([page.json.items.length, String(table.body).trimEnd().split('\r\n').length]).toEqual([1, 4])
  })
})

import { expect, it } from 'vitest'
import { testApi } from './test-api.ts'

const lines = [{ description: 'Hosting {{period}}', quantity: '1', unitPrice: '49.00', taxPercent: '19' }]
const schedule = { frequency: 'monthly', interval: 1, on: { type: 'last_business_day' }, startsOn: '2026-02-01' }
const token = 'token-ada'

async function open() {
  const api = await testApi()
  await api.found('ada')
  const customerId = (await api.send('POST', '/v1/customers', { body: { name: 'Ada', email: 'ada@example.com' }, token })).json.id
  return { api, customerId }
}

it('previews a schedule that is not kept as it previews the same one that is', async () => {
  const { api, customerId } = await open()
  const draft = await api.send('POST', '/v1/recurring-invoices/preview', { body: { schedule, customerId, lines }, token })
  expect(draft.json.inWords).toBe('On the last business day of every month, from 1 February 2026')
  expect(draft.json.invoices).toHaveLength(12)
  expect(draft.json.invoices[0]).toMatchObject({ period: '2026-02', date: '2026-02-27', total: 5_831, currency: 'EUR' })
  const { id } = (await api.send('POST', '/v1/recurring-invoices', { body: { schedule, customerId, lines }, token })).json
  expect((await api.send('GET', `/v1/recurring-invoices/${id}/preview`, { token })).json).toEqual(draft.json)
})

it('leaves public holidays and closed days out, and lists them', async () => {
  const { api, customerId } = await open()
  const closedDays = [{ day: '2020-02-27', name: 'Founders’ day', yearly: true }]
  expect((await api.send('PATCH', '/v1/organization', { body: { closedDays }, token })).status).toBe(200)
  const { json } = await api.send('POST', '/v1/recurring-invoices/preview', { body: { schedule, customerId, lines }, token })
  expect(json.invoices.slice(0, 3).map(({ date }: { date: string }) => date)).toEqual(['2026-02-26', '2026-03-31', '2026-04-30'])
  const days = (await api.send('GET', '/v1/organization/closed-days', { token })).json
  expect([days.year, days.areHolidaysKnown, days.days.slice(0, 3)]).toEqual([
    2026,
    true,
    [
      { day: '2026-01-01', name: 'New Year’s Day', from: 'country' },
      { day: '2026-02-27', name: 'Founders’ day', from: 'own' },
      { day: '2026-04-03', name: 'Good Friday', from: 'country' },
    ],
  ])
})

it('keeps the changes of prices it is given, and refuses a word that there is not with a pointer', async () => {
  const { api, customerId } = await open()
  const { id } = (await api.send('POST', '/v1/recurring-invoices', { body: { schedule, customerId, lines }, token })).json
  const priceChanges = [{ from: '2026-03-01', prices: [{ line: 0, unitPrice: '52.00' }] }]
  const changed = await api.send('PATCH', `/v1/recurring-invoices/${id}`, { body: { priceChanges }, token })
  expect(changed.json.priceChanges).toEqual(priceChanges)
  const { invoices } = (await api.send('GET', `/v1/recurring-invoices/${id}/preview`, { token })).json
  expect(invoices.slice(0, 2).map(({ total }: { total: number }) => total)).toEqual([5_831, 6_188])
  const refused = await api.send('PATCH', `/v1/recurring-invoices/${id}`, { body: { notes: '{{monht}}' }, token })
  expect([refused.status, refused.json.errors[0].pointer]).toEqual([400, '/notes'])
})

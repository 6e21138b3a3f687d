import { beforeEach, describe, expect, it } from 'vitest'
import { as, testApi } from './test-api.ts'

const ada = { name: 'Ada Lovelace', email: 'ada@example.com' }

let api: Awaited<ReturnType<typeof testApi>>
let send: ReturnType<typeof as>

beforeEach(async () => {
  api = await testApi()
  await api.found('owner')
  send = as(api, 'token-owner')
})

describe('customers', () => {
  it('are added and read again', async () => {
    const made = await send('POST', '/v1/customers', {
      body: { ...ada, taxId: 'de 123456789', address: { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' } },
    })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({ ...ada, taxId: 'DE123456789', version: 1 })
    const got = await send('GET', made.headers.location ?? '')
    expect(got.json).toEqual(made.json)
    expect(got.headers.etag).toBe('"1"')
  })

  it('are listed by name in pages', async () => {
    for (const name of ['Zoe', 'émile', 'Bert']) await send('POST', '/v1/customers', { body: { ...ada, name } })
    const first = await send('GET', '/v1/customers?limit=2')
    const second = await send('GET', `/v1/customers?limit=2&cursor=${first.json.nextCursor}`)
    const names = [...first.json.items, ...second.json.items].map((customer: { name: string }) => customer.name)
    expect(names).toEqual(['Bert', 'émile', 'Zoe'])
    expect(second.json.nextCursor).toBeNull()
  })

  it('are found by the beginning of a word', async () => {
    await send('POST', '/v1/customers', { body: ada })
    expect((await send('GET', '/v1/customers?search=LOVEL')).json.items).toHaveLength(1)
    expect((await send('GET', '/v1/customers?search=byron')).json.items).toHaveLength(0)
  })

  it('are changed, null clearing a field', async () => {
    const { json } = await send('POST', '/v1/customers', { body: { ...ada, phone: '1' } })
    const changed = await send('PATCH', `/v1/customers/${json.id}`, { body: { phone: null, name: 'Ada King' } })
    expect(changed.json).toMatchObject({ name: 'Ada King', version: 2 })
    expect(changed.json.phone).toBeUndefined()
  })

  it('are not changed over somebody else’s change', async () => {
    const { json } = await send('POST', '/v1/customers', { body: ada })
    await send('PATCH', `/v1/customers/${json.id}`, { body: { name: 'A' }, headers: { 'if-match': '"1"' } })
    const late = await send('PATCH', `/v1/customers/${json.id}`, { body: { name: 'B' }, headers: { 'if-match': '"1"' } })
    expect([late.status, late.json.code]).toEqual([412, 'precondition_failed'])
  })

  it('are deleted while nothing refers to them', async () => {
    const { json } = await send('POST', '/v1/customers', { body: ada })
    expect((await send('DELETE', `/v1/customers/${json.id}`)).status).toBe(204)
    expect((await send('GET', `/v1/customers/${json.id}`)).status).toBe(404)
    expect((await send('GET', '/v1/customers?search=ada')).json.items).toEqual([])
  })

  it('owe nothing at first', async () => {
    const { json } = await send('POST', '/v1/customers', { body: ada })
    const totals = await send('GET', `/v1/customers/${json.id}/totals`)
    expect(totals.json).toEqual({ customerId: json.id, draftCount: 0, issuedCount: 0, paymentCount: 0, byCurrency: {} })
  })

  it.each([
    [{}, ['/name', '/email']],
    [{ ...ada, email: 'x' }, ['/email']],
    [{ ...ada, nickname: 'x' }, ['/nickname']],
    [{ ...ada, address: { line1: 'x', 'a/b': 1 } }, ['/address/city', '/address/postalCode', '/address/country', '/address/a~1b']],
    [{ ...ada, currency: 'XXX' }, ['/currency']],
    [{ ...ada, taxId: 'DE12', address: { line1: 'x', city: 'x', postalCode: '1', country: 'DE' } }, ['/taxId']],
    [{ ...ada, paymentTermsDays: 1.5 }, ['/paymentTermsDays']],
    [{ ...ada, name: ' \u200e\t' }, ['/name']],
    [[], ['']],
  ])('refuse %j at %j', async (body, pointers) => {
    const { status, json } = await send('POST', '/v1/customers', { body })
    expect(status).toBe(400)
    expect(json.errors.map((error: { pointer: string }) => error.pointer)).toEqual(pointers)
  })
})

describe('items', () => {
  const hour = { name: 'Consulting', unitPrice: '120.50', taxPercent: '19', unit: 'hour' }

  it('are added, found and changed', async () => {
    const { json } = await send('POST', '/v1/items', { body: hour })
    expect((await send('GET', '/v1/items?search=consult')).json.items).toEqual([json])
    expect((await send('PATCH', `/v1/items/${json.id}`, { body: { unitPrice: '0.0035' } })).json.unitPrice).toBe('0.0035')
  })

  it('leave the list when archived, and come back', async () => {
    const { json } = await send('POST', '/v1/items', { body: hour })
    await send('PATCH', `/v1/items/${json.id}`, { body: { archived: true } })
    expect((await send('GET', '/v1/items')).json.items).toEqual([])
    expect((await send('GET', '/v1/items?search=consulting')).json.items).toEqual([])
    expect((await send('GET', '/v1/items?archived=true')).json.items).toHaveLength(1)
    await send('PATCH', `/v1/items/${json.id}`, { body: { archived: false } })
    expect((await send('GET', '/v1/items')).json.items).toHaveLength(1)
  })

  it.each(['1e3', '1,5', '', '01', 12])('refuse the price %j', async (unitPrice) => {
    const { status, json } = await send('POST', '/v1/items', { body: { ...hour, unitPrice } })
    expect([status, json.errors[0].pointer]).toEqual([400, '/unitPrice'])
  })
})

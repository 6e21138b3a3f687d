import { beforeAll, describe, expect, it } from 'vitest'
import { as, testApi } from './test-api.ts'

const LINE = { description: 'Hour', quantity: '1', unitPrice: '100', taxPercent: '19' }
const UNKNOWN = '01k9w5ncw0abcdefghjkmnpqrs'

let api: Awaited<ReturnType<typeof testApi>>
let send: ReturnType<typeof as>
let customerId: string

beforeAll(async () => {
  api = await testApi()
  await api.found('owner')
  await api.found('stranger')
  send = as(api, 'token-owner')
  customerId = (await send('POST', '/v1/customers', { body: { name: 'Ada', email: 'ada@example.com' } })).json.id
})

const draft = async (more: object = {}) => (await send('POST', '/v1/invoices', { body: { customerId, lines: [LINE], ...more } })).json
const issued = async (more: object = {}) => {
  const { id } = await draft(more)
  return (await send('POST', `/v1/invoices/${id}/issue`, { body: {} })).json
}
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** Sends an invoice that differs from a good one. */
const invoice = (more: object) => send('POST', '/v1/invoices', { body: { customerId, lines: [LINE], ...more } })
const line = (more: object) => invoice({ lines: [LINE, { ...LINE, ...more }] })

describe('an invoice with', () => {
  const cases: [what: string, ask: () => ReturnType<typeof send>, status: number, pointer: string][] = [
    ['no customer', () => invoice({ customerId: undefined }), 400, '/customerId'],
    ['an id of another kind', () => invoice({ customerId: `inv_${UNKNOWN}` }), 400, '/customerId'],
    ['an unknown field', () => invoice({ colour: 'red' }), 400, '/colour'],
    ['an unknown field in a line', () => line({ colour: 'red' }), 400, '/lines/1/colour'],
    ['a total of its own', () => invoice({ total: 1 }), 400, '/total'],
    ['a currency that is none', () => invoice({ currency: 'XXZ' }), 422, '/currency'],
    ['a currency in small letters', () => invoice({ currency: 'eur' }), 400, '/currency'],
    ['501 lines', () => invoice({ lines: Array.from({ length: 501 }, () => LINE) }), 400, '/lines'],
    ['lines that are no list', () => invoice({ lines: LINE }), 400, '/lines'],
    ['a line that is null', () => invoice({ lines: [null] }), 400, '/lines/0'],
    ['a line without a description', () => line({ description: undefined }), 400, '/lines/1/description'],
    ['an empty description', () => line({ description: '' }), 400, '/lines/1/description'],
    ['a description of 10,000 characters', () => line({ description: 'x'.repeat(10_000) }), 400, '/lines/1/description'],
    ['notes of 10,000 characters', () => invoice({ notes: 'x'.repeat(10_000) }), 400, '/notes'],
    ['a NUL in the notes', () => invoice({ notes: 'a\u0000b' }), 400, '/notes'],
    ['half a surrogate in the reference', () => invoice({ reference: '\ud800' }), 400, '/reference'],
    ['a line break in the reference', () => invoice({ reference: 'a\nb' }), 400, '/reference'],
    ['a quantity as a number', () => line({ quantity: 2.5 }), 400, '/lines/1/quantity'],
    ['a price as a number', () => line({ unitPrice: 100 }), 400, '/lines/1/unitPrice'],
    ['a price with a comma', () => line({ unitPrice: '1,5' }), 400, '/lines/1/unitPrice'],
    ['a price in powers of ten', () => line({ unitPrice: '1e3' }), 400, '/lines/1/unitPrice'],
    ['a price of no number', () => line({ unitPrice: 'NaN' }), 400, '/lines/1/unitPrice'],
    ['a price beyond the limit', () => line({ unitPrice: '9999999999999' }), 422, '/lines/1/unitPrice'],
    ['an amount beyond the limit', () => line({ quantity: '999999999999', unitPrice: '999999999999' }), 422, '/lines/1/unitPrice'],
    ['lines that sum beyond it', () => invoice({ lines: Array(500).fill({ ...LINE, unitPrice: '999999999999' }) }), 422, '/lines'],
    ['too many decimals', () => line({ quantity: '1.123456789' }), 422, '/lines/1/quantity'],
    ['a tax of 101 percent', () => line({ taxPercent: '101' }), 400, '/lines/1/taxPercent'],
    ['a negative tax', () => line({ taxPercent: '-1' }), 400, '/lines/1/taxPercent'],
    ['an item that is not there', () => line({ itemId: `itm_${UNKNOWN}` }), 404, '/lines/1/itemId'],
    ['a tax as a number', () => line({ taxPercent: 19 }), 400, '/lines/1/taxPercent'],
    ['an unknown tax category', () => line({ taxCategory: 'Q' }), 400, '/lines/1/taxCategory'],
    ['tax where the category bears none', () => line({ taxCategory: 'AE' }), 422, '/lines/1/taxPercent'],
    ['a line without a tax', () => line({ taxPercent: undefined }), 400, '/lines/1/taxPercent'],
    ['the same tax twice', () => line({ taxPercent: undefined, taxes: Array(2).fill({ percent: '5' }) }), 422, '/lines/1/taxes/1'],
    ['six taxes', () => line({ taxPercent: undefined, taxes: Array(6).fill({ percent: '5' }) }), 400, '/lines/1/taxes'],
    ['both discounts', () => line({ discountPercent: '1', discountAmount: 1 }), 422, '/lines/1/discountAmount'],
    ['a discount over its line', () => line({ discountAmount: 10_001 }), 422, '/lines/1/discountAmount'],
    ['a discount over its sum', () => invoice({ discountAmount: 10_001 }), 422, '/discountAmount'],
    ['a discount as a text', () => invoice({ discountAmount: '100' }), 400, '/discountAmount'],
    ['half a cent of discount', () => invoice({ discountAmount: 0.5 }), 400, '/discountAmount'],
    ['a day that does not exist', () => invoice({ dueDate: '2026-02-30' }), 400, '/dueDate'],
    ['a day of another form', () => invoice({ dueDate: '30.01.2026' }), 400, '/dueDate'],
    ['an instant for a day', () => invoice({ dueDate: '2026-01-30T00:00:00Z' }), 400, '/dueDate'],
    ['a truth as a text', () => invoice({ pricesIncludeTax: 'true' }), 400, '/pricesIncludeTax'],
    ['eleven files', () => invoice({ attachmentIds: Array(11).fill(`att_${UNKNOWN}`) }), 400, '/attachmentIds'],
    ['metadata in depth', () => invoice({ metadata: { a: { b: '1' } } }), 400, '/metadata/a'],
    [
      'an exchange rate of zero',
      () => invoice({ currency: 'USD', exchangeRate: { rate: '0', source: 'x', date: '2026-01-01' } }),
      400,
      '/exchangeRate/rate',
    ],
  ]

  it.each(cases)('%s is refused with a pointer', async (_, ask, status, pointer) => {
    const answer = await ask()
    expect([answer.status, answer.json.errors?.map((error: { pointer: string }) => error.pointer)]).toEqual([status, [pointer]])
    expect(answer.json.errors[0].message).toMatch(/[.?!]$/)
  })

  it('several wrong fields is told all of them at once', async () => {
    const answer = await invoice({ lines: [{ ...LINE, quantity: 1, taxPercent: 'x' }], dueDate: 'soon', colour: 'red' })
    const pointers = answer.json.errors.map((error: { pointer: string }) => error.pointer)
    expect(pointers.sort()).toEqual(['/colour', '/dueDate', '/lines/0/quantity', '/lines/0/taxPercent'])
  })

  it('500 lines is accepted', async () => {
    expect((await invoice({ lines: Array.from({ length: 500 }, () => LINE) })).status).toBe(201)
  })

  it('a negative quantity takes from the sum, but cannot be issued below zero', async () => {
    expect((await line({ quantity: '-0.5' })).json.subtotal).toBe(5_000)
    const { id } = (await line({ quantity: '-2' })).json
    const answer = await send('POST', `/v1/invoices/${id}/issue`, { body: {} })
    expect([answer.status, answer.json.errors[0].code]).toEqual([422, 'negative_total'])
  })
})

describe('a body', () => {
  const post = (rawBody: string, type = 'application/json') => send('POST', '/v1/customers', { rawBody, headers: { 'content-type': type } })

  it.each([
    ['{"name":', '1, column 9'],
    ['{"name": "Ada",}', '1, column 16'],
    ["{'name': 1}", '1, column 2'],
    ['{"a": 01}', '1, column 8'],
    ['{"a": NaN}', '1, column 7'],
    ['{"a":1}{"b":2}', '1, column 8'],
    ['\u0000', '1, column 1'],
    ['{"a": "\n"}', '1, column 7'],
  ])('%j is refused with the place', async (body, place) => {
    const { status, json } = await post(body)
    expect([status, json.code, json.detail]).toEqual([400, 'invalid_json', expect.stringContaining(`line ${place}`)])
  })

  it.each(['[]', 'null', '1', '"text"', 'true', nested(10_000)])('%.12s is refused', async (body) => {
    expect((await post(body)).status).toBe(400)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml', 'nonsense', ''])(
    'as %j is refused',
    async (type) => {
      expect((await post('{}', type)).status).toBe(415)
    },
  )

  it('of 5 MB is refused', async () => {
    const answer = await post(JSON.stringify({ name: 'x'.repeat(5_000_000) }))
    expect([answer.status, answer.json.code]).toEqual([413, 'body_too_large'])
  })

  it('with a key twice means the last, as JSON.parse reads it', async () => {
    expect((await post('{"name":"Ada","email":"a@example.com","name":"Eve"}')).json.name).toBe('Eve')
  })
})

describe('what belongs to another organisation or is not there', () => {
  it.each(['', '/documents', '/payments', '/credit-notes', '/pdf', '/preview'])('is not found by GET …%s', async (part) => {
    const { id } = await draft()
    expect((await api.send('GET', `/v1/invoices/${id}${part}`, { token: 'token-stranger' })).status).toBe(404)
  })

  it.each([`cus_${UNKNOWN}`])('is not found as the customer of an invoice', async (unknown) => {
    expect((await invoice({ customerId: unknown })).status).toBe(404)
    const foreign = await api.send('POST', '/v1/invoices', { body: { customerId, lines: [LINE] }, token: 'token-stranger' })
    expect(foreign.status).toBe(404)
  })

  it('is no attachment of an invoice', async () => {
    const answer = await invoice({ attachmentIds: [`att_${UNKNOWN}`] })
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, '/attachmentIds/0'])
  })
})

describe('a transition that is not possible', () => {
  const cases: [what: string, make: () => Promise<{ id: string }>, path: string, body: object | undefined, allowed: string[]][] = [
    ['paying a draft', draft, '/payments', { amount: 1, paidOn: '2026-01-15', method: 'cash' }, ['edit', 'delete', 'issue', 'duplicate']],
    ['voiding a draft', draft, '/void', { reason: 'x' }, ['edit', 'delete', 'issue', 'duplicate']],
    ['sending a draft', draft, '/send', {}, ['edit', 'delete', 'issue', 'duplicate']],
    ['crediting a draft', draft, '/credit-notes', { reason: 'x' }, ['edit', 'delete', 'issue', 'duplicate']],
    ['issuing twice', issued, '/issue', {}, ['send', 'pay', 'apply_credit', 'void', 'credit', 'write_off', 'duplicate']],
  ]

  it.each(cases)('%s names those that are', async (_, make, path, body, allowed) => {
    const { id } = await make()
    const answer = await send('POST', `/v1/invoices/${id}${path}`, { body })
    expect([answer.status, answer.json.code, answer.json.allowed]).toEqual([409, 'illegal_transition', allowed])
  })

  it.each(['PATCH', 'DELETE'])('%s of an issued invoice names those that are', async (method) => {
    const { id } = await issued()
    const answer = await send(method, `/v1/invoices/${id}`, method === 'PATCH' ? { body: { notes: 'x' } } : {})
    expect([answer.status, answer.json.allowed]).toEqual([409, ['send', 'pay', 'apply_credit', 'void', 'credit', 'write_off', 'duplicate']])
  })

  it('voiding what was paid in part is refused', async () => {
    const { id } = await issued()
    await send('POST', `/v1/invoices/${id}/payments`, { body: { amount: 1, paidOn: '2026-01-15', method: 'cash' } })
    const answer = await send('POST', `/v1/invoices/${id}/void`, { body: { reason: 'x' } })
    expect([answer.status, answer.json.allowed]).toEqual([409, ['send', 'pay', 'apply_credit', 'credit', 'write_off', 'duplicate']])
  })
})

describe('a payment', () => {
  const good = { amount: 100, paidOn: '2026-01-15', method: 'cash' }
  const cases: [what: string, more: object, status: number, pointer: string][] = [
    ['of more than is due', { amount: 11_901 }, 422, '/amount'],
    ['of nothing', { amount: 0 }, 422, '/amount'],
    ['below zero', { amount: -1 }, 422, '/amount'],
    ['of half a cent', { amount: 0.5 }, 400, '/amount'],
    ['as a text', { amount: '100' }, 400, '/amount'],
    ['beyond every limit', { amount: Number.MAX_SAFE_INTEGER }, 400, '/amount'],
    ['of a day to come', { paidOn: '2026-01-20' }, 422, '/paidOn'],
    ['of a day that does not exist', { paidOn: '2026-02-30' }, 400, '/paidOn'],
    ['by no way we know', { method: 'shells' }, 400, '/method'],
    ['with a control character', { reference: 'a\u0007' }, 400, '/reference'],
  ]

  it.each(cases)('%s is refused with a pointer', async (_, more, status, pointer) => {
    const { id } = await issued()
    const answer = await send('POST', `/v1/invoices/${id}/payments`, { body: { ...good, ...more } })
    expect([answer.status, answer.json.errors?.map((error: { pointer: string }) => error.pointer)]).toEqual([status, [pointer]])
  })
})

describe('issuing', () => {
  const issue = (id: string, body: object = {}) => send('POST', `/v1/invoices/${id}/issue`, { body })

  it.each([
    ['an invoice that was due before', { dueDate: '2020-01-01' }, 'not_issuable', '/dueDate'],
    ['an invoice without lines', { lines: [] }, 'not_issuable', '/lines'],
    ['a foreign currency without its rate', { currency: 'USD' }, 'exchange_rate_missing', '/exchangeRate'],
    ['reverse charge without tax ids', { lines: [{ ...LINE, taxPercent: '0', taxCategory: 'AE' }] }, 'not_issuable', '/customer/taxId'],
  ])('%s is refused with a pointer', async (_, more, code, pointer) => {
    const answer = await issue((await draft(more)).id)
    expect([answer.status, answer.json.code, answer.json.errors[0].pointer]).toEqual([422, code, pointer])
  })

  it('with a file that has not arrived is refused', async () => {
    const { id } = (await send('POST', '/v1/attachments', { body: { fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 1 } })).json
    const answer = await issue((await draft({ attachmentIds: [id] })).id)
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, '/attachmentIds/0'])
  })

  it('for a day to come is refused', async () => {
    const answer = await issue((await draft()).id, { issueDate: '2026-01-20' })
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, '/issueDate'])
  })
})

it('a customer in use is not deleted', async () => {
  await draft()
  const answer = await send('DELETE', `/v1/customers/${customerId}`)
  expect([answer.status, answer.json.code]).toEqual([409, 'customer_in_use'])
})

import { describe, expect, test } from 'vitest'
import { draft, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { updateInvoice } from '../invoice/update.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { rateBetween } from './convert.ts'
import { currentRate } from './list.ts'
import { parseEcbRates } from './parse-ecb.ts'
import { importRates, setRate } from './save.ts'

const daily = (date: string, usd: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
  <Cube><Cube time='${date}'><Cube currency='USD' rate='${usd}'/><Cube currency='JPY' rate='163.21'/></Cube></Cube>
</gesmes:Envelope>`

const quote = (currency: string, rate: string) => ({ base: 'EUR', currency, rate, source: 'ECB' })

describe('a file of the European Central Bank is read', () => {
  const quotes = [quote('USD', '1.0812'), quote('JPY', '163.21')]
  test.each([
    ['the daily XML', daily('2026-01-14', '1.0812'), [{ date: '2026-01-14', quotes }]],
    ['the daily CSV', 'Date, USD, JPY, \n14 January 2026, 1.0812, 163.21, \n', [{ date: '2026-01-14', quotes }]],
    [
      'the history as CSV, without what had no rate',
      'Date,USD,HRK,JPY,\r\n2026-01-14,1.0812,N/A,163.21,\r\n2026-01-13,1.09,7.5,N/A,\r\n',
      [
        { date: '2026-01-14', quotes },
        { date: '2026-01-13', quotes: [quote('USD', '1.09')] },
      ],
    ],
  ])('%s', (_what, content, days) => expect(parseEcbRates(content)).toEqual(days))

  test.each([
    ['nothing', ''],
    ['another table', 'Currency,Rate\nUSD,1'],
    ['another document', '<a><b/></a>'],
    ['XML that is cut off', '<a><Cube>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a/>'],
    ['a day that does not exist', 'Date,USD\n2026-02-30,1.1'],
    ['a rate below zero', 'Date,USD\n2026-02-20,-1.1'],
    ['a rate of words', 'Date,USD\n2026-02-20,much'],
  ])('but not %s', (_what, content) => expect(() => parseEcbRates(content)).toThrow(expect.objectContaining({ code: 'invalid_request' })))
})

test.each([
  ['as quoted', { from: 'EUR', to: 'USD' }, '1.25'],
  ['the other way round', { from: 'USD', to: 'EUR' }, '0.8'],
  ['across the euro', { from: 'JPY', to: 'USD' }, '0.0078125'],
])('a rate is found %s', (_what, pair, rate) => {
  expect(rateBetween([quote('USD', '1.25'), quote('JPY', '160')], pair)).toEqual(expect.objectContaining({ rate, source: 'ECB' }))
})

describe('an invoice in a foreign currency', () => {
  async function dollars() {
    const call = testCall()
    const { customerId } = await openBusiness(call)
    const { id } = await draft(call, customerId)
    await updateInvoice(call, { id, input: { currency: 'USD' } })
    return { call, id }
  }

  test('is issued with the latest rate that is not after its day', async () => {
    const { call, id } = await dollars()
    await importRates(call, { content: daily('2026-01-13', '1.25') })
    await importRates(call, { content: daily('2026-01-09', '1.6') })
    const { invoice } = await issueInvoice(call, { id })
    expect([invoice.exchangeRate, invoice.baseTotal]).toEqual([{ rate: '0.8', source: 'ECB', date: '2026-01-13' }, 9_520])
  })

  test('is not issued with one that is too old, and the message says so', async () => {
    const { call, id } = await dollars()
    await importRates(call, { content: daily('2026-01-07', '1.25') })
    await expect(issueInvoice(call, { id })).rejects.toMatchObject({
      code: 'exchange_rate_missing',
      message: expect.stringContaining('7 days'),
    })
  })

  test('is issued with a rate set by hand rather than an imported one', async () => {
    const { call, id } = await dollars()
    await setRate(call, { currency: 'USD', rate: '0.9', date: '2026-01-14', source: 'bank' })
    await importRates(call, { content: daily('2026-01-14', '1.25') })
    expect((await issueInvoice(call, { id })).invoice.exchangeRate).toEqual({ rate: '0.9', source: 'bank', date: '2026-01-14' })
  })

  test('keeps a rate of its own', async () => {
    const { call, id } = await dollars()
    await importRates(call, { content: daily('2026-01-14', '1.25') })
    const own = { rate: '0.7', source: 'contract', date: '2026-01-01' }
    await updateInvoice(call, { id, input: { exchangeRate: own } })
    expect((await issueInvoice(call, { id })).invoice.exchangeRate).toEqual(own)
  })

  test('is paid at the rate of the day of payment: the difference is a gain', async () => {
    const { call, id } = await dollars()
    await importRates(call, { content: daily('2026-01-14', '1.25') })
    await issueInvoice(call, { id })
    call.clock.advance({ days: 3 })
    await importRates(call, { content: daily('2026-01-16', '1') })
    const { payment, entries } = await recordPayment(call, { invoiceId: id, amount: 11_900, paidOn: '2026-01-18', method: 'cash' })
    expect(payment.exchangeRate).toEqual({ rate: '1', source: 'ECB', date: '2026-01-16' })
    expect(entries[0]?.postings.map(({ account, baseAmount }) => [account, baseAmount])).toEqual([
      ['1010', 11_900],
      ['1200', -9_520],
      ['4910', -2_380],
    ])
  })
})

test('the same file again changes nothing', async () => {
  const call = testCall()
  await openBusiness(call)
  await importRates(call, { content: daily('2026-01-14', '1.25') })
  await importRates(call, { content: daily('2026-01-14', '1.25') })
  expect(await currentRate(call, { currency: 'USD' })).toEqual({ rate: '0.8', source: 'ECB', date: '2026-01-14' })
})

test.each([
  ['of nothing', { rate: '0' }, 'invalid_amount'],
  ['below zero', { rate: '-1' }, 'invalid_amount'],
  ['of the currency of the books', { currency: 'EUR' }, 'invalid_currency'],
  ['of a day that has not come', { date: '2026-01-16' }, 'invalid_date'],
])('a rate %s is refused', async (_what, wrong, code) => {
  const call = testCall()
  await openBusiness(call)
  await expect(setRate(call, { currency: 'USD', rate: '0.9', date: '2026-01-15', ...wrong })).rejects.toMatchObject({ code })
})

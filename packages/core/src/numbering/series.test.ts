import { describe, expect, test } from 'vitest'
import { draft, issuedInvoice, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { Organisation } from '../organisation/record.ts'
import { read, transact } from '../store/transact.ts'
import { isNumberPattern, NumberClaim, numberText, periodOf, Series } from './series.ts'

describe('a pattern', () => {
  test.each(['{number}', 'INV-{year}-{number:4}', '{year}{number:9}', 'A/{number:1}/B', '$1 {year} {number}'])('%s is sound', (pattern) => {
    expect(isNumberPattern(pattern)).toBe(true)
  })

  const unsound = [
    '',
    'INV',
    'INV-{year}',
    '{number}{number}',
    '{number}-{year}',
    '{year}{year}{number}',
    '{number:0}',
    '{number:10}',
    '{month}{number}',
    '{number',
    'RÉ-{number}',
    'a\n{number}',
    `${'x'.repeat(23)}{number}`,
  ]
  test.each(unsound)('%j is not', (pattern) => {
    expect(isNumberPattern(pattern)).toBe(false)
  })

  test.each([
    ['INV-{year}-{number:4}', 7, 'INV-2026-0007'],
    ['INV-{year}-{number:4}', 12_345, 'INV-2026-12345'],
    ['{number}', 7, '7'],
    ['R{number:2}/x', 7, 'R07/x'],
    ['$& {year} {number}', 1, '$& 2026 1'],
  ])('%s gives the %ith number as %s', (pattern, count, text) => {
    expect(numberText(pattern, { period: '2026', count })).toBe(text)
  })

  test('has a period where it names the year', () => {
    expect([periodOf('{year}-{number}', '2026-12-31'), periodOf('{number}', '2026-12-31')]).toEqual(['2026', ''])
  })
})

test('numbers begin again each year, by the day of issue in the organisation’s zone', async () => {
  const call = testCall({ now: '2026-12-31T22:59:00.000Z' })
  const { customerId } = await openBusiness(call)
  const last = await issuedInvoice(call, customerId)
  call.clock.set('2026-12-31T23:01:00.000Z')
  const first = await issuedInvoice(call, customerId)
  expect([last.invoice.number, first.invoice.number]).toEqual(['INV-2026-0001', 'INV-2027-0001'])
})

test('an invoice issued for a day of the old year continues that year', async () => {
  const call = testCall({ now: '2027-01-02T12:00:00.000Z' })
  const { customerId } = await openBusiness(call)
  await issuedInvoice(call, customerId)
  const { invoice } = await issueInvoice(call, { id: (await draft(call, customerId)).id, issueDate: '2026-12-30' })
  expect([invoice.number, (await read(call, Series, { id: 'invoice' })).next]).toEqual(['INV-2026-0001', { 2026: 2, 2027: 2 }])
})

test('a new pattern goes on counting where the old one stopped, and claims say which number of which period they are', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  await issuedInvoice(call, customerId)
  await changePattern(call, 'R{year}/{number}')
  expect((await issuedInvoice(call, customerId)).invoice.number).toBe('R2026/2')
  expect(await read(call, NumberClaim, { series: 'invoice', number: 'R2026/2' })).toMatchObject({ period: '2026', count: 2 })
})

test('a number that another pattern gave before is not given twice', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call, { invoiceNumberPattern: '{year}-{number}' })
  await issuedInvoice(call, customerId)
  await changePattern(call, '2026-{number}')
  await expect(issuedInvoice(call, customerId)).rejects.toMatchObject({ code: 'conflict' })
})

test('thirty issues at once take the numbers 1 to 30', async () => {
  const call = testCall({ hostility: { yield: 0.1 } })
  const { customerId } = await openBusiness(call)
  const drafts = await Promise.all(Array.from({ length: 30 }, () => patiently(() => draft(call, customerId))))
  const issued = await Promise.all(drafts.map(({ id }) => patiently(() => issueInvoice(call, { id }))))
  const numbers = issued.map(({ invoice }) => Number(invoice.number?.slice(-4)))
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
})

async function changePattern(call: ReturnType<typeof testCall>, invoiceNumberPattern: string): Promise<void> {
  await transact(call, async (tx) => tx.put(Organisation, { ...(await tx.get(Organisation, {})), invoiceNumberPattern }))
}

/** Asks again when so many come at once that one is told to wait. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if ((error as { code?: string }).code !== 'busy') throw error
    }
  }
}

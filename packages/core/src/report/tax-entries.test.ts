import { expect, it } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { taxEntries } from './tax-entries.ts'
import { taxReport } from './tax-report.ts'

/** Two rates and reverse charge; an invoice that is paid by half and credited in part. */
async function business() {
  const call = testCall({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(call)
  const { invoice } = await issuedInvoice(call, customerId, [line('100.00'), line('200.00', '7')])
  await issuedInvoice(call, customerId, [line('33.33')])
  const { totals, id: invoiceId } = invoice
  await recordPayment(call, { invoiceId, amount: Math.floor(totals.total / 2), paidOn: '2026-01-15', method: 'cash' })
  await createCreditNote(call, { invoiceId, amount: 3_000, reason: 'Agreed' })
  call.world.store.settle()
  return call
}

const DAYS = { from: '2026-01-01', to: '2026-12-31' }

it.each(['accrual', 'cash'] as const)('the entries of each row sum to it, %s', async (basis) => {
  const call = await business()
  const { rows } = await taxReport(call, { ...DAYS, basis })
  expect(rows.map(({ percent }) => percent)).toEqual(['7', '19'])
  for (const { category, percent, currency, taxable, tax, baseTaxable, baseTax } of rows) {
    const { items, nextCursor } = await taxEntries(call, { ...DAYS, basis, of: 'sales', category, percent, currency, limit: 100 })
    const sum = (member: 'taxable' | 'tax' | 'baseTaxable' | 'baseTax') => items.reduce((total, item) => total + item[member], 0)
    expect([sum('taxable'), sum('tax'), sum('baseTaxable'), sum('baseTax'), nextCursor]).toEqual([taxable, tax, baseTaxable, baseTax, null])
  }
})

it('leads from the row to the documents', async () => {
  const call = await business()
  const { items } = await taxEntries(call, {
    ...DAYS,
    basis: 'accrual',
    of: 'sales',
    category: 'S',
    percent: '19',
    currency: 'EUR',
    limit: 100,
  })
  expect(items.map(({ subject, tax }) => [subject.kind, Math.sign(tax)])).toEqual([
    ['invoice', 1],
    ['invoice', 1],
    ['credit_note', -1],
  ])
})

it('has nothing in a row that is not there', async () => {
  const query = { ...DAYS, basis: 'accrual', of: 'purchases', currency: 'EUR', limit: 100 } as const
  expect((await taxEntries(await business(), query)).items).toEqual([])
})

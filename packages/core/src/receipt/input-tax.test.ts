import { expect, test } from 'vitest'
import { memoryFiles } from '../../contract/memory-files.ts'
import { examine } from '../doctor/examine.ts'
import { postManual } from '../ledger/post-manual.ts'
import { taxReport } from '../report/tax-report.ts'
import { bookReceipt, unbookReceipt } from './book.ts'
import { openReceipts, scannedReceipt } from './receipt.fixture.ts'
import type { Receipt } from './record.ts'
import { updateReceipt } from './update.ts'

async function opened() {
  const { home } = await openReceipts()
  const booked = async (input: Partial<Receipt> = {}) => {
    const { id } = await scannedReceipt(home)
    if (Object.keys(input).length > 0) await updateReceipt(home.call, { id, input })
    await bookReceipt(home.call, { id })
    return id
  }
  const report = async (basis: 'accrual' | 'cash') => await taxReport(home.call, { basis, from: '2026-01-01', to: '2026-01-31' })
  return { call: home.call, booked, report }
}

test('the tax of a booked receipt is in the tax report, is the account, and is less to pay', async () => {
  const { booked, report } = await opened()
  await booked()
  for (const basis of ['accrual', 'cash'] as const) {
    const { input, toPay, otherInLedger } = await report(basis)
    expect(input.rows).toEqual([{ currency: 'EUR', taxable: 1_000, tax: 190, baseTaxable: 1_000, baseTax: 190 }])
    expect([input.totals, input.ledgerTax, input.otherInLedger]).toEqual([{ baseTaxable: 1_000, baseTax: 190 }, 190, 0])
    expect([toPay, otherInLedger]).toEqual([-190, 0])
  }
})

test('on the cash basis a bill that nobody paid yet does not count', async () => {
  const { booked, report } = await opened()
  await booked({ paidFrom: 'unpaid' })
  const [accrual, cash] = [await report('accrual'), await report('cash')]
  expect([accrual.input.totals.baseTax, accrual.input.otherInLedger]).toEqual([190, 0])
  expect([cash.input.totals.baseTax, cash.input.otherInLedger]).toEqual([0, 190])
})

test('in a foreign currency it counts as the account was debited', async () => {
  const { booked, report } = await opened()
  await booked({ currency: 'USD', exchangeRate: '0.9133' })
  const { input } = await report('accrual')
  expect(input.rows).toEqual([{ currency: 'USD', taxable: 1_000, tax: 190, baseTaxable: 913, baseTax: 174 }])
  expect([input.ledgerTax, input.otherInLedger]).toEqual([174, 0])
})

test('taking the booking back takes the tax back; what is booked by hand is told apart', async () => {
  const { call, booked, report } = await opened()
  await unbookReceipt(call, { id: await booked(), reason: 'Not ours' })
  const postings = [
    { account: '1300', amount: 500 },
    { account: '1000', amount: -500 },
  ]
  await postManual(call, { date: '2026-01-14', description: 'Import duty', reason: 'Customs', postings })
  const { input, toPay } = await report('accrual')
  expect([input.rows, input.totals.baseTax, input.ledgerTax, input.otherInLedger, toPay]).toEqual([[], 0, 500, 500, 0])
  expect((await examine(call, { files: memoryFiles() })).findings).toEqual([])
})

import { draft, line, openBusiness } from '../../contract/business.ts'
import { memoryFiles } from '../../contract/memory-files.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { CustomerTotals } from '../customer/totals.ts'
import { examine } from '../doctor/examine.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { Invoice } from '../invoice/record.ts'
import { updateInvoice } from '../invoice/update.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { read } from '../store/transact.ts'
import { receivePayment } from './receive.ts'
import { type NewInvoicePayment, recordPayment } from './record-payment.ts'

/** The day it is. */
export const today = '2026-01-15'
/** Why anything is done. */
export const reason = 'Agreed on the phone'
/** What a dollar is worth. */
export const usd = (rate: string) => ({ rate, source: 'ECB', date: today })

/** A business whose customer pays. */
export async function business(call: TestCall = testCall({ hostility: { catchUp: 1 } })) {
  const { customerId } = await openBusiness(call)
  const issue = async (price = '100.00', foreign?: string) => {
    const { id } = await draft(call, customerId, [line(price)])
    if (foreign !== undefined) await updateInvoice(call, { id, input: { currency: 'USD', exchangeRate: usd(foreign) } })
    return (await issueInvoice(call, { id })).invoice.id
  }
  const pay = (invoiceId: string, amount: number, more: Partial<NewInvoicePayment> = {}) =>
    recordPayment(call, { invoiceId, amount, paidOn: today, method: 'bank_transfer', ...more })
  const receive = (amount: number, more: Partial<Parameters<typeof receivePayment>[1]> = {}) =>
    receivePayment(call, { customerId, amount, currency: 'EUR', paidOn: today, method: 'bank_transfer', ...more })
  const credit = async (currency = 'EUR') => (await read(call, CustomerTotals, { customerId })).byCurrency[currency]?.credit ?? 0
  const state = async (id: string) => {
    const { status, amountPaid, amountDue } = await read(call, Invoice, { id })
    return [status, amountPaid, amountDue]
  }
  /** Nothing differs, whatever happened. */
  const sound = async () => (await examine(call, { files: memoryFiles() })).findings
  return { call, customerId, issue, pay, receive, credit, state, sound }
}

/** The postings of the first entry, with base amounts that differ. */
export const shown = ([entry]: readonly JournalEntry[]) =>
  entry?.postings.map(({ account, amount, baseAmount }) => (amount === baseAmount ? [account, amount] : [account, amount, baseAmount]))

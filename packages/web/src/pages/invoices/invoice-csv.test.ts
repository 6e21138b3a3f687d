import { expect, it } from 'vitest'
import type { InvoiceSummary } from '../../data/shapes.ts'
import { csvOf } from './invoice-csv.ts'

const invoice = {
  number: 'INV-1',
  status: 'open',
  overdue: true,
  customerName: 'Müller, "Söhne"',
  currency: 'EUR',
  total: 123456789,
  amountPaid: 0,
  amountDue: 123456789,
  issueDate: '2026-11-01',
  dueDate: '2026-11-15',
}

it('writes exact amounts and quotes what needs it', () => {
  expect(csvOf([invoice as InvoiceSummary]).split('\r\n')[1]).toBe(
    'INV-1,overdue,"Müller, ""Söhne""",2026-11-01,2026-11-15,,,EUR,1234567.89,0.00,1234567.89',
  )
})

it('never lets a name begin a formula', () => {
  expect(csvOf([{ ...invoice, customerName: '=HYPERLINK("x")' } as InvoiceSummary])).toContain(`"'=HYPERLINK(""x"")"`)
})

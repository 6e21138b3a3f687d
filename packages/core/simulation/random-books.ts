import { openBusiness } from '../contract/business.ts'
import { type TestCall, testWorld } from '../contract/test-world.ts'
import { createCreditNote } from '../src/credit-note/create.ts'
import { createCustomer } from '../src/customer/create-customer.ts'
import { createInvoice } from '../src/invoice/create.ts'
import { issueInvoice } from '../src/invoice/issue.ts'
import type { Invoice, StoredInvoice } from '../src/invoice/record.ts'
import { voidInvoice } from '../src/invoice/void.ts'
import { dayIn, instantOf } from '../src/kit/day.ts'
import { type SeededRandom, seededRandom } from '../src/kit/seeded-random.ts'
import { recordPayment } from '../src/payment/record-payment.ts'
import { refundPayment } from '../src/payment/refund.ts'

/** The euro's books with invoices in currencies of zero, two and three digits. */
const CURRENCIES = [
  { currency: 'EUR' },
  { currency: 'USD', rate: '0.913337' },
  { currency: 'JPY', rate: '0.006131' },
  { currency: 'KWD', rate: '2.9817' },
] as const
const NAMES = ['Zoë Ångström', 'Müller; Söhne | "Bau" GmbH', '日本商事', '=Formula & Co', '  Spaces   inside  ', 'back\\slash']
const HOURS_PER_INVOICE = 3
const RATES_WHEN_PAID: Record<string, string> = { USD: '0.9241', KWD: '2.9633' }

/** Books of so many random invoices, with part payments, full payments at other rates, refunds, chargebacks, credits before and after payment, and voids. The same for the same seed. */
export async function randomBooks({ invoices, seed }: { invoices: number; seed: number }): Promise<TestCall> {
  const calm = { conflict: 0, yield: 0, lostAnswer: 0, shortPage: 0, catchUp: 1 }
  const call = testWorld({ seed, hostility: calm }).call()
  const random = seededRandom(seed)
  await openBusiness(call)
  const customers: string[] = []
  for (const [at, name] of NAMES.entries()) customers.push((await createCustomer(call, { name, email: `c${at}@example.com` })).id)
  for (let made = 0; made < invoices; made++) {
    call.clock.advance({ seconds: HOURS_PER_INVOICE * 3600 })
    await settleSomehow(call, random, await issueOne(call, random, customers))
  }
  call.world.store.settle()
  return call
}

async function issueOne(call: TestCall, random: SeededRandom, customers: readonly string[]): Promise<StoredInvoice> {
  const { currency, ...rate } = CURRENCIES[random.below(CURRENCIES.length)] ?? CURRENCIES[0]
  const line = () => ({
    description: 'Work',
    quantity: `${random.below(9) + 1}.${random.below(100)}`,
    unitPrice: currency === 'JPY' ? String(random.below(9_000) + 1) : `${random.below(300)}.${random.below(9)}${random.below(9) + 1}`,
    taxPercent: ['19', '7', '0', '9.975'][random.below(4)] ?? '19',
  })
  const { id } = await createInvoice(call, {
    customerId: customers[random.below(customers.length)] ?? '',
    currency,
    lines: Array.from({ length: random.below(3) + 1 }, line),
    ...('rate' in rate ? { exchangeRate: { rate: String(rate.rate), source: 'ECB', date: '2026-01-14' } } : {}),
  })
  return (await issueInvoice(call, { id })).invoice
}

async function settleSomehow(call: TestCall, random: SeededRandom, invoice: StoredInvoice): Promise<void> {
  const { id: invoiceId } = invoice
  const fate = random.below(10)
  if (fate === 0) await voidInvoice(call, { id: invoiceId, reason: 'wrong' })
  if (fate === 1) await createCreditNote(call, { invoiceId, reason: 'cancelled' })
  if (fate === 2 || fate === 3) await createCreditNote(call, { invoiceId, amount: partOf(invoice.amountDue, random), reason: 'late' })
  if (fate < 3 || fate === 9) return
  const pay = async (before: Pick<Invoice, 'amountDue'>, isFull: boolean) => {
    const amount = isFull ? before.amountDue : partOf(before.amountDue, random)
    const method = (['cash', 'card', 'bank_transfer'] as const)[random.below(3)] ?? 'cash'
    const paidOn = todayOf(call)
    const rate = RATES_WHEN_PAID[invoice.currency]
    const worth = rate === undefined ? {} : { exchangeRate: { rate, source: 'ECB', date: paidOn } }
    return await recordPayment(call, { invoiceId, amount, paidOn, method, ...worth })
  }
  if (fate === 3) return
  const { invoice: afterOne, payment } = await pay(invoice, random.happens(0.5))
  if (afterOne.amountDue > 0 && random.happens(0.5)) await pay(afterOne, true)
  if (fate === 5)
    await refundPayment(call, { kind: 'refund', paymentId: payment.id, amount: partOf(payment.amount, random), reason: 'goodwill' })
  if (fate === 6) await refundPayment(call, { kind: 'chargeback', paymentId: payment.id, reason: 'disputed' })
  if (fate === 4) await createCreditNote(call, { invoiceId, amount: partOf(invoice.totals.total, random), reason: 'damaged' })
}

function partOf(amount: number, random: SeededRandom): number {
  return Math.max(1, Math.min(amount, random.below(amount) + 1))
}

function todayOf(call: TestCall): string {
  return dayIn('Europe/Berlin', instantOf(call.clock.now()))
}

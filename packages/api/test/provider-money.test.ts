import { voidInvoice } from '@quittance/core/invoice/void'
import { recordPayment } from '@quittance/core/payment/record-payment'
import { listPayouts } from '@quittance/core/payout/list'
import { isReconciled } from '@quittance/core/payout/record'
import { describe, expect, it } from 'vitest'
import { atSandbox, findingsOf, notify, type Payer, paid, paymentsOf, refundsOf, statusOf } from './at-sandbox.ts'
import { openPayer } from './payer.ts'

describe('what becomes of a payment', () => {
  it.each([
    ['told twice', 'duplicate', 0],
    ['told late', 'late', 90],
    ['never told', 'timeout', 25],
  ] as const)('%s is in the books once', async (_what, outcome, seconds) => {
    const at = await atSandbox()
    await at.choose(outcome)
    await at.work()
    at.clock.advance({ seconds: seconds })
    await at.work()
    at.clock.advance({ seconds: seconds })
    await at.work()
    expect([await statusOf(at), (await paymentsOf(at)).length]).toEqual(['paid', 1])
    expect(await findingsOf(at)).toEqual([])
  })

  it('is found at once when the payer comes back, though no notice came', async () => {
    const at = await atSandbox()
    await at.choose('timeout')
    await at.open(at.checkout.returnUrl)
    await at.api.settled()
    await at.work()
    expect(await statusOf(at)).toBe('paid')
  })

  it('paid in two tabs is one payment of the invoice, and credit for the rest', async () => {
    const at = await openPayer()
    const pages = [await at.toSandbox(), await at.toSandbox()]
    await Promise.all(pages.map((page) => at.press(`${page}/pay`)))
    await at.work()
    const payments = await paymentsOf(at)
    expect(payments.map(({ unallocated }) => unallocated).sort((a, b) => a - b)).toEqual([0, 11_900])
    expect(await findingsOf(at)).toEqual([])
  })

  it.each([1, 2, 3, 4])('that races a void is credit or settles, and nothing is lost (%s)', async () => {
    const at = await atSandbox()
    await at.choose('pay')
    const voided = voidInvoice(at.call, { id: at.invoice.id, reason: 'Mistake' }).then(
      () => true,
      () => false,
    )
    await at.work()
    const [payment] = await paymentsOf(at)
    expect(payment?.unallocated).toBe((await voided) ? 11_900 : 0)
    expect(await findingsOf(at)).toEqual([])
  })

  it('comes with its fee, on the account of the provider', async () => {
    const at = await atSandbox()
    await at.choose('pay')
    await at.work()
    const key = await at.api.keyFor(at.orgId, ['ledger:read'])
    const { json } = await at.api.send('GET', '/v1/ledger/trial-balance', { token: key })
    const of = (code: string) => json.rows.find((row: { code: string }) => row.code === code)
    expect([of('1050'), of('6200')]).toMatchObject([{ balance: 11_900 - 192 }, { balance: 192 }])
  })

  it('refunded on the provider’s page is refunded in the books, once', async () => {
    const at = await atSandbox()
    await at.choose('pay')
    await at.choose('refund_part')
    await at.work()
    await at.work()
    expect((await refundsOf(at)).map(({ kind, amount }) => [kind, amount])).toEqual([['refund', 5_950]])
    expect(await findingsOf(at)).toEqual([])
  })

  it('charged back and won is there again', async () => {
    const at = await atSandbox()
    await at.choose('pay')
    await at.work()
    await at.choose('chargeback')
    await at.work()
    expect([await statusOf(at), (await refundsOf(at)).map(({ kind }) => kind)]).toEqual(['open', ['chargeback']])
    await at.choose('return_chargeback')
    await at.work()
    expect(await statusOf(at)).toBe('paid')
    expect(await findingsOf(at)).toEqual([])
  })

  it('is booked rightly when the notice of its dispute comes first', async () => {
    const at = await atSandbox()
    const late = await paid(at)
    await at.choose('chargeback')
    await at.work()
    for (const call of late) await notify(at, call)
    await at.work()
    expect([(await paymentsOf(at)).length, (await refundsOf(at)).length]).toEqual([1, 1])
    expect(await findingsOf(at)).toEqual([])
  })

  it('is paid out to the cent: payments, refunds, chargebacks and fees', async () => {
    const at = await atSandbox()
    await at.choose('pay')
    await at.choose('refund_part')
    await at.work()
    await at.choose('pay_out')
    await at.work()
    at.api.world.store.settle()
    const [payout] = (await listPayouts(at.call, { limit: 10 })).items
    expect(payout).toMatchObject({
      amount: 11_900 - 192 - 5_950 - 10,
      status: 'booked',
      totals: { payments: 11_900, refunds: -5_950, fees: 192, otherFees: 10, unmatchedCount: 0 },
      difference: 0,
    })
    expect(payout && isReconciled(payout)).toBe(true)
    expect(await findingsOf(at)).toEqual([])
  })
})

describe('a refund that we order', () => {
  const order = async (at: Payer, body: object = {}) => {
    const [payment] = await paymentsOf(at)
    const token = await at.api.keyFor(at.orgId, ['payments:write', 'payments:read', 'refunds:read'])
    return await at.api.send('POST', `/v1/payments/${payment?.id}/provider-refunds`, { body, token })
  }

  it.each([
    ['in full', {}, [11_900]],
    ['in part', { amount: 1_900 }, [1_900]],
  ])('is given back by the provider, once, %s', async (_what, body, amounts) => {
    const at = await atSandbox()
    await at.choose('pay')
    await at.work()
    const answer = await order(at, body)
    expect([answer.status, answer.json.state]).toEqual([202, 'ordered'])
    await at.work()
    await at.work()
    expect((await refundsOf(at)).map(({ id, amount }) => [id, amount])).toEqual(amounts.map((amount) => [answer.json.id, amount]))
    expect((await at.sandbox.paymentOf(at.checkout))?.refunds.map(({ amount }) => amount)).toEqual(amounts)
    expect(await findingsOf(at)).toEqual([])
  })

  it('is no more than is left, also of what is under way', async () => {
    const at = await atSandbox()
    await at.choose('pay')
    await at.work()
    await order(at, { amount: 10_000 })
    expect((await order(at, { amount: 2_000 })).json.code).toBe('invalid_amount')
  })

  it('is refused for money that no provider took', async () => {
    const at = await openPayer()
    await recordPayment(at.call, { invoiceId: at.invoice.id, amount: 11_900, paidOn: '2026-01-15', method: 'cash' })
    expect((await order(at)).json.code).toBe('illegal_transition')
  })
})

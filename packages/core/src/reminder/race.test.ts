import { describe, expect, it } from 'vitest'
import { startedJob, type TestHome } from '../../contract/test-home.ts'
import { sendDelivery } from '../delivery/send-delivery.ts'
import { doDue } from '../due/do-due.ts'
import { tick } from '../due/tick.ts'
import { systemCall } from '../home.ts'
import { Invoice } from '../invoice/record.ts'
import { recordPayment } from '../payment/record-payment.ts'
import type { Store } from '../ports/store.ts'
import { read, readIfAny } from '../store/transact.ts'
import { openFeesOf } from './open-fees.ts'
import { InvoiceReminders } from './record.ts'
import { hours, open } from './reminder.fixture.ts'

const ORDER = { reminders: 'reminded', allocation: 'paid' } as const

/** The home with a store that notes in which order payment and reminder were committed. */
function noting(home: TestHome): { home: TestHome; order: string[] } {
  const order: string[] = []
  const commit: Store['commit'] = async (writes) => {
    await home.store.commit(writes)
    for (const write of writes) {
      const name = write.op === 'put' ? write.item.key.sk.split('/', 1)[0] : undefined
      if (name === 'reminders' || name === 'allocation') order.push(ORDER[name])
    }
  }
  return { home: { ...home, store: { ...home.store, commit } }, order }
}

/** A payment and the reminder at the same instant, the reminder by three workers; then the mail's job twice, and two days. */
async function race(feeAmount: number) {
  const opened = await open({ catchUp: 0.5, conflict: 0.3 }, { steps: [{ id: 'late', days: 3, tone: 'firm', feeAmount }] })
  const { invoice } = opened
  opened.home.world.clock.set('2026-02-10T10:00:00.000Z')
  opened.home.world.store.settle()
  await tick(opened.home)
  const { home, order } = noting(opened.home)
  const due = home.enqueued.splice(0).map((job) => startedJob(home, job))
  const call = systemCall(home, { orgId: home.call.orgId, name: 'test' })
  const pay = () => recordPayment(call, { invoiceId: invoice.id, amount: 11_900, paidOn: '2026-02-10', method: 'cash' })
  const remind = () => due.map((job) => doDue(home, job))
  await Promise.all([...remind(), pay(), ...remind(), ...remind()])
  const sent = (await readIfAny(home.call, InvoiceReminders, { invoiceId: invoice.id }))?.sent ?? []
  for (const { deliveryId } of [...sent, ...sent])
    await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload: { subjectId: invoice.id, deliveryId } }))
  await hours(home, 48)
  return { home, invoice, sent, order }
}

describe.each([
  ['without a fee', 0],
  ['with a fee', 500],
])('a payment in the instant of a reminder %s, on a store of conflicts', (_name, feeAmount) => {
  it('comes after the one reminder or instead of it, and no mail reaches who has paid', async () => {
    const ends = new Set<string>()
    for (let world = 0; world < 40; world++) {
      const { home, invoice, sent, order } = await race(feeAmount)
      ends.add(order.join(', '))
      expect(sent).toHaveLength(order.length - 1)
      expect((await read(home.call, Invoice, { id: invoice.id })).status).toBe('paid')
      expect(await openFeesOf(home.call, invoice.id)).toHaveLength(feeAmount === 0 ? 0 : sent.length)
      expect((await readIfAny(home.call, InvoiceReminders, { invoiceId: invoice.id }))?.sent ?? []).toEqual(sent)
      expect(home.mailer.sent).toEqual([])
    }
    expect([...ends].sort()).toEqual(['paid', 'reminded, paid'])
  })
})

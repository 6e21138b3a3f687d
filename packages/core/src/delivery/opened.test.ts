import { describe, expect, it } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { listEvents } from '../event/list-events.ts'
import { read } from '../store/transact.ts'
import { Delivery } from './record.ts'
import { sendCreditNote } from './send-credit-note.ts'
import { sendDelivery } from './send-delivery.ts'
import { sendInvoice } from './send-invoice.ts'
import { markOpened } from './settle-delivery.ts'

async function business() {
  const home = testHome({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(home.call)
  const { invoice } = await issuedInvoice(home.call, customerId)
  return { home, call: home.call, customerId, invoice }
}

async function mailed(home: TestHome, { subjectId, id }: Pick<Delivery, 'subjectId' | 'id'>): Promise<string> {
  await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload: { subjectId, deliveryId: id } }))
  return home.mailer.sent.at(-1)?.text ?? ''
}

async function openings(home: TestHome, subjectId: string) {
  home.world.store.settle()
  const { items } = await listEvents(home.call, { subjectId, limit: 50 })
  return items.filter(({ type }) => type === 'delivery.opened').map(({ data }) => data.deliveryId)
}

describe('the link in a mail', () => {
  it('names the mail, so that two mails about one invoice are told apart', async () => {
    const { home, call, invoice } = await business()
    for (let mail = 0; mail < 2; mail++) {
      const { delivery } = await sendInvoice(call, { invoiceId: invoice.id })
      expect(await mailed(home, delivery)).toMatch(new RegExp(`/pay/[\\w-]{74}\\?mail=${delivery.id}\\s`))
    }
  })

  it('of a credit note says what it is about, since it leads to the invoice', async () => {
    const { home, call, invoice } = await business()
    const { creditNote } = await createCreditNote(call, { invoiceId: invoice.id, reason: 'Not worked' })
    await sendCreditNote(call, { creditNoteId: creditNote.id })
    home.world.store.settle()
    const asked = (await listEvents(call, { subjectId: creditNote.id, limit: 50 })).items.find(({ type }) => type.endsWith('requested'))
    const id = String(asked?.data.deliveryId)
    expect(await mailed(home, { subjectId: creditNote.id, id })).toContain(`?mail=${id}&about=${creditNote.id}`)
  })
})

describe('an opened mail', () => {
  it('is recorded once, with its first instant', async () => {
    const { home, call, customerId, invoice } = await business()
    const { delivery } = await sendInvoice(call, { invoiceId: invoice.id })
    await mailed(home, delivery)
    await markOpened(call, { ...delivery, customerId })
    const { openedAt } = await read(call, Delivery, delivery)
    home.world.clock.advance({ days: 1 })
    await markOpened(call, { ...delivery, customerId })
    expect(await read(call, Delivery, delivery)).toMatchObject({ openedAt: '2026-01-15T12:00:00.000Z', status: 'sent' })
    expect([openedAt, await openings(home, invoice.id)]).toEqual(['2026-01-15T12:00:00.000Z', [delivery.id]])
  })

  it('is recorded once when its link is opened twice at the same time', async () => {
    const { home, call, customerId, invoice } = await business()
    const { delivery } = await sendInvoice(call, { invoiceId: invoice.id })
    await Promise.all([1, 2, 3].map(() => markOpened(call, { ...delivery, customerId })))
    expect(await openings(home, invoice.id)).toEqual([delivery.id])
  })

  it('is still sent where its record was opened first', async () => {
    const { home, call, customerId, invoice } = await business()
    const { delivery } = await sendInvoice(call, { invoiceId: invoice.id })
    await markOpened(call, { ...delivery, customerId })
    await mailed(home, delivery)
    expect(await read(call, Delivery, delivery)).toMatchObject({ status: 'sent', openedAt: '2026-01-15T12:00:00.000Z' })
  })

  it('is none of another customer, and none that was never asked for', async () => {
    const { home, call, customerId, invoice } = await business()
    const { delivery } = await sendInvoice(call, { invoiceId: invoice.id })
    await markOpened(call, { ...delivery, customerId: call.newId('cus') })
    await markOpened(call, { subjectId: invoice.id, id: call.newId('dlv'), customerId })
    expect(await openings(home, invoice.id)).toEqual([])
  })
})

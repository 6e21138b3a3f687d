import { describe, expect, it } from 'vitest'
import { testCall } from '../../contract/test-world.ts'
import { listPage } from '../store/list.ts'
import { transact } from '../store/transact.ts'
import { emit, type NewEvent } from './emit.ts'
import { listEvents } from './list-events.ts'

const customer = { kind: 'customer', id: 'cus_1' } as const
const invoice = { kind: 'invoice', id: 'inv_1' } as const

async function callWith(...news: NewEvent[]) {
  const call = testCall()
  for (const one of news) await transact(call, async (tx) => emit(tx, one))
  call.world.store.settle()
  return call
}

describe('emit', () => {
  it('records who, when and in which request', async () => {
    const call = await callWith({ type: 'customer.created', subject: customer, data: { name: 'Babbage' } })
    const { items } = await listEvents(call, { limit: 10 })
    expect(items).toMatchObject([
      {
        type: 'customer.created',
        orgId: call.orgId,
        actor: call.actor,
        requestId: call.requestId,
        at: expect.stringMatching(/^2026-01-15T12:00:00/),
      },
    ])
  })

  it('leaves a marker for the seal in the same commit', async () => {
    const call = await callWith({ type: 'customer.created', subject: customer })
    const { items } = await listEvents(call, { limit: 10 })
    const markers = await listPage(call, { pk: 'unsealed' }, { limit: 10 }, (marker) => marker.doc.eventId)
    expect(markers.items).toEqual([items[0]?.id])
  })
})

describe('listEvents', () => {
  const news: NewEvent[] = [
    { type: 'customer.created', subject: customer },
    { type: 'invoice.created', subject: invoice, customerId: customer.id },
    { type: 'invoice.issued', subject: invoice, customerId: customer.id },
    { type: 'item.created', subject: { kind: 'item', id: 'itm_1' } },
  ]

  it('gives the newest first', async () => {
    const page = await listEvents(await callWith(...news), { limit: 10 })
    expect(page.items.map((event) => event.type)).toEqual(['item.created', 'invoice.issued', 'invoice.created', 'customer.created'])
  })

  it('gives those of one subject', async () => {
    const page = await listEvents(await callWith(...news), { limit: 10, subjectId: 'inv_1' })
    expect(page.items.map((event) => event.type)).toEqual(['invoice.issued', 'invoice.created'])
  })

  it('counts the events of its documents as a customer’s', async () => {
    const page = await listEvents(await callWith(...news), { limit: 10, subjectId: 'cus_1' })
    expect(page.items.map((event) => event.type)).toEqual(['invoice.issued', 'invoice.created', 'customer.created'])
  })

  it('fills a page past what the filter drops', async () => {
    const page = await listEvents(await callWith(...news), { limit: 1, type: 'customer.created' })
    expect(page.items).toHaveLength(1)
  })

  it('continues after the cursor without gap or repetition', async () => {
    const call = await callWith(...news)
    const first = await listEvents(call, { limit: 3 })
    const second = await listEvents(call, { limit: 3, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map((event) => event.type).reverse()).toEqual(news.map((one) => one.type))
    expect(second.nextCursor).toBeNull()
  })
})

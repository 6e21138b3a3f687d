import type { JsonObject } from '../ports/store.ts'
import type { Tx } from '../store/transact.ts'
import { Event, UnsealedEvent } from './record.ts'
import type { EventType, Subject } from './types.ts'

/** What a use case says of what it did. Who, when and in which request come from the transaction. */
export interface NewEvent {
  type: EventType
  subject: Subject
  data?: JsonObject
  reason?: string
  /** The customer whose history shows it too. Leave it out when the customer is the subject. */
  customerId?: string
}

/** Puts an event into the commit of `tx`, with its marker for the seal. Two writes of the commit's hundred. Returns the event. */
export function emit(tx: Tx, news: NewEvent): Event {
  const { call } = tx
  const event: Event = {
    id: call.newId('evt'),
    type: news.type,
    orgId: call.orgId,
    subject: news.subject,
    ...(news.customerId === undefined ? {} : { customerId: news.customerId }),
    actor: call.actor,
    at: tx.now,
    requestId: call.requestId,
    data: news.data ?? {},
    ...(news.reason === undefined ? {} : { reason: news.reason }),
  }
  tx.put(Event, event)
  tx.put(UnsealedEvent, { eventId: event.id })
  return event
}

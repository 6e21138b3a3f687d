import type { Actor } from '../call.ts'
import type { Instant } from '../kit/day.ts'
import type { JsonObject } from '../ports/store.ts'
import { entity } from '../store/entity.ts'
import type { EventType, Subject } from './types.ts'

/** What happened, once, for ever: the audit log, the feed that starts reactions, and a leaf of the seal. Never changed. */
export interface Event {
  id: string
  type: EventType
  orgId: string
  subject: Subject
  /** Whose history it belongs to as well, where the subject is something of a customer's. */
  customerId?: string
  actor: Actor
  at: Instant
  requestId: string
  /** What changed or was decided; the type says which members there are. */
  data: JsonObject
  /** Why, in the words of whoever did it. */
  reason?: string
}

/** Events: listed by time (i1), by subject (i2) and by customer (i3); the only items that the feed carries. */
export const Event = entity<Event, Pick<Event, 'id'>>({
  name: 'event',
  schema: 1,
  feed: true,
  key: ({ id }) => ({ pk: `event/${id}`, sk: 'event' }),
  indexes: (event) => ({
    i1: { pk: 'events', sk: event.id },
    i2: { pk: `events/${event.subject.id}`, sk: event.id },
    ...(customerOf(event) === undefined ? {} : { i3: { pk: `events/${customerOf(event)}`, sk: event.id } }),
  }),
})

function customerOf(event: Event): string | undefined {
  return event.subject.kind === 'customer' ? event.subject.id : event.customerId
}

/** Says that an event is not yet in a block. The sealing job removes it in the commit that writes the block. */
export interface UnsealedEvent {
  eventId: string
}

/** The markers of all unsealed events lie in one partition, oldest first. */
export const UnsealedEvent = entity<UnsealedEvent, Pick<UnsealedEvent, 'eventId'>>({
  name: 'unsealed_event',
  schema: 1,
  key: ({ eventId }) => ({ pk: 'unsealed', sk: eventId }),
})

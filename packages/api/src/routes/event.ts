import { listEvents } from '@quittance/core/event/list-events'
import type { Event as EventRecord } from '@quittance/core/event/record'
import { EVENT_TYPES, SUBJECT_KINDS } from '@quittance/core/event/types'
import type { Versioned } from '@quittance/core/store/entity'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { instantText, pageOf, paging } from '../schemas.ts'

const EventType = lazily(() => z.enum(EVENT_TYPES).meta({ id: 'EventType' }))
const Event = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      type: EventType(),
      subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: z.string() }),
      customerId: z.string().optional(),
      actor: z.strictObject({ kind: z.enum(['member', 'api_key', 'system', 'payer']), id: z.string(), name: z.string() }),
      at: instantText,
      requestId: z.string(),
      data: z.record(z.string(), z.unknown()).meta({ description: 'Changes as { field: { from, to } }, or the facts of what happened.' }),
      reason: z.string().optional(),
    })
    .meta({ id: 'Event' }),
)

const query = lazily(() =>
  z.strictObject({
    ...paging,
    subjectId: z.string().min(1).max(64).optional().meta({ description: 'Of one thing; of a customer, also of its documents.' }),
    type: EventType().optional(),
  }),
)

function presentEvent({ orgId: _org, version: _version, ...event }: Versioned<EventRecord>) {
  return event
}

function eventRoute(at: { path: string; operationId: string; summary: string }): Route {
  return route({
    ...at,
    method: 'GET',
    tag: 'Events',
    scope: 'events:read',
    query,
    answer: { status: 200, schema: () => pageOf(Event()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listEvents(call, query),
    present: (page) => ({ ...page, items: page.items.map(presentEvent) }),
  })
}

/** Events: what happened, also read as the audit log. */
export const eventRoutes: readonly Route[] = [
  eventRoute({ path: '/v1/events', operationId: 'listEvents', summary: 'List what happened, the newest first' }),
  eventRoute({ path: '/v1/audit-log', operationId: 'listAuditLog', summary: 'List who did what, when and why' }),
]

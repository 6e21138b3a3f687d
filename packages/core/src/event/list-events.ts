import type { Call } from '../call.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import type { Event } from './record.ts'
import type { EventType } from './types.ts'

/** Which events: of one subject (a customer's are also those of its documents), of one type, or all. */
export interface EventQuery extends PageRequest {
  subjectId?: string | undefined
  type?: EventType | undefined
  /** The other way round: oldest first. */
  oldestFirst?: boolean | undefined
}

/** Lists the organisation's events, newest first. Errors: `invalid_cursor`. */
export async function listEvents(call: Call, query: EventQuery): Promise<DocPage<Versioned<Event>>> {
  const place = placeOf(query.subjectId)
  return listPage(call, { ...place, reverse: query.oldestFirst !== true }, query, (stored) => {
    const event = fromSummary<Event>(stored)
    return query.type === undefined || event.type === query.type ? event : undefined
  })
}

function placeOf(subjectId: string | undefined): { index: 'i1' | 'i2' | 'i3'; pk: string } {
  if (subjectId === undefined) return { index: 'i1', pk: 'events' }
  return { index: subjectId.startsWith('cus_') ? 'i3' : 'i2', pk: `events/${subjectId}` }
}

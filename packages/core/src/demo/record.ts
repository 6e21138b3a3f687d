import type { Day, Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** That the demo is being loaded, or was. Its day is kept, so that a load that crashed is finished as it was begun. */
export interface Demo {
  id: 'demo'
  /** The day its history ends on. */
  today: Day
  finishedAt?: Instant
}

/** At most one an organisation. */
export const Demo = entity<Demo, { id: 'demo' }>({
  name: 'demo',
  schema: 1,
  key: () => ({ pk: 'demo', sk: 'demo' }),
})

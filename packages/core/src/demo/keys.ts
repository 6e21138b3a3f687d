import { Delivery } from '../delivery/record.ts'
import { markSent } from '../delivery/settle-delivery.ts'
import type { Instant } from '../kit/day.ts'
import { read } from '../store/transact.ts'
import { idOf, type Step } from './step.ts'

/** The step that made a customer of the demo. */
export function customerKey(place: number): string {
  return `customer/${place}`
}

/** The mail that the step `<key>/<name>` asked for went out, as far as the history knows. */
export function sentStep({ key, name = 'send', at }: { key: string; name?: string; at: Instant }): Step {
  return {
    key: `${key}/${name === 'send' ? 'sent' : `${name}-sent`}`,
    at,
    async run(call, ids) {
      const delivery = await read(call, Delivery, { subjectId: idOf(ids, key), id: idOf(ids, `${key}/${name}`) })
      await markSent(call, delivery, `demo ${key}`)
    },
  }
}

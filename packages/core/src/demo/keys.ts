import { Delivery } from '../delivery/record.ts'
import { markSent } from '../delivery/settle-delivery.ts'
import type { Instant } from '../kit/day.ts'
import { read } from '../store/transact.ts'
import { idOf, type Step } from './step.ts'

/** The step that made a customer of the demo. */
export function customerKey(place: number): string {
  return `customer/${place}`
}

/** The mail that the step `<key>/send` asked for went out, as far as the history knows. */
export function sentStep({ key, at }: { key: string; at: Instant }): Step {
  return {
    key: `${key}/sent`,
    at,
    async run(call, ids) {
      const delivery = await read(call, Delivery, { subjectId: idOf(ids, key), id: idOf(ids, `${key}/send`) })
      await markSent(call, delivery, `demo ${key}`)
    },
  }
}

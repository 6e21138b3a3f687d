import { Delivery } from '../delivery/record.ts'
import { noteSent } from '../delivery/record-sent.ts'
import { markSent } from '../delivery/settle-delivery.ts'
import type { Instant } from '../kit/day.ts'
import { read } from '../store/transact.ts'
import { byItself, idOf, type Step } from './step.ts'

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
      await markSent(byItself(call), delivery, `demo ${key}`)
    },
  }
}

/** The invoice says that its mail of the step `<key>/send` went out. */
export function notedStep({ key, at }: { key: string; at: Instant }): Step {
  return {
    key: `${key}/noted`,
    at,
    run: (call, ids) => noteSent(byItself(call), { subjectId: idOf(ids, key), id: idOf(ids, `${key}/send`) }),
  }
}

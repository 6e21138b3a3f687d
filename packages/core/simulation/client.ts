import { LostAnswer } from '../contract/hostile-store.ts'
import type { Call } from '../src/call.ts'
import { AppError } from '../src/kit/errors.ts'
import type { Json } from '../src/kit/json.ts'
import { Replay } from '../src/store/idempotency.ts'
import type { Command } from './known.ts'

/** What the books answered, as a client would read it. */
export interface Told {
  id: string
  /** Empty for what has none. */
  status: string
  currency: string
  /** What came in; negative: what went back. */
  paid: number
  credited: number
  /** Payments, refunds and credit applications that came of it. */
  made: string[]
  /** Of a checkout: what the provider was asked to collect. */
  asked?: number
}

/** A command that was done, with its answer, or refused, with the code. */
export type Outcome = { command: Command; key: string } & ({ told: Told | null } | { refused: string })

/** How often answers were lost and asked for again. */
export interface Lost {
  answers: number
}

/**
 * Sends a command until there is an answer: an answer that got lost is asked for again with the same key. Whatever else is
 * thrown is a fault of the kernel, and thrown on.
 */
export async function send(call: Call, asked: { command: Command; key: string }, lost: Lost): Promise<Outcome> {
  const { command, key } = asked
  const idempotency = { key, requestHash: key, answer: (result: unknown) => ({ status: 200, body: toldOf(result) as unknown as Json }) }
  for (;;) {
    try {
      return { ...asked, told: toldOf(await command.run({ ...call, idempotency })) }
    } catch (error) {
      if (error instanceof Replay) return { ...asked, told: error.answer.body as unknown as Told | null }
      if (error instanceof AppError) return { ...asked, refused: error.code }
      if (!(error instanceof LostAnswer)) throw error
      lost.answers += 1
    }
  }
}

interface Result {
  checkout?: { id: string; status: string; currency: string; amount: number }
  paymentId?: string
  amount?: number
  id?: string
  status?: string
  currency?: string
  invoice?: { id: string; status: string; currency: string }
  invoices?: { id: string }[]
  payment?: { id: string; amount: number; currency: string }
  refund?: { id: string; amount: number; currency: string; reversedBy?: string }
  application?: { id: string }
  creditNote?: { totals: { total: number } }
}

function toldOf(result: unknown): Told | null {
  const checkout = (result as Result | null)?.checkout ?? (result as Result | null)
  if (checkout?.id?.startsWith('chk_')) return toldOfCheckout(checkout)
  const { invoice, payment, refund, application, creditNote, invoices: _invoices, ...draft } = (result ?? {}) as Result
  const { id, status = '', currency = '' }: Result = invoice ?? refund ?? payment ?? draft
  if (id === undefined) return null
  const made = [payment?.id, refund?.id, application?.id].filter((each) => each !== undefined)
  return { id, status, currency, paid: moneyOf(payment, refund), credited: creditNote?.totals.total ?? 0, made }
}

/** A refund that was taken back is told with the payment by which the money came again. */
function moneyOf(payment: Result['payment'], refund: Result['refund']): number {
  return refund === undefined || refund.reversedBy !== undefined ? (payment?.amount ?? 0) : -refund.amount
}

function toldOfCheckout({ id = '', status = '', currency = '', amount = 0 }: Result): Told {
  return { id, status, currency, paid: status === 'succeeded' ? amount : 0, credited: 0, made: [], asked: amount }
}

import { LostAnswer } from '../contract/hostile-store.ts'
import type { Call } from '../src/call.ts'
import { AppError } from '../src/kit/errors.ts'
import type { Json } from '../src/kit/json.ts'
import type { Posting } from '../src/ledger/entry.ts'
import { ProviderUnavailable } from '../src/ports/payment-provider.ts'
import { Replay } from '../src/store/idempotency.ts'
import type { Command } from './known.ts'

/** The accounts of money that no provider holds. */
export const MONEY = ['1000', '1010', '1050']

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
      if (!(error instanceof LostAnswer || error instanceof ProviderUnavailable)) throw error
      lost.answers += 1
    }
  }
}

interface Result {
  checkout?: { id: string }
  payout?: string
  made?: string[]
  id?: string
  status?: string
  currency?: string
  postings?: Posting[]
  invoice?: { id: string; status: string; currency: string }
  invoices?: { id: string }[]
  payment?: { id: string; amount: number; currency: string }
  refund?: { id: string; amount: number; currency: string; reversedBy?: string }
  application?: { id: string }
  creditNote?: { totals: { total: number } }
}

function toldOf(result: unknown): Told | null {
  const { invoice, payment, refund, application, creditNote, checkout, payout, ...rest } = (result ?? {}) as Result
  if (checkout !== undefined) return { ...NOTHING, id: checkout.id, made: [checkout.id] }
  const { id, status = '', currency = '' }: Result = invoice ?? refund ?? payment ?? rest
  if (rest.postings !== undefined) return toldOfEntry({ id: id ?? '', postings: rest.postings })
  if (rest.made !== undefined || payout !== undefined) return { ...NOTHING, id: payout ?? '', made: rest.made ?? [] }
  if (id === undefined) return null
  const made = [payment?.id, refund?.id, application?.id].filter((each) => each !== undefined)
  return { id, status, currency, paid: moneyOf(payment, refund), credited: creditNote?.totals.total ?? 0, made }
}

const NOTHING: Told = { id: '', status: '', currency: '', paid: 0, credited: 0, made: [] }

/** What an accountant books to the accounts of money came in or went out too. */
function toldOfEntry({ id, postings }: { id: string; postings: readonly Posting[] }): Told {
  const moved = postings.filter(({ account }) => MONEY.includes(account))
  const paid = moved.reduce((sum, { amount }) => sum + amount, 0)
  return { ...NOTHING, id, currency: postings[0]?.currency ?? '', paid, made: [id] }
}

/** A refund that was taken back is told with the payment by which the money came again. */
function moneyOf(payment: Result['payment'], refund: Result['refund']): number {
  return refund === undefined || refund.reversedBy !== undefined ? (payment?.amount ?? 0) : -refund.amount
}

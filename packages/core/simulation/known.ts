import type { Call } from '../src/call.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'

/** What a client does to the books, once decided: sending it again is the same request. */
export interface Command {
  name: string
  run(call: Call): Promise<unknown>
  /** The draft or customer that is gone when it was done. */
  removes?: string
}

/** What a client remembers: ids it was told of. Some may be gone by now, which is part of the game. */
export interface Known {
  customerIds: string[]
  drafts: string[]
  issued: string[]
  payments: string[]
  refunds: string[]
  applications: string[]
  checkouts: { id: string; amount: number; currency: string }[]
}

/** Makes a command of one kind. */
export type Make = (known: Known, random: SeededRandom) => Command

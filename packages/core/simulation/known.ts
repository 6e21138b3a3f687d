import type { Call } from '../src/call.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import type { SimulatedProvider } from './provider.ts'

/** What a client does to the books, once decided: sending it again is the same request. */
export interface Command {
  name: string
  run(call: Call): Promise<unknown>
  /** The draft or customer that is gone when it was done. */
  removes?: string
  /** Work after a commit: it has no key, may be run at any time, and goes on where it was. */
  isJob?: boolean
}

/** What a client remembers: ids it was told of. Some may be gone by now, which is part of the game. */
export interface Known {
  customerIds: string[]
  drafts: string[]
  issued: string[]
  payments: string[]
  refunds: string[]
  applications: string[]
  checkouts: string[]
  /** Entries booked by hand. */
  entries: string[]
  /** What happens there, happens to all. */
  provider: SimulatedProvider
}

/** Makes a command of one kind. */
export type Make = (known: Known, random: SeededRandom) => Command

import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostileStore } from '@quittance/core/contract/hostile-store'
import { memoryStore } from '@quittance/core/contract/memory-store'
import { testSeed } from '@quittance/core/contract/seed'
import { idMaker } from '@quittance/core/kit/id'
import { seededRandom } from '@quittance/core/kit/seeded-random'
import { type Clock, systemClock } from '@quittance/core/ports/clock'
import type { Mail } from '@quittance/core/ports/mailer'
import type { Store } from '@quittance/core/ports/store'
import type { IdentityNote, IdentityOptions } from './context.ts'
import { createIdentity, type Identity } from './identity.ts'
import { generateKeys, type IdentityKeys } from './keys.ts'
import { type IdentityClient, identityClient } from './test-client.ts'

/** A running provider on a free port, for tests. */
export interface TestIdentity {
  identity: Identity
  publicUrl: string
  /** Mails in the order they were sent; waits for those on their way. */
  mails: () => Promise<Mail[]>
  notes: IdentityNote[]
  /** Everything the store was given, as text, to look for secrets. */
  written: () => string
  /** Moves the provider's clock forward. */
  advance: (seconds: number) => void
  /** Epoch milliseconds of the provider's clock. */
  now: () => number
  newClient: () => IdentityClient
  close: () => Promise<void>
}

/** What a test may want otherwise. */
export interface TestIdentityOptions extends Partial<IdentityOptions> {
  /** A hostile store in memory when left out. */
  openStore?: (clock: Clock) => Store
}

function openHostileStore(clock: Clock): Store {
  return hostileStore(memoryStore(clock).store, { clock, random: seededRandom(testSeed()) })
}

let keys: Promise<IdentityKeys> | undefined

/** Starts one. The clock is the real one, moved by `advance`. */
export async function startTestIdentity({ openStore = openHostileStore, ...options }: TestIdentityOptions = {}): Promise<TestIdentity> {
  let offsetMs = 0
  const clock = { now: () => systemClock.now() + offsetMs }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sent: Mail[] = []
  const notes: IdentityNote[] = []
  const writes: string[] = []
  const store = openStore(clock)
  keys ??= generateKeys(randomBytes)
  const identity = await createIdentity({
    store: {
      ...store,
      commit(batch) {
        writes.push(JSON.stringify(batch))
        return store.commit(batch)
      },
    },
    clock,
    newId: idMaker({ now: clock.now, randomBytes }),
    randomBytes,
    mailer: {
      async send(mail) {
        sent.push(mail)
        return { transportId: mail.id }
      },
    },
    publicUrl,
    keys: await keys,
    backOff: async () => {},
    log: (note) => notes.push(note),
    ...options,
  })
  server.on('request', identity.handler)
  return {
    identity,
    publicUrl,
    notes,
    written: () => writes.join('\n'),
    async mails() {
      await identity.idle()
      return sent
    },
    advance: (seconds) => {
      offsetMs += seconds * 1000
    },
    now: clock.now,
    newClient: () => identityClient({ publicUrl }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The link in a mail. */
export function linkIn(mail: Mail | undefined): string {
  const link = /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0]
  if (link === undefined) throw new Error(`no link in “${mail?.subject}”`)
  return link
}

import { requireSendable } from '../src/delivery/require-sendable.ts'
import type { Mail, Mailer } from '../src/ports/mailer.ts'

/** A mailer for tests of core, which keeps what it is given. */
export interface MemoryMailer extends Mailer {
  /** Oldest first. */
  sent: Mail[]
  /** What the transport says instead of taking a mail, as long as it is set. */
  refusal: string | undefined
}

/** An empty one that takes everything. */
export function memoryMailer(): MemoryMailer {
  const mailer: MemoryMailer = {
    sent: [],
    refusal: undefined,
    async send(mail) {
      requireSendable(mail)
      if (mailer.refusal !== undefined) throw new Error(mailer.refusal)
      mailer.sent.push(mail)
      return { transportId: `memory-${mailer.sent.length}` }
    },
  }
  return mailer
}

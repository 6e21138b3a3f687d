import { requireSendable } from '../src/delivery/require-sendable.ts'
import { type Mail, type Mailer, MailRefused } from '../src/ports/mailer.ts'

/** A mailer for tests of core, which keeps what it is given. */
export interface MemoryMailer extends Mailer {
  /** Oldest first. */
  sent: Mail[]
  /** What the transport says instead of taking a mail, as long as it is set. */
  refusal: string | undefined
  /** Says it for good. */
  finalRefusal: string | undefined
}

/** An empty one that takes everything. */
export function memoryMailer(): MemoryMailer {
  const mailer: MemoryMailer = {
    sent: [],
    refusal: undefined,
    finalRefusal: undefined,
    async send(mail) {
      requireSendable(mail)
      if (mailer.refusal !== undefined) throw new Error(mailer.refusal)
      if (mailer.finalRefusal !== undefined) throw new MailRefused(mailer.finalRefusal)
      mailer.sent.push(mail)
      return { transportId: `memory-${mailer.sent.length}` }
    },
  }
  return mailer
}

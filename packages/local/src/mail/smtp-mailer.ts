import { messageOf } from '@quittance/core/delivery/message'
import { requireSendable } from '@quittance/core/delivery/require-sendable'
import { type Mailer, MailRefused } from '@quittance/core/ports/mailer'
import { createTransport } from 'nodemailer'

/** Which server takes our mail. */
export interface SmtpServer {
  host: string
  port: number
  /** True: TLS from the first byte (port 465). False: STARTTLS where the server offers it (port 587). */
  secure: boolean
  user?: string
  password?: string
}

/** All of it together stays below the lease of a job, so that no second worker sends the same mail meanwhile. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000 } as const

/**
 * Sends by SMTP. The Message-ID is the mail's id at the sender's domain. With a user, a password is only ever sent over TLS,
 * except to this machine itself.
 */
export function smtpMailer(server: SmtpServer): Mailer {
  const { host, port, secure, user, password } = server
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: user !== undefined && !secure && !isLoopback(host),
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...TIMEOUTS,
  })
  return {
    async send(mail) {
      requireSendable(mail)
      const { response, rejected, rejectedErrors } = await accepted(transport.sendMail(messageOf(mail)))
      if (rejected.length === 0) return { transportId: response }
      const replies = (rejectedErrors ?? []).map(({ message }) => message)
      const words = `the mail server refused ${rejected.length} of ${mail.to.length} recipients: ${replies.join(' ') || response}`
      throw (rejectedErrors ?? []).every(isFinal) ? new MailRefused(words) : new Error(words)
    },
  }
}

/** Errors: `MailRefused` for a refusal for good. */
async function accepted<T>(sending: Promise<T>): Promise<T> {
  try {
    return await sending
  } catch (error) {
    throw error instanceof Error && isFinal(error) ? new MailRefused(error.message) : error
  }
}

/** Whether the reply was about this mail or its recipients, and for good (RFC 5321, 4.2.1). One about our login or the connection may pass. */
function isFinal(error: Error): boolean {
  if (!('code' in error) || !('responseCode' in error) || typeof error.responseCode !== 'number') return false
  return (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && error.responseCode >= 500 && error.responseCode < 600
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

import { messageOf } from '@quittance/core/delivery/message'
import { requireSendable } from '@quittance/core/delivery/require-sendable'
import type { Mailer } from '@quittance/core/ports/mailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Aws } from '../call/aws.ts'

/** How mails leave. */
export interface SesOptions {
  aws: Aws
  /** Whose events report what became of a mail. */
  configurationSet?: string | undefined
}

const TIMEOUT_MS = 20_000

/** Sends by SES v2 as raw messages, so that the payer gets, byte for byte, what a mail server would have been given. */
export function sesMailer({ aws, configurationSet }: SesOptions): Mailer {
  return {
    async send(mail) {
      requireSendable(mail)
      const { headers, ...message } = messageOf(mail)
      const tags = Object.entries(mail.tags ?? {}).map(([Name, Value]) => ({ Name, Value }))
      const set = configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }
      const raw = await new MailComposer({ ...message, headers, disableFileAccess: true, disableUrlAccess: true }).compile().build()
      const { body } = await aws.call('email', {
        method: 'POST',
        path: '/v2/email/outbound-emails',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          FromEmailAddress: mail.from.address,
          Destination: { ToAddresses: mail.to },
          Content: { Raw: { Data: raw.toString('base64') } },
          ...set,
          ...(tags.length === 0 ? {} : { EmailTags: tags }),
        }),
        timeoutMs: TIMEOUT_MS,
      })
      const { MessageId } = JSON.parse(body.toString()) as { MessageId: string }
      return { transportId: MessageId }
    },
  }
}

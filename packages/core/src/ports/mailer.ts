export interface MailAttachment {
  fileName: string
  contentType: string
  bytes: Uint8Array
  /** Of a picture that the HTML shows as `cid:…`, and that is not offered as a file. */
  contentId?: string
}

export interface Mail {
  /** Unique per logical mail; becomes the Message-ID, so that a mail sent twice is recognised as one. */
  id: string
  from: { name: string; address: string }
  to: string[]
  replyTo?: string
  subject: string
  html: string
  text: string
  attachments: MailAttachment[]
  /** By which a later notice about the mail finds its way back, where the transport knows such. Names and values of [A-Za-z0-9_-]. */
  tags?: Record<string, string>
}

/** The transport refused the mail for good (SMTP 5xx): the address does not exist, the mail is unwanted. */
export class MailRefused extends Error {}

/** Hands a mail to a transport (SMTP, SES, or the captured mailbox). */
export interface Mailer {
  /**
   * Resolves when the transport has accepted the mail for every recipient; `transportId` is what it said or calls it. A refusal
   * throws with the transport's reply: `MailRefused` where another attempt would be refused alike.
   */
  send(mail: Mail): Promise<{ transportId: string }>
}

export const MAIL_LIMITS = { recipientsMax: 20, attachmentsBytesMax: 15_000_000 } as const

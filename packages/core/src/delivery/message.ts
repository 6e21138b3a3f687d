import type { Mail } from '../ports/mailer.ts'

/** The Message-ID of a mail: its id at the sender's domain (RFC 5322, 3.6.4). */
export function messageIdOf(mail: Pick<Mail, 'id' | 'from'>): string {
  return `<${mail.id}@${mail.from.address.split('@').at(-1)}>`
}

/** A mail in the words of Nodemailer, which both homes write messages with. */
export function messageOf(mail: Mail) {
  return {
    messageId: messageIdOf(mail),
    from: mail.from,
    to: mail.to.map((address) => ({ name: '', address })),
    ...(mail.replyTo === undefined ? {} : { replyTo: { name: '', address: mail.replyTo } }),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    attachments: mail.attachments.map(({ fileName, contentType, bytes, contentId }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(bytes),
      ...(contentId === undefined ? {} : { cid: contentId }),
      contentDisposition: contentId === undefined ? ('attachment' as const) : ('inline' as const),
    })),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

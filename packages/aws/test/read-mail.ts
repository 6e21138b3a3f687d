import type { ArrivedMail } from '@quittance/core/contract/mailer-contract'
import PostalMime from 'postal-mime'

/** A message of RFC 5322 as a mail program reads it. */
export async function readMail(source: Buffer): Promise<ArrivedMail> {
  const mail = await PostalMime.parse(source)
  return {
    messageId: mail.messageId ?? '',
    from: { name: mail.from?.name ?? '', address: mail.from?.address ?? '' },
    to: (mail.to ?? []).map(({ address }) => address ?? ''),
    replyTo: mail.replyTo?.[0]?.address,
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename ?? '',
      contentType: mimeType,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  }
}

import { invariant } from '../kit/errors.ts'
import { MAIL_LIMITS, type Mail } from '../ports/mailer.ts'

const ADDRESS = /^[^\s\p{Cc},;<>()[\]\\:"]{1,64}@[^\s\p{Cc},;<>()[\]\\:"@]{1,255}$/u
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u
const TAG = /^[\w-]{1,256}$/
const ID = /^[\w.-]{1,100}$/

/**
 * Refuses a mail that no transport of ours may be handed: a line break in a header (which would begin another header), an
 * address that is more than one address, too many recipients or bytes. Every Mailer calls it first; what it throws is a
 * mistake of ours, since content is composed and checked before.
 */
export function requireSendable(mail: Mail): void {
  invariant(ID.test(mail.id), 'the id of a mail can be a Message-ID')
  invariant(ONE_LINE.test(mail.subject), 'a subject is one line')
  invariant(ONE_LINE.test(mail.from.name), 'the name of a sender is one line')
  const addresses = [mail.from.address, ...mail.to, ...(mail.replyTo === undefined ? [] : [mail.replyTo])]
  for (const address of addresses) invariant(ADDRESS.test(address), 'each address of a mail is one plain address')
  invariant(mail.to.length > 0 && mail.to.length <= MAIL_LIMITS.recipientsMax, `a mail has 1 to ${MAIL_LIMITS.recipientsMax} recipients`)
  for (const { fileName, contentType, contentId } of mail.attachments) {
    invariant(contentId === undefined || TAG.test(contentId), 'the content id of a picture is made of letters, digits, _ and -')
    invariant(ONE_LINE.test(fileName) && !/[/\\]/.test(fileName), 'the name of an attachment is one line and no path')
    invariant(/^[\w.+-]+\/[\w.+-]+(?:;[ -~]*)?$/.test(contentType), 'an attachment has a content type')
  }
  for (const tag of Object.entries(mail.tags ?? {}).flat()) invariant(TAG.test(tag), 'tags are made of letters, digits, _ and -')
  const sizeBytes = mail.attachments.reduce((sum, { bytes }) => sum + bytes.length, 0)
  invariant(sizeBytes <= MAIL_LIMITS.attachmentsBytesMax, `attachments have at most ${MAIL_LIMITS.attachmentsBytesMax} bytes together`)
}

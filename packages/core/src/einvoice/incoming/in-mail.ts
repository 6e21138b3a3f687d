import type { Email } from 'postal-mime'
import { finding } from './finding.ts'
import type { Incoming } from './incoming.ts'
import { isMail } from './is-mail.ts'
import { isPdf, readIncomingFile, refusedFile } from './read-file.ts'

/** What a mail that we open may be at most: mail servers take 25 to 50 MB. */
export const MAIL_LIMITS = {
  sizeBytesMax: 40 * 1024 * 1024,
  attachmentsMax: 50,
  partsDepthMax: 16,
  headersBytesMax: 256 * 1024,
  mailsDepthMax: 3,
} as const

/** Opens an e-mail and reads the invoice among its attachments; attached mails are opened too. Never throws for what a file may hold. */
export async function readMail(bytes: Uint8Array, depth = 1): Promise<Incoming> {
  if (bytes.length > MAIL_LIMITS.sizeBytesMax) {
    const megabytes = MAIL_LIMITS.sizeBytesMax / 1024 / 1024
    return refusedFile('mail', [finding('MAIL-SIZE', `The e-mail is larger than ${megabytes} MB. Save its invoice and send that alone.`)])
  }
  const mail = await parsed(bytes)
  if (mail === undefined)
    return refusedFile('mail', [finding('MAIL-SYNTAX', 'The e-mail cannot be read. Save its invoice and send that alone.')])
  const read = await readAttachments(mail, depth)
  return chosen(read, mail)
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    const { partsDepthMax: maxNestingDepth, headersBytesMax: maxHeadersSize } = MAIL_LIMITS
    const { default: PostalMime } = await import('postal-mime')
    return await PostalMime.parse(bytes, {
      maxNestingDepth,
      maxHeadersSize,
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
    })
  } catch {
    // The parser throws for what goes beyond its limits, and tells no more than that.
    return undefined
  }
}

async function readAttachments({ attachments }: Email, depth: number): Promise<Incoming[]> {
  const read: Incoming[] = []
  for (const { filename, mimeType, content } of attachments.slice(0, MAIL_LIMITS.attachmentsMax)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
    const incoming = await readAttachment(bytes, {
      depth,
      isXml: /xml/i.test(`${filename} ${mimeType}`),
      isMessage: /^message\/rfc822$/i.test(mimeType),
    })
    if (incoming !== undefined) read.push(withName({ ...incoming, container: 'mail' }, filename ?? ''))
  }
  return read
}

async function readAttachment(
  bytes: Uint8Array,
  { depth, isXml, isMessage }: { depth: number; isXml: boolean; isMessage: boolean },
): Promise<Incoming | undefined> {
  if (isPdf(bytes) || isXml) return readIncomingFile(bytes)
  if ((isMessage || isMail(bytes)) && depth < MAIL_LIMITS.mailsDepthMax) return await readMail(bytes, depth + 1)
  return undefined
}

function withName(incoming: Incoming, fileName: string): Incoming {
  return incoming.xml === undefined || incoming.xml.name !== '' ? incoming : { ...incoming, xml: { ...incoming.xml, name: fileName } }
}

/** The first attachment that is an invoice; one that differs from it is told. Without any, what was wrong with those that might have been. */
function chosen(read: readonly Incoming[], { attachments }: Email): Incoming {
  const [first, ...others] = read.filter(({ invoice }) => invoice !== undefined)
  if (first !== undefined) {
    const different = others.filter(({ invoice }) => keyOf(invoice) !== keyOf(first.invoice))
    return different.length === 0 ? first : { ...first, findings: [...first.findings, severalInvoices(first, different)] }
  }
  const [tried] = [...read].sort((a, b) => Number(isAbsence(a)) - Number(isAbsence(b)))
  if (tried !== undefined) return tried
  const there = attachments.length === 0 ? 'It has no attachments.' : `It has ${attachments.length} attachments, none a PDF or XML file.`
  return refusedFile('mail', [
    finding('MAIL-NO-INVOICE', `The e-mail holds no e-invoice. ${there} Ask for the invoice as a Factur-X PDF or as XML.`),
  ])
}

function isAbsence({ findings }: Incoming): boolean {
  return findings.some(({ rule }) => rule === 'PDF-NO-INVOICE')
}

function keyOf(invoice: Incoming['invoice']): string {
  return JSON.stringify([invoice?.number, invoice?.seller?.name, invoice?.totals?.withTax])
}

function severalInvoices(first: Incoming, others: readonly Incoming[]) {
  const numbers = others.map(({ invoice }) => `“${(invoice?.number ?? '').slice(0, 40)}”`).join(', ')
  const message = `The e-mail holds several invoices: “${(first.invoice?.number ?? '').slice(0, 40)}” was read, ${numbers} not. Send each of them alone.`
  return finding('MAIL-SEVERAL-INVOICES', message, { severity: 'warning' })
}

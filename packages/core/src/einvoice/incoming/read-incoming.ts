import { readMail } from './in-mail.ts'
import type { Incoming } from './incoming.ts'
import { isMail } from './is-mail.ts'
import { isPdf, readIncomingFile } from './read-file.ts'

/**
 * Reads an e-invoice from whatever file it came in: UBL or CII as XML, a PDF with the XML attached (Factur-X, ZUGFeRD, XRechnung), or an e-mail
 * with one of these attached. It is read into the model and validated; what is wrong is a finding, whose rule begins with `XML-`, `PDF-`,
 * `MAIL-` or `FILE-` where it is about the file. Never throws for what a file may hold.
 */
export async function readIncoming(bytes: Uint8Array): Promise<Incoming> {
  return !isPdf(bytes) && isMail(bytes) ? await readMail(bytes) : readIncomingFile(bytes)
}

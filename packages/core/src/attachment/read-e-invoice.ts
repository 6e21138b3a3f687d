import type { Call } from '../call.ts'
import { type EmbeddedFile, embeddedFiles } from '../einvoice/incoming/embedded-files.ts'
import type { Incoming } from '../einvoice/incoming/incoming.ts'
import type { Home } from '../home.ts'
import { AppError, invariant } from '../kit/errors.ts'
import { Organisation } from '../organisation/record.ts'
import type { Files } from '../ports/files.ts'
import { read } from '../store/transact.ts'
import { Attachment } from './record.ts'

/** Reads the e-invoice in a file that was uploaded: XML, PDF or e-mail. What is wrong with it is a finding. Errors: `not_found`, `attachment_invalid` before its bytes are there. */
export async function readEInvoice(call: Call, files: Files, { id }: { id: string }): Promise<Incoming> {
  const { status, fileKey } = await read(call, Attachment, { id })
  if (status !== 'ready')
    throw new AppError('attachment_invalid', 'The file has not arrived yet. Upload its bytes and complete the attachment.')
  const file = await files.get(fileKey)
  invariant(file, `the file of a record exists: ${fileKey}`)
  // The reader and its rules are large: loaded with the first file.
  const { readIncoming } = await import('../einvoice/incoming/read-incoming.ts')
  return await readIncoming(file.bytes)
}

/** A PDF for people of the e-invoice in a file, in the organisation's language. Errors: as `readEInvoice`, and `attachment_invalid` where it cannot be shown. */
export async function eInvoicePdf(home: Home, call: Call, { id }: { id: string }): Promise<Uint8Array> {
  const { invoice } = await readEInvoice(call, home.files, { id })
  const { locale } = await read(call, Organisation, {})
  const { visualisation } = await import('../einvoice/incoming/visualisation.ts')
  const view = invoice === undefined ? undefined : visualisation(invoice, { locale })
  if (view === undefined)
    throw new AppError('attachment_invalid', 'The file holds no e-invoice with a day, a currency and sums to show. Read its findings.')
  return (await home.renderPdf(view)).bytes
}

/** A file embedded in the e-invoice of an attachment. Errors: as `readEInvoice`, and `not_found` where there is none at that place. */
export async function eInvoiceFile(call: Call, files: Files, { id, index }: { id: string; index: number }): Promise<EmbeddedFile> {
  const { invoice = {} } = await readEInvoice(call, files, { id })
  const file = embeddedFiles(invoice).find((each) => each.index === index)
  if (file === undefined) throw new AppError('not_found', 'The e-invoice has no such file. List its files first.')
  return file
}

import { ATTACHMENT_LIMITS, Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import { DocumentRecord, type DocumentSubject, placeOf } from '../document/record.ts'
import type { Event } from '../event/record.ts'
import { fromSummary } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import type { Examination } from './report.ts'
import { everyIn } from './walk.ts'

/** Every document recorded of one thing was made by us: an event vouches for it. Its bytes are compared with the events. */
export async function checkDocuments(call: Call, examination: Examination, subject: DocumentSubject): Promise<void> {
  const records: DocumentRecord[] = []
  for await (const record of everyIn(call, DocumentRecord, { pk: placeOf(subject), prefix: 'document/' })) records.push(record)
  if (records.length === 0) return
  const made = await madeOf(call, subject)
  for (const record of records) {
    const name = `${record.kind} ${record.sha256}`
    if (!made.has(name) && !(record.kind === 'facturx' && records.some((other) => isTheFileOf(record, other))))
      examination.add('documents', `${subject.id} ${record.kind}`, 'No event says that this document was made.')
  }
}

/** Kind and hash of what was made of a subject, as the events say. */
async function madeOf(call: Call, { id }: DocumentSubject): Promise<Set<string>> {
  const made = new Set<string>()
  for await (const stored of everyItem(call, { index: 'i2', pk: `events/${id}` })) {
    const { type, data } = fromSummary<Event>(stored)
    if (type === 'document.rendered') made.add(`${data.kind} ${data.sha256}`)
  }
  return made
}

/** A PDF with the invoice in it is one file under two kinds, of which the event names the PDF. */
function isTheFileOf(facturX: DocumentRecord, { kind, sha256, fileKey }: DocumentRecord): boolean {
  return kind === 'pdf' && sha256 === facturX.sha256 && fileKey === facturX.fileKey
}

/** The files attached to an invoice or a quote are recorded; one that never came is worth a look. */
export async function checkAttachments(call: Call, examination: Examination, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const attachment = await readIfAny(call, Attachment, { id })
    if (!attachment) examination.add('attachments', id, 'An invoice or a quote names this attachment, but it is not there.')
    else if (attachment.status === 'pending' && isLate(call, attachment))
      examination.add('attachments', id, `The file “${attachment.fileName}” was announced but never sent.`, 'warning')
  }
}

function isLate(call: Call, attachment: Attachment): boolean {
  return call.clock.now() - Date.parse(attachment.createdAt) > ATTACHMENT_LIMITS.uploadSeconds * 1000
}

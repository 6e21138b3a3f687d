import { ATTACHMENT_LIMITS, Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import { DocumentRecord, type DocumentSubject } from '../document/record.ts'
import { sha256 } from '../kit/hash.ts'
import type { Files } from '../ports/files.ts'
import { readIfAny } from '../store/transact.ts'
import type { CheckName, Examination } from './report.ts'
import { everyIn } from './walk.ts'

/** What files are compared with: the record that describes one. */
interface Described {
  check: CheckName
  subject: string
  fileKey: string
  sha256: string
}

/** The documents made of one invoice, credit note or payment are there, with the bytes they were made with. */
export async function checkDocuments(
  call: Call,
  examination: Examination,
  { files, subject }: { files: Files; subject: DocumentSubject },
): Promise<void> {
  const { pk } = DocumentRecord.key({ subject, kind: 'pdf' })
  for await (const record of everyIn(call, DocumentRecord, { pk, prefix: 'document/' })) {
    examination.count('documents')
    await checkFile(examination, files, {
      check: 'documents',
      subject: `${subject.id} ${record.kind}`,
      fileKey: record.fileKey,
      sha256: record.sha256,
    })
  }
}

/** The files attached to an invoice are there, with the bytes that were checked; one that never came is worth a look. */
export async function checkAttachments(
  call: Call,
  examination: Examination,
  { files, ids }: { files: Files; ids: readonly string[] },
): Promise<void> {
  for (const id of ids) {
    examination.count('attachments')
    const attachment = await readIfAny(call, Attachment, { id })
    if (!attachment) examination.add('attachments', id, 'An invoice names this attachment, but it is not there.')
    else if (attachment.sha256 !== undefined)
      await checkFile(examination, files, { check: 'attachments', subject: id, fileKey: attachment.fileKey, sha256: attachment.sha256 })
    else if (isLate(call, attachment))
      examination.add('attachments', id, `The file “${attachment.fileName}” was announced but never sent.`, 'warning')
  }
}

async function checkFile(examination: Examination, files: Files, file: Described): Promise<void> {
  const { check, subject, fileKey } = file
  try {
    const stored = await files.get(fileKey)
    if (!stored) examination.add(check, subject, 'The file is missing.')
    else if (sha256(stored.bytes) !== file.sha256) examination.add(check, subject, 'The file has other bytes than when it was made.')
  } catch (error) {
    // What the files' home cannot read or trusts no more is what we look for; it must not end the examination.
    examination.add(check, subject, `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isLate(call: Call, attachment: Attachment): boolean {
  return call.clock.now() - Date.parse(attachment.createdAt) > ATTACHMENT_LIMITS.uploadSeconds * 1000
}

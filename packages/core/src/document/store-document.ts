import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { Home } from '../home.ts'
import type { Files, NewFile } from '../ports/files.ts'
import { readIfAny, transact } from '../store/transact.ts'
import { type DocumentFinding, type DocumentKind, DocumentRecord, type DocumentSubject, placeOf } from './record.ts'

/** A file that was made, before it is kept. */
export interface MadeDocument extends Pick<DocumentRecord, 'fileName' | 'contentType' | 'template' | 'specification' | 'ruleRelease'> {
  subject: DocumentSubject
  kind: DocumentKind
  /** Other kinds that the same file is. */
  alsoKinds?: readonly DocumentKind[]
  findings: readonly DocumentFinding[]
  bytes: Uint8Array
}

/**
 * Makes a document once: where its record exists, `make` is not called and the record is returned. The bytes are stored
 * first and the record, with their hash, in a commit of its own; a crash between the two is mended by the next attempt, which
 * records the bytes that lie there.
 */
export async function storeDocument(
  home: Home,
  call: Call,
  want: { subject: DocumentSubject; kind: DocumentKind; make: () => Promise<MadeDocument> },
): Promise<DocumentRecord> {
  const known = await readIfAny(call, DocumentRecord, want)
  if (known) return known
  const { bytes, findings, alsoKinds = [], ...made } = await want.make()
  // By the record's own place: a reminder and the statement that goes with it share the id of their mail.
  const fileKey = `${call.orgId}/documents/${placeOf(made.subject)}/${made.kind}-${made.template}`
  const { sha256, sizeBytes } = await keptBytes(home.files, { key: fileKey, contentType: made.contentType, bytes })
  return await transact(call, async (tx) => {
    const existing = await tx.find(DocumentRecord, want)
    if (existing) return existing
    const listed = findings.length === 0 ? {} : { findings: [...findings] }
    const record = { ...made, fileKey, sha256, sizeBytes, ...listed, createdAt: tx.now }
    for (const kind of alsoKinds) if (!(await tx.find(DocumentRecord, { ...want, kind }))) tx.put(DocumentRecord, { ...record, kind })
    emit(tx, { type: 'document.rendered', subject: made.subject, data: { kind: made.kind, sha256 } })
    return tx.put(DocumentRecord, record)
  })
}

async function keptBytes(files: Files, made: NewFile): Promise<{ sha256: string; sizeBytes: number }> {
  const kept = await files.get(made.key)
  return kept ? { sha256: kept.sha256, sizeBytes: kept.bytes.length } : await files.put(made)
}

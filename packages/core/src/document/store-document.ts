import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { Home } from '../home.ts'
import type { Files, NewFile } from '../ports/files.ts'
import { readIfAny, transact } from '../store/transact.ts'
import type { Finding } from './pdf/finding.ts'
import { type DocumentKind, DocumentRecord, type DocumentSubject } from './record.ts'

/** A file that was made, before it is kept. */
export interface MadeDocument {
  subject: DocumentSubject
  kind: DocumentKind
  fileName: string
  contentType: string
  template: string
  findings: readonly Finding[]
  bytes: Uint8Array
}

/**
 * Makes a document once: where its record exists, `make` is not called and the record is returned. The bytes are stored
 * first and the record, with their hash, in a commit of its own; a crash between the two is mended by the next attempt, which
 * records the bytes that lie there: made anew they may differ, since a footer or colour was changed meanwhile.
 */
export async function storeDocument(
  home: Home,
  call: Call,
  want: { subject: DocumentSubject; kind: DocumentKind; make: () => Promise<MadeDocument> },
): Promise<DocumentRecord> {
  const known = await readIfAny(call, DocumentRecord, want)
  if (known) return known
  const { bytes, findings, ...made } = await want.make()
  const fileKey = `${call.orgId}/documents/${made.subject.id}/${made.kind}-${made.template}`
  const { sha256, sizeBytes } = await keptBytes(home.files, { key: fileKey, contentType: made.contentType, bytes })
  return await transact(call, async (tx) => {
    const existing = await tx.find(DocumentRecord, want)
    if (existing) return existing
    emit(tx, { type: 'document.rendered', subject: made.subject, data: { kind: made.kind, sha256 } })
    return tx.put(DocumentRecord, {
      ...made,
      fileKey,
      sha256,
      sizeBytes,
      ...(findings.length === 0 ? {} : { findings: [...findings] }),
      createdAt: tx.now,
    })
  })
}

async function keptBytes(files: Files, made: NewFile): Promise<{ sha256: string; sizeBytes: number }> {
  const kept = await files.get(made.key)
  return kept ? { sha256: kept.sha256, sizeBytes: kept.bytes.length } : await files.put(made)
}

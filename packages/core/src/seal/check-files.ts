import { Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import { type DocumentKind, DocumentRecord, type DocumentSubject } from '../document/record.ts'
import type { Event } from '../event/record.ts'
import { sha256 } from '../kit/hash.ts'
import { logoKey } from '../organisation/record.ts'
import type { FileKey, Files } from '../ports/files.ts'
import { readIfAny } from '../store/transact.ts'

/** A file as an event said it was: a document when we made it; an attachment, or the picture of a logo, when it was given to us. */
export interface NamedFile {
  of: 'documents' | 'attachments'
  /** Which file it is, as a sentence begins. */
  name: string
  sha256: string
  /** What is recorded of it now. */
  recorded(): Promise<{ fileKey: FileKey; sha256?: string } | undefined>
}

/** The file that an event vouches for. Every stored file that somebody can ask for has one such event. */
export function fileNamed(call: Call, { type, subject, data }: Event): NamedFile | undefined {
  if (type === 'document.rendered') return documentNamed(call, subject as DocumentSubject, data)
  if (type === 'attachment.added') return attachmentNamed(call, subject.id, data)
  if (type === 'organization.updated') return logoNamed(call, data)
  return undefined
}

/**
 * What is wrong with a file that an event vouches for, in plain words; undefined where nothing is. With `files` its bytes are read too; without,
 * only what is recorded of it. No more than one file is in memory.
 */
export async function fileProblem(file: NamedFile, files: Pick<Files, 'get'> | undefined): Promise<string | undefined> {
  const since = file.of === 'documents' ? 'when it was made' : 'when it was given'
  const record = await file.recorded()
  if (!record) return `${file.name} is missing.`
  if (record.sha256 !== file.sha256) return `${file.name} is recorded with another hash than ${since}.`
  if (!files) return undefined
  const bytes = await bytesOf(files, record.fileKey)
  if (bytes === 'missing') return `${file.name} is missing: its file is gone.`
  return bytes !== 'unreadable' && sha256(bytes) === file.sha256 ? undefined : `${file.name} has other bytes than ${since}.`
}

function documentNamed(call: Call, subject: DocumentSubject, { kind, sha256: hash }: Event['data']): NamedFile | undefined {
  if (typeof hash !== 'string') return undefined
  const place = { subject, kind: kind as DocumentKind }
  return {
    of: 'documents',
    name: `The document ${place.kind} of ${subject.id}`,
    sha256: hash,
    recorded: () => readIfAny(call, DocumentRecord, place),
  }
}

function attachmentNamed(call: Call, id: string, { sha256: hash }: Event['data']): NamedFile | undefined {
  if (typeof hash !== 'string') return undefined
  return { of: 'attachments', name: `The attachment ${id}`, sha256: hash, recorded: () => readIfAny(call, Attachment, { id }) }
}

/** The file of an old logo stays, since documents that are made late may show it. */
function logoNamed({ orgId }: Call, { logo }: Event['data']): NamedFile | undefined {
  const hash = typeof logo === 'object' && logo !== null && 'to' in logo ? logo.to : undefined
  if (typeof hash !== 'string') return undefined
  const kept = { fileKey: logoKey(orgId, { sha256: hash }), sha256: hash }
  return { of: 'attachments', name: `The logo ${hash.slice(0, SHOWN_CHARACTERS)}`, sha256: hash, recorded: async () => kept }
}

const SHOWN_CHARACTERS = 12

async function bytesOf(files: Pick<Files, 'get'>, key: FileKey): Promise<Uint8Array | 'missing' | 'unreadable'> {
  try {
    return (await files.get(key))?.bytes ?? 'missing'
  } catch {
    // A file that its home cannot read, or trusts no more, is not the one that was made.
    return 'unreadable'
  }
}

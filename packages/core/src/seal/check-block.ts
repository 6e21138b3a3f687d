import type { Call } from '../call.ts'
import { type DocumentKind, DocumentRecord, type DocumentSubject } from '../document/record.ts'
import { Event } from '../event/record.ts'
import { sha256 } from '../kit/hash.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { entryHash } from '../ledger/post.ts'
import type { FileKey, Files } from '../ports/files.ts'
import { readIfAny } from '../store/transact.ts'
import { merkleRoot } from './merkle.ts'
import type { Block } from './record.ts'
import { blockHash, leafOf } from './seal-events.ts'

/** A journal entry as the event said it was when it was posted. */
export interface NamedEntry {
  id: string
  sha256: string
}

/** The journal entries that an event vouches for. */
export function entriesNamed({ data }: Event): NamedEntry[] {
  return Array.isArray(data.entries) ? (data.entries as unknown as NamedEntry[]) : []
}

/** The events of a block as they are now; undefined where one is gone. */
export async function eventsOf(call: Call, block: Block): Promise<(Event | undefined)[]> {
  return await Promise.all(block.eventIds.map((id) => readIfAny(call, Event, { id })))
}

/** What is wrong with a block and its events, in plain words. */
export function problemsOf(block: Block, events: readonly (Event | undefined)[]): string[] {
  const problems: string[] = []
  if (blockHash(block) !== block.hash) problems.push(`Block ${block.number} was changed: its hash does not fit its content.`)
  const missing = block.eventIds.filter((_, at) => events[at] === undefined)
  if (missing.length > 0) return [...problems, `Block ${block.number}: events are missing: ${missing.join(', ')}.`]
  if (merkleRoot(events.map((event) => leafOf(event))) !== block.root)
    problems.push(`Block ${block.number}: an event was changed after it was sealed.`)
  return problems
}

/** What is wrong with the journal entries that these events vouch for, in plain words, and how many there were. */
export async function checkEntries(call: Call, events: readonly (Event | undefined)[]): Promise<{ entries: number; problems: string[] }> {
  const named = events.flatMap((event) => (event ? entriesNamed(event) : []))
  const entries = await Promise.all(named.map(({ id }) => readIfAny(call, JournalEntry, { id })))
  const problems = named.flatMap(({ id, sha256 }, at) => {
    const entry = entries[at]
    if (!entry) return [`Journal entry ${id} is missing.`]
    return entryHash(entry) === sha256 ? [] : [`Journal entry ${id} was changed after it was posted.`]
  })
  return { entries: named.length, problems }
}

/** A document as the event said it was when it was made. */
export interface NamedDocument {
  subject: DocumentSubject
  kind: DocumentKind
  sha256: string
}

/** The document that an event vouches for. */
export function documentNamed({ type, subject, data }: Event): NamedDocument | undefined {
  if (type !== 'document.rendered' || typeof data.sha256 !== 'string') return undefined
  return { subject: subject as DocumentSubject, kind: data.kind as DocumentKind, sha256: data.sha256 }
}

/**
 * What is wrong with the documents that these events vouch for, in plain words, and how many there were. With `files` their bytes are read
 * too; without, only what is recorded of them.
 */
export async function checkDocuments(
  call: Call,
  events: readonly (Event | undefined)[],
  files: Pick<Files, 'get'> | undefined,
): Promise<{ documents: number; problems: string[] }> {
  const named = events.flatMap((event) => (event && documentNamed(event)) ?? [])
  const problems: string[] = []
  for (const document of named) {
    const name = `The document ${document.kind} of ${document.subject.id}`
    const record = await readIfAny(call, DocumentRecord, document)
    if (!record) problems.push(`${name} is missing.`)
    else if (record.sha256 !== document.sha256) problems.push(`${name} is recorded with another hash than when it was made.`)
    else if (files && (await hashOf(files, record.fileKey)) !== document.sha256)
      problems.push(`${name} has other bytes than when it was made.`)
  }
  return { documents: named.length, problems }
}

async function hashOf(files: Pick<Files, 'get'>, key: FileKey): Promise<string | undefined> {
  try {
    const file = await files.get(key)
    return file && sha256(file.bytes)
  } catch {
    // A file that its home cannot read, or trusts no more, is not the one that was made.
    return undefined
  }
}

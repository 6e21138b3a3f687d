import type { Call } from '../call.ts'
import { Event } from '../event/record.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { entryHash } from '../ledger/post.ts'
import type { Files } from '../ports/files.ts'
import { readIfAny } from '../store/transact.ts'
import { fileNamed, fileProblem } from './check-files.ts'
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

/** What is wrong with the files that these events vouch for, in plain words, and how many there were. With `files` their bytes are read too. */
export async function checkFiles(
  call: Call,
  events: readonly (Event | undefined)[],
  files: Pick<Files, 'get'> | undefined,
): Promise<{ documents: number; attachments: number; problems: string[] }> {
  const checked = { documents: 0, attachments: 0, problems: [] as string[] }
  for (const event of events) {
    const file = event && fileNamed(call, event)
    if (!file) continue
    checked[file.of] += 1
    const problem = await fileProblem(file, files)
    if (problem !== undefined) checked.problems.push(problem)
  }
  return checked
}

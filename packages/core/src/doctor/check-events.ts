import type { Call } from '../call.ts'
import { Event } from '../event/record.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { entryHash } from '../ledger/post.ts'
import type { Files } from '../ports/files.ts'
import { entriesNamed, type NamedEntry } from '../seal/check-block.ts'
import { fileNamed, fileProblem } from '../seal/check-files.ts'
import { verifyChain } from '../seal/verify.ts'
import { readIfAny } from '../store/transact.ts'
import type { Examination } from './report.ts'
import { everyListed } from './walk.ts'

/**
 * The chain of blocks over the events holds, every event is in it or waits to be, and every entry of the journal and every stored file,
 * byte for byte, is as an event said when it was posted, made or given. Gives the hash of the last block.
 */
export async function checkEvents(call: Call, examination: Examination, files: Pick<Files, 'get'>): Promise<string> {
  let named = 0
  for await (const event of everyListed(call, Event, 'events')) {
    examination.count('events')
    for (const entry of entriesNamed(event)) {
      named += 1
      await checkEntry(call, examination, entry)
    }
    await checkFile(call, examination, { event, files })
  }
  const { entries, events } = examination.figures
  if (named !== entries) examination.add('events', 'journal', `Events name ${named} journal entries, but there are ${entries}.`)
  const chain = await verifyChain(call)
  examination.figures.blocks = chain.blocks
  for (const problem of chain.problems) examination.add('events', 'chain', problem)
  const known = chain.sealedEvents + chain.unsealedEvents
  if (known !== events) examination.add('events', 'chain', `There are ${events} events, but ${known} are sealed or waiting to be.`)
  return chain.headHash
}

async function checkEntry(call: Call, examination: Examination, named: NamedEntry): Promise<void> {
  const entry = await readIfAny(call, JournalEntry, { id: named.id })
  if (!entry) examination.add('events', named.id, 'An event names this journal entry, but it is not there.')
  else if (entryHash(entry) !== named.sha256) examination.add('events', named.id, 'This journal entry was changed after it was posted.')
}

async function checkFile(call: Call, examination: Examination, of: { event: Event; files: Pick<Files, 'get'> }): Promise<void> {
  const file = fileNamed(call, of.event)
  if (!file) return
  examination.count(file.of)
  const problem = await fileProblem(file, of.files)
  if (problem !== undefined) examination.add(file.of, of.event.subject.id, problem)
}

import type { Call } from '../call.ts'
import { Event } from '../event/record.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { entryHash } from '../ledger/post.ts'
import { checkDocuments, entriesNamed, type NamedEntry } from '../seal/check-block.ts'
import { verifyChain } from '../seal/verify.ts'
import { readIfAny } from '../store/transact.ts'
import type { Examination } from './report.ts'
import { everyListed } from './walk.ts'

/**
 * The chain of blocks over the events holds, every event is in it or waits to be, and every entry of the journal is as an event
 * said when it was posted. Gives the hash of the last block.
 */
export async function checkEvents(call: Call, examination: Examination): Promise<string> {
  let named = 0
  for await (const event of everyListed(call, Event, 'events')) {
    examination.count('events')
    for (const entry of entriesNamed(event)) {
      named += 1
      await checkEntry(call, examination, entry)
    }
    for (const problem of (await checkDocuments(call, [event], undefined)).problems) examination.add('documents', event.subject.id, problem)
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

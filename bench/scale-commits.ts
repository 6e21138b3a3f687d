import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { itemAttributes } from '@quittance/aws/store/item'
import { INDEX_NAMES, INDEXES, PROJECTED_ATTRIBUTES } from '@quittance/aws/store/table'
import type { Call } from '@quittance/core/call'
import { idMaker } from '@quittance/core/kit/id'
import { systemClock } from '@quittance/core/ports/clock'
import { Conflict } from '@quittance/core/ports/store'
import type { Engine, EngineWrite } from '@quittance/core/store/engine'
import { scoped } from '@quittance/core/store/scoped'
import { withLimits } from '@quittance/core/store/with-limits'
import { memoryTables, storedOf } from '../packages/core/contract/memory-tables.ts'

/** Write units that one commit takes of one partition key, of the table or of an index. */
export interface Taken {
  /** `table` or the name of an index. */
  where: string
  partition: string
  writes: number
}

/** A table in memory that counts what DynamoDB would count, and may take as long. */
export interface CountingTable {
  callOf(orgId: string): Call
  newOrgId(): string
  /** What was taken since the last time. */
  taken(): { writes: Taken[]; reads: number; commits: number; conflicts: number }
}

/** A transactional write takes two units a KB, begun KBs count whole; so does a check. An index takes one. */
const TRANSACTION_FACTOR = 2
const WRITE_BYTES = 1_024

/** Opens one. Commits and reads wait so long, as over a network. */
export function countingTable({ commitMs, readMs }: { commitMs: number; readMs: number }): CountingTable {
  const tables = memoryTables(systemClock)
  let writes: Taken[] = []
  let counts = { reads: 0, commits: 0, conflicts: 0 }
  const engine: Engine = {
    async get(key) {
      counts.reads++
      if (readMs > 0) await sleep(readMs)
      const row = tables.find(key)
      return row && storedOf(row, false)
    },
    async list(query) {
      if (readMs > 0) await sleep(readMs)
      return tables.list(query)
    },
    async commit(all) {
      // Conditions are looked at when the commit arrives, as DynamoDB does: whoever comes meanwhile is refused.
      if (commitMs > 0) await sleep(commitMs)
      const failed = all.flatMap((write, at) => (isMet(write) ? [] : [at]))
      if (failed.length > 0) {
        counts.conflicts++
        throw new Conflict(failed)
      }
      counts.commits++
      for (const write of all) writes.push(...takenBy(write))
      for (const write of all) {
        if (write.op === 'put') tables.put({ ...write.item, version: write.expect === 'absent' ? 1 : write.expect.version + 1 })
        else if (write.op === 'delete') tables.remove(write.key)
      }
    },
  }

  function isMet(write: EngineWrite): boolean {
    const version = tables.find(write.op === 'put' ? write.item.key : write.key)?.version
    return write.expect === 'absent' ? version === undefined : version === write.expect.version
  }

  const store = withLimits(engine)
  const newId = idMaker({ now: systemClock.now, randomBytes })
  return {
    newOrgId: () => newId('org'),
    callOf: (orgId) => ({
      store: scoped(store, { orgId }),
      orgId,
      actor: { kind: 'api_key', id: newId('key'), name: 'Bench' },
      clock: systemClock,
      newId,
      requestId: newId('req'),
      backOff: async (attempt) => void (await sleep(Math.min(25 * 2 ** attempt, 1_000) * (randomBytes(1).readUInt8() / 255))),
    }),
    taken() {
      const since = { writes, ...counts }
      writes = []
      counts = { reads: 0, commits: 0, conflicts: 0 }
      return since
    },
  }
}

function takenBy(write: EngineWrite): Taken[] {
  if (write.op !== 'put') return [{ where: 'table', partition: write.key.pk, writes: TRANSACTION_FACTOR }]
  const attributes = itemAttributes(write.item, 1)
  const own = { where: 'table', partition: write.item.key.pk, writes: TRANSACTION_FACTOR * kilobytes(attributes, () => true) }
  const inIndexes = INDEX_NAMES.flatMap((name) => {
    const place = write.item.indexes?.[name]
    if (!place) return []
    const projected = ['pk', 'sk', INDEXES[name].pk, INDEXES[name].sk, ...PROJECTED_ATTRIBUTES]
    return [{ where: name, partition: place.pk, writes: kilobytes(attributes, (attribute) => projected.includes(attribute)) }]
  })
  return [own, ...inIndexes]
}

/** The size of an item: names and values in UTF-8. */
function kilobytes(attributes: ReturnType<typeof itemAttributes>, isCounted: (name: string) => boolean): number {
  const bytes = Object.entries(attributes)
    .filter(([name]) => isCounted(name))
    .reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value.S ?? value.N ?? '1'), 0)
  return Math.ceil(bytes / WRITE_BYTES)
}

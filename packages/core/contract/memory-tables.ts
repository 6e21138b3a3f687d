import { frozen } from '../src/kit/json.ts'
import type { Clock } from '../src/ports/clock.ts'
import type { IndexName, JsonObject, Key, Stored } from '../src/ports/store.ts'
import type { EngineItem, EnginePage, EngineQuery } from '../src/store/engine.ts'
import { compareUtf8, keyName } from '../src/store/key.ts'

/** An item as memory keeps it: texts, so that nobody can change it through an object. */
export interface Row extends EngineItem {
  version: number
}

/** Items by partition, in the table and in each index. Knows neither conditions nor commits. */
export interface MemoryTables {
  /** The item, unless it has expired. */
  find(key: Key): Row | undefined
  put(row: Row): void
  remove(key: Key): void
  list(query: EngineQuery): EnginePage
}

type Partitions = Map<string, Map<string, Row>>

/** Empty tables. */
export function memoryTables(clock: Clock): MemoryTables {
  const rows = new Map<string, Row>()
  const partitions: Record<IndexName | 'table', Partitions> = { table: new Map(), i1: new Map(), i2: new Map(), i3: new Map() }
  const isVisible = (row: Row) => row.expiresAt === undefined || row.expiresAt > clock.now() / 1000

  function remove(key: Key): void {
    const row = rows.get(keyName(key))
    if (!row) return
    rows.delete(keyName(key))
    for (const [table, place] of placesOf(row)) partitions[table].get(place.pk)?.delete(keyName(key))
  }

  return {
    find(key) {
      const row = rows.get(keyName(key))
      return row && isVisible(row) ? row : undefined
    },
    put(row) {
      remove(row.key)
      rows.set(keyName(row.key), row)
      for (const [table, place] of placesOf(row)) partitionOf(partitions[table], place.pk).set(keyName(row.key), row)
    },
    remove,
    list(query) {
      const found = [...(partitions[query.index ?? 'table'].get(query.pk)?.values() ?? [])].filter(isVisible)
      return pageOf(found, query)
    },
  }
}

function placesOf(row: Row): [IndexName | 'table', Key][] {
  return [['table', row.key], ...(Object.entries(row.indexes ?? {}) as [IndexName, Key][])]
}

function partitionOf(partitions: Partitions, pk: string): Map<string, Row> {
  const known = partitions.get(pk)
  if (known) return known
  const made = new Map<string, Row>()
  partitions.set(pk, made)
  return made
}

function pageOf(rows: Row[], query: EngineQuery): EnginePage {
  const { index, from = '', below, reverse, after, limit } = query
  const positionOf = (row: Row) => (index ? [row.indexes?.[index]?.sk ?? '', row.key.pk, row.key.sk] : [row.key.sk])
  const sign = reverse ? -1 : 1
  const inRange = rows
    .map((row) => ({ row, position: positionOf(row) }))
    .filter(({ position: [place = ''] }) => compareUtf8(place, from) >= 0 && (below === undefined || compareUtf8(place, below) < 0))
    .filter(({ position }) => after === undefined || sign * comparePositions(position, after) > 0)
    .sort((a, b) => sign * comparePositions(a.position, b.position))
  const items = inRange.slice(0, limit).map(({ row }) => storedOf(row, index !== undefined))
  const last = inRange[limit - 1]
  return inRange.length > limit && last ? { items, next: last.position } : { items }
}

function comparePositions(a: readonly string[], b: readonly string[]): number {
  for (const [at, part] of a.entries()) {
    const order = compareUtf8(part, b[at] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** What a read gives of a row: its document, or what an index shows of it. */
export function storedOf(row: Row, byIndex: boolean): Stored {
  const text = byIndex ? (row.summaryText ?? row.docText) : row.docText
  return { key: { ...row.key }, type: row.type, version: row.version, doc: frozen(JSON.parse(text) as JsonObject) }
}

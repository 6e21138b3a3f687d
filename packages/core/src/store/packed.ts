import { invariant } from '../kit/errors.ts'
import type { Json } from '../kit/json.ts'
import type { JsonObject } from '../ports/store.ts'

/**
 * The values of `document` in the order of `members`, without their names, which are half the bytes of a row in an index. A name that ends in
 * `?` may be missing. Values keep their places for ever: members are added at the end, and none is taken away.
 */
export function packed(document: JsonObject, members: readonly string[]): JsonObject {
  const row: Json[] = []
  let count = 0
  for (const member of members) {
    const value = document[nameOf(member)]
    if (value !== undefined) count++
    row.push(value ?? null)
  }
  const given = Object.values(document).filter((value) => value !== undefined).length
  invariant(count === given, 'a document that is packed has only members that have a place')
  while (row.length > 0 && row.at(-1) === null) row.pop()
  return { row }
}

/** What `packed` made, or a document that was kept with its names, as it is. */
export function unpacked(kept: JsonObject, members: readonly string[]): JsonObject {
  const { row } = kept
  if (!Array.isArray(row)) return kept
  const document: JsonObject = {}
  for (const [at, member] of members.entries()) {
    const value = row[at] ?? null
    if (value !== null || !member.endsWith('?')) document[nameOf(member)] = value
  }
  return document
}

function nameOf(member: string): string {
  return member.endsWith('?') ? member.slice(0, -1) : member
}

import { AppError } from '../kit/errors.ts'
import { sha256 } from '../kit/hash.ts'
import type { ListQuery } from '../ports/store.ts'

/** Where a page ended: `[sk]` in the table, `[sk of the index, pk, sk]` in an index. */
export type Position = readonly string[]

const CURSOR_LENGTH_MAX = 6_000
const CHECK_LENGTH = 12

/** The cursor that continues `query` behind `position`. It is bound to the query (all but its limit) and spoils when altered. */
export function encodeCursor(query: ListQuery, position: Position): string {
  return Buffer.from(JSON.stringify([checkOf(query, position), ...position])).toString('base64url')
}

/** The position in a cursor of this very query. Errors: `invalid_cursor`. */
export function decodeCursor(query: ListQuery, cursor: string): Position {
  const [check, ...position] = partsOf(cursor)
  if (check === undefined || check !== checkOf(query, position)) throw invalidCursor()
  return position
}

function partsOf(cursor: string): string[] {
  if (cursor.length > CURSOR_LENGTH_MAX) throw invalidCursor()
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts
  } catch {
    throw invalidCursor()
  }
  throw invalidCursor()
}

function checkOf(query: ListQuery, position: Position): string {
  const { index, pk, prefix, from, below, reverse } = query
  const identity = [index ?? null, pk, prefix ?? null, from ?? null, below ?? null, reverse === true, position]
  return sha256(JSON.stringify(identity)).slice(0, CHECK_LENGTH)
}

function invalidCursor(): AppError {
  return new AppError('invalid_cursor', 'This cursor does not belong to this list. Start again without a cursor.')
}

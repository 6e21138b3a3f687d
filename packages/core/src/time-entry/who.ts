import type { Call } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import { Member } from '../member/record.ts'
import type { Tx } from '../store/transact.ts'

/** For whom time is kept, and whether who asks may keep that of others. */
export interface TimeAsker {
  memberId?: string | undefined
  /** Whether they may approve time, and so keep that of others. */
  mayManage: boolean
}

/** Whose time it is: the one named, else who asks. Errors: `invalid_request` for a key that names nobody; `forbidden`; `not_found`. */
export async function memberOf(tx: Tx, { memberId, mayManage }: TimeAsker): Promise<string> {
  const own = ownMemberId(tx.call)
  const wanted = memberId ?? own
  if (wanted === undefined) {
    const message = 'Say whose time it is: a key is nobody’s.'
    throw new AppError('invalid_request', message, { errors: [{ pointer: '/memberId', code: 'required', message }] })
  }
  if (wanted === own) return wanted
  requireManager(mayManage)
  if (!(await tx.peek(Member, { id: wanted }))) {
    const message = 'There is no such member.'
    throw new AppError('not_found', message, { errors: [{ pointer: '/memberId', code: 'not_found', message }] })
  }
  return wanted
}

/** Requires that an entry is one's own, or that one may keep the time of others. Errors: `forbidden`. */
export function requireOwn(call: Call, entry: { memberId: string }, mayManage: boolean): void {
  if (entry.memberId !== ownMemberId(call)) requireManager(mayManage)
}

/** The member who asks; undefined for a key. */
export function ownMemberId({ actor }: Call): string | undefined {
  return actor.kind === 'member' ? actor.id : undefined
}

function requireManager(mayManage: boolean): void {
  if (!mayManage) throw new AppError('forbidden', 'You can keep your own time. An owner or admin can change that of others.')
}

import type { Role } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import type { Tx } from '../store/transact.ts'
import { Member } from './record.ts'

/**
 * Requires that who acts is an owner, where an owner is made, changed or removed. Owners leave only by another owner's hand, so that an
 * organisation always has one. Errors: `forbidden`.
 */
export async function requireOwnership(tx: Tx, concerned: readonly Role[]): Promise<void> {
  if (!concerned.includes('owner')) return
  const { actor } = tx.call
  const member = actor.kind === 'member' ? await tx.find(Member, { id: actor.id }) : undefined
  if (member?.role === 'owner') return
  throw new AppError('forbidden', 'Only an owner can make, change or remove owners, with a login of their own.')
}

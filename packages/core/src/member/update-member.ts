import type { Call, Role } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { Member, Membership } from './record.ts'
import { requireOwnership } from './require-ownership.ts'

/**
 * Gives a member another role, from their next request on. The call's store reaches platform items. Errors: `not_found`, `precondition_failed`;
 * `forbidden` where an owner is concerned and who asks is none, or asks for themself.
 */
export async function updateMember(call: Call, change: { id: string; role: Role }): Promise<Versioned<Member>> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Member, { id: change.id })
    requireVersion(call, before)
    if (before.role === change.role) return before
    await requireOwnership(tx, [before.role, change.role])
    if (before.role === 'owner' && before.id === call.actor.id) {
      throw new AppError('forbidden', 'Another owner must change your role, so that the organisation is never without one.')
    }
    const membership = await tx.get(Membership, { accountId: before.accountId, orgId: call.orgId })
    tx.put(Membership, { ...membership, role: change.role })
    emit(tx, {
      type: 'member.updated',
      subject: { kind: 'member', id: before.id },
      data: { name: before.name, role: change.role, before: before.role },
    })
    return tx.put(Member, { ...before, role: change.role })
  })
}

import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { transact } from '../store/transact.ts'
import { AccountOrganisation, Member, Membership } from './record.ts'
import { requireOwnership } from './require-ownership.ts'

/**
 * Ends a membership: the next request with that login is refused. What the member did stays in the histories. The call's store reaches platform
 * items. Errors: `not_found`; `forbidden` where an owner is concerned and who asks is none, or asks for themself.
 */
export async function removeMember(call: Call, id: string): Promise<void> {
  await transact(call, async (tx) => {
    const member = await tx.get(Member, { id })
    const { accountId } = member
    await requireOwnership(tx, [member.role])
    if (member.role === 'owner' && id === call.actor.id) {
      throw new AppError('forbidden', 'Another owner must remove you, so that the organisation is never without one.')
    }
    tx.remove(Membership, await tx.get(Membership, { accountId, orgId: call.orgId }))
    const place = await tx.find(AccountOrganisation, { accountId })
    if (place?.orgId === call.orgId) tx.remove(AccountOrganisation, place)
    tx.remove(Member, member)
    emit(tx, { type: 'member.removed', subject: { kind: 'member', id }, data: { name: member.name, role: member.role } })
  })
}

import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { AccountOrganisation, Member, Membership } from '../member/record.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { Invitation } from './record.ts'

/** Who accepts, as the identity provider names them. */
export interface Joiner {
  accountId: string
  name: string
  email?: string | undefined
}

/**
 * Makes the account a member with the role it was invited for; the invitation is used up. Whoever has the link may use it: it went to the invited
 * address. The call is one of the invitation's organisation, and its store reaches platform items.
 *
 * Errors: `not_found` when it was accepted, withdrawn or has expired; `already_exists` when the account belongs to an organisation.
 */
export async function acceptInvitation(call: Call, id: string, joiner: Joiner): Promise<Versioned<Member>> {
  return await transact(call, async (tx) => {
    const { accountId, name } = joiner
    const invitation = await tx.find(Invitation, { id })
    if (!invitation) throw new AppError('not_found', 'This invitation was used, withdrawn, or has expired. Ask for a new one.')
    if (await tx.find(AccountOrganisation, { accountId })) {
      throw new AppError('already_exists', 'This login belongs to an organisation already. Log out, and join with another login.')
    }
    const { role } = invitation
    const { orgId } = call
    const memberId = call.newId('mem')
    tx.remove(Invitation, invitation)
    tx.put(AccountOrganisation, { accountId, orgId })
    tx.put(Membership, { accountId, orgId, memberId, role, name })
    emit(tx, { type: 'invitation.accepted', subject: { kind: 'invitation', id }, data: { email: invitation.email, memberId } })
    emit(tx, { type: 'member.added', subject: { kind: 'member', id: memberId }, data: { name, role } })
    const member = { id: memberId, accountId, role, name, createdAt: tx.now }
    return tx.put(Member, joiner.email === undefined ? member : { ...member, email: joiner.email })
  })
}

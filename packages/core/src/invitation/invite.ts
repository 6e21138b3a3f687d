import type { Call, Role } from '../call.ts'
import { emit } from '../event/emit.ts'
import { instantOf } from '../kit/day.ts'
import { requireOwnership } from '../member/require-ownership.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { INVITATION_DAYS, Invitation } from './record.ts'

const DAY_MS = 86_400_000

/** Invites somebody to the organisation; a mail with a link follows. Errors: `forbidden` where who invites an owner is none. */
export async function invite(call: Call, wish: { email: string; role: Role }): Promise<Versioned<Invitation>> {
  return await transact(call, async (tx) => {
    await requireOwnership(tx, [wish.role])
    const id = call.newId('ivt')
    emit(tx, { type: 'invitation.sent', subject: { kind: 'invitation', id }, data: { ...wish } })
    return tx.put(Invitation, {
      id,
      ...wish,
      invitedBy: call.actor.name,
      createdAt: tx.now,
      expiresAt: instantOf(Date.parse(tx.now) + INVITATION_DAYS * DAY_MS),
    })
  })
}

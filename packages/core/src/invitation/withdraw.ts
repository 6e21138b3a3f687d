import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { transact } from '../store/transact.ts'
import { Invitation } from './record.ts'

/** Takes an invitation back: its link leads nowhere any more. Errors: `not_found`. */
export async function withdrawInvitation(call: Call, id: string): Promise<void> {
  await transact(call, async (tx) => {
    const invitation = await tx.get(Invitation, { id })
    tx.remove(Invitation, invitation)
    emit(tx, { type: 'invitation.withdrawn', subject: { kind: 'invitation', id }, data: { email: invitation.email } })
  })
}

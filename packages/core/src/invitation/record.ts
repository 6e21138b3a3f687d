import type { Role } from '../call.ts'
import type { Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 14

/** That somebody may join the organisation, by a link that went to their address. */
export interface Invitation {
  id: string
  email: string
  role: Role
  /** The name of the member who invited. */
  invitedBy: string
  createdAt: Instant
  expiresAt: Instant
}

/** Listed in the organisation's one partition of them, oldest first. Accepted, withdrawn and expired ones are gone; the audit log keeps them. */
export const Invitation = entity<Invitation, Pick<Invitation, 'id'>>({
  name: 'invitation',
  schema: 1,
  key: ({ id }) => ({ pk: 'invitations', sk: id }),
  expiresAt: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
})

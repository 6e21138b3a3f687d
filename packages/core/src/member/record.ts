import type { Role } from '../call.ts'
import type { Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** An account's place in an organisation. */
export interface Member {
  id: string
  /** The subject (`sub`) of the identity provider. */
  accountId: string
  role: Role
  name: string
  email?: string
  createdAt: Instant
}

/** Members are listed in the organisation's one partition of them, oldest first. */
export const Member = entity<Member, Pick<Member, 'id'>>({
  name: 'member',
  schema: 1,
  key: ({ id }) => ({ pk: 'members', sk: id }),
})

/** Which organisation and role a login has; what authentication reads. Changed in the same commit as the member. */
export interface Membership {
  accountId: string
  orgId: string
  memberId: string
  role: Role
  name: string
}

/** A platform item: it is found before the organisation is known. */
export const Membership = entity<Membership, Pick<Membership, 'accountId' | 'orgId'>>({
  name: 'membership',
  schema: 1,
  scope: 'platform',
  key: ({ accountId, orgId }) => ({ pk: membershipPartition(accountId), sk: `org/${orgId}` }),
})

/** The partition that lists the memberships of one account. */
export function membershipPartition(accountId: string): string {
  return `~account/${accountId}`
}

/** The one organisation of an account: it founded it, or was invited. It ends with the membership. */
export interface AccountOrganisation {
  accountId: string
  orgId: string
}

/** A platform item, beside the account's memberships. */
export const AccountOrganisation = entity<AccountOrganisation, Pick<AccountOrganisation, 'accountId'>>({
  name: 'founded_organization',
  schema: 1,
  scope: 'platform',
  key: ({ accountId }) => ({ pk: membershipPartition(accountId), sk: 'founded' }),
})

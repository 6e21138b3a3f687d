import { listMembers } from '@quittance/core/member/list-members'
import type { Member as MemberRecord } from '@quittance/core/member/record'
import { removeMember } from '@quittance/core/member/remove-member'
import { ROLES } from '@quittance/core/member/roles'
import { updateMember } from '@quittance/core/member/update-member'
import type { Versioned } from '@quittance/core/store/entity'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { idParam, instantText, PageQuery, pageOf } from '../schemas.ts'

/** What a person may do in an organisation. */
export const Role = lazily(() =>
  z.enum(ROLES).meta({
    description:
      'owner: everything; admin: everything but ownership; accountant: books and payments; member: customers and invoices; viewer: reads only.',
  }),
)

/** As answers show it. */
export const Member = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string().optional(),
      role: Role(),
      version: z.int(),
      createdAt: instantText,
      isYou: z.boolean().optional().meta({ description: 'In the list: whether this is who asks.' }),
    })
    .meta({ id: 'Member' }),
)

const tag = 'Members'
const params = lazily(() => z.strictObject({ memberId: idParam('mem') }))

/** A member without the identity provider's name of their account. */
export function presentMember({ accountId: _account, ...member }: Versioned<MemberRecord>) {
  return member
}

/** Members: people of the organisation. */
export const memberRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/members',
    operationId: 'listMembers',
    tag,
    summary: 'List the people of your organisation',
    scope: 'members:read',
    query: PageQuery,
    answer: { status: 200, schema: () => pageOf(Member()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listMembers(call, query),
    present: (page, { call }) => ({
      ...page,
      items: page.items.map((member) => ({ ...presentMember(member), isYou: call.actor.kind === 'member' && call.actor.id === member.id })),
    }),
  }),
  route({
    method: 'PATCH',
    path: '/v1/members/{memberId}',
    operationId: 'updateMember',
    tag,
    summary: 'Give a member another role',
    description: 'Owners are made and changed by other owners only.',
    scope: 'members:write',
    platform: true,
    params,
    body: () => z.strictObject({ role: Role() }).meta({ id: 'MemberChanges' }),
    answer: { status: 200, schema: Member },
    errors: ['not_found', 'precondition_failed'],
    etag: true,
    example: { body: { role: 'accountant' } },
    run: ({ call, params, body }) => updateMember(call, { id: params.memberId, role: body.role }),
    present: presentMember,
  }),
  route({
    method: 'DELETE',
    path: '/v1/members/{memberId}',
    operationId: 'removeMember',
    tag,
    summary: 'Remove a member',
    description: 'Their next request is refused. What they did stays in the histories. Owners are removed by other owners only.',
    scope: 'members:write',
    platform: true,
    params,
    answer: { status: 204 },
    errors: ['not_found'],
    run: ({ call, params }) => removeMember(call, params.memberId),
  }),
]

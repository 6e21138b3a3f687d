import { listMembers } from '@quittance/core/member/list-members'
import type { Member as MemberRecord } from '@quittance/core/member/record'
import { ROLES } from '@quittance/core/member/roles'
import type { Versioned } from '@quittance/core/store/entity'
import * as z from 'zod'
import { type Route, route } from '../route.ts'
import { instantText, PageQuery, pageOf } from '../schemas.ts'

const Member = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string().optional(),
    role: z.enum(ROLES),
    version: z.int(),
    createdAt: instantText,
  })
  .meta({ id: 'Member' })

function presentMember({ accountId: _account, ...member }: Versioned<MemberRecord>) {
  return member
}

/** Members: people of the organisation. */
export const memberRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/members',
    operationId: 'listMembers',
    tag: 'Members',
    summary: 'List the people of your organisation',
    scope: 'members:read',
    query: PageQuery,
    answer: { status: 200, schema: pageOf(Member) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listMembers(call, query),
    present: (page) => ({ ...page, items: page.items.map(presentMember) }),
  }),
]

import { callInside } from '@quittance/core/home'
import { acceptInvitation } from '@quittance/core/invitation/accept'
import { invite } from '@quittance/core/invitation/invite'
import { listInvitations } from '@quittance/core/invitation/list'
import { Invitation as InvitationRecord } from '@quittance/core/invitation/record'
import { type InvitationRef, readInvitationToken } from '@quittance/core/invitation/token'
import { withdrawInvitation } from '@quittance/core/invitation/withdraw'
import { AppError } from '@quittance/core/kit/errors'
import { Organisation } from '@quittance/core/organisation/record'
import { read, readIfAny } from '@quittance/core/store/transact'
import * as z from 'zod'
import type { App } from '../app.ts'
import { lazily } from '../lazily.ts'
import { publicRoute, type Route, route } from '../route.ts'
import { emailAddress, idParam, instantText, PageQuery, pageOf } from '../schemas.ts'
import { Member, presentMember, Role } from './member.ts'

const tag = 'Members'
const token = lazily(() => z.string().max(100).meta({ description: 'The unguessable part of the link in the invitation’s mail.' }))

const Invitation = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      email: z.string(),
      role: Role(),
      invitedBy: z.string(),
      version: z.int(),
      createdAt: instantText,
      expiresAt: instantText,
    })
    .meta({ id: 'Invitation' }),
)

/** Invitations: how people come into an organisation that another one founded. */
export const invitationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/invitations',
    operationId: 'createInvitation',
    tag,
    summary: 'Invite somebody to your organisation',
    description: 'They get a mail with a link that works once, for 14 days.',
    scope: 'members:write',
    body: () => z.strictObject({ email: emailAddress, role: Role() }).meta({ id: 'NewInvitation' }),
    answer: { status: 201, schema: Invitation },
    errors: [],
    example: { body: { email: 'grace@example.com', role: 'accountant' } },
    run: ({ call, body }) => invite(call, body),
    present: (invitation) => invitation,
  }),
  route({
    method: 'GET',
    path: '/v1/invitations',
    operationId: 'listInvitations',
    tag,
    summary: 'List the invitations that nobody has accepted yet',
    scope: 'members:read',
    query: PageQuery,
    answer: { status: 200, schema: () => pageOf(Invitation()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listInvitations(call, query),
    present: (page) => page,
  }),
  route({
    method: 'DELETE',
    path: '/v1/invitations/{invitationId}',
    operationId: 'withdrawInvitation',
    tag,
    summary: 'Take an invitation back',
    scope: 'members:write',
    params: () => z.strictObject({ invitationId: idParam('ivt') }),
    answer: { status: 204 },
    errors: ['not_found'],
    run: ({ call, params }) => withdrawInvitation(call, params.invitationId),
  }),
  route({
    method: 'POST',
    path: '/v1/invitations/accept',
    operationId: 'acceptInvitation',
    tag,
    summary: 'Join the organisation you were invited to',
    scope: 'account',
    body: () => z.strictObject({ token: token() }),
    answer: { status: 201, schema: Member },
    errors: ['not_found', 'already_exists'],
    example: { body: { token: '0'.repeat(74) } },
    run: async ({ call, app, body, account }) => {
      const { orgId, invitationId } = refOf(app, body.token)
      const name = account?.name ?? account?.email ?? 'Member'
      return await acceptInvitation(callInside(app, call, orgId), invitationId, {
        accountId: account?.sub ?? '',
        name,
        email: account?.email,
      })
    },
    present: presentMember,
  }),
  publicRoute({
    method: 'GET',
    path: '/v1/public/invitations/{token}',
    operationId: 'getPublicInvitation',
    tag,
    summary: 'Read an invitation by its link',
    scope: 'public',
    params: () => z.strictObject({ token: token() }),
    answer: {
      status: 200,
      schema: () =>
        z
          .strictObject({ organizationName: z.string(), invitedBy: z.string(), email: z.string(), role: Role(), expiresAt: instantText })
          .meta({ id: 'PublicInvitation' }),
    },
    errors: ['not_found'],
    run: async ({ app, open, params }) => {
      const { orgId, invitationId } = refOf(app, params.token)
      const call = open({ orgId, actor: { kind: 'system', id: 'invitation', name: 'Quittance' } })
      const invitation = await readIfAny(call, InvitationRecord, { id: invitationId })
      if (!invitation) throw goneError()
      return { invitation, organisation: await read(call, Organisation, {}) }
    },
    present: ({ invitation: { invitedBy, email, role, expiresAt }, organisation }) => ({
      organizationName: organisation.name,
      invitedBy,
      email,
      role,
      expiresAt,
    }),
  }),
]

function refOf(app: App, sent: string): InvitationRef {
  const ref = readInvitationToken(app.payLinkSecret, sent)
  if (!ref) throw goneError()
  return ref
}

function goneError(): AppError {
  return new AppError('not_found', 'This invitation was used, withdrawn, or has expired. Ask for a new one.')
}

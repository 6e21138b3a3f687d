import type { components } from '@quittance/sdk/openapi'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch } from './client.ts'
import type { Member, Role } from './shapes.ts'

const MEMBERS = ['members']
const INVITATIONS = ['invitations']
const ALL = { query: { limit: 100 } }

/** Who belongs to the organisation. */
export function useMembers() {
  return useQuery({ queryKey: MEMBERS, queryFn: () => api().get('/v1/members', { params: ALL }) })
}

/** Who asks, as a member; undefined while that is not known. */
export function useYou(): Member | undefined {
  return useMembers().data?.items.find(({ isYou }) => isYou)
}

/** Who was invited and has not come yet. */
export function useInvitations() {
  return useQuery({ queryKey: INVITATIONS, queryFn: () => api().get('/v1/invitations', { params: ALL }) })
}

/** Sends somebody an invitation by mail. */
export function useInvite() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: components['schemas']['NewInvitation']) => api().post('/v1/invitations', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: INVITATIONS }),
  })
}

/** Takes an invitation back. */
export function useWithdrawInvitation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitationId: string) => api().delete('/v1/invitations/{invitationId}', { params: { path: { invitationId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: INVITATIONS }),
  })
}

/** Gives a member another role. */
export function useChangeRole() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ member, role }: { member: Member; role: Role }) =>
      api().patch('/v1/members/{memberId}', { body: { role }, params: { path: { memberId: member.id }, header: ifMatch(member.version) } }),
    onSettled: () => client.invalidateQueries({ queryKey: MEMBERS }),
  })
}

/** Ends a membership. */
export function useRemoveMember() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (memberId: string) => api().delete('/v1/members/{memberId}', { params: { path: { memberId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: MEMBERS }),
  })
}

/** What an invitation's link tells before anybody logs in. */
export function usePublicInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api().get('/v1/public/invitations/{token}', { params: { path: { token } } }),
  })
}

/** Joins the organisation of an invitation. What was known of the account's organisation, that it has none, is forgotten. */
export function useAcceptInvitation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: string) => api().post('/v1/invitations/accept', { body: { token } }),
    onSuccess: () => client.removeQueries({ queryKey: ['organisation'] }),
  })
}

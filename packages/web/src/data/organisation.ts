import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client.ts'
import type { ApiKey, Job, Member, Organisation, Page } from './shapes.ts'

/** What a new organisation needs to say; all else is guessed from the country. */
export interface NewOrganisation {
  name: string
  country: string
}

/** What can be changed of an organisation; null takes a value away. */
export type OrganisationChange = { [Key in keyof Omit<Organisation, 'id' | 'version'>]?: Organisation[Key] | null }

const KEY = ['organisation']

/** The reader's organisation. Fails with `organization_required` when they have none yet. */
export function useOrganisation() {
  return useQuery({ queryKey: KEY, queryFn: () => ask<Organisation>({ method: 'GET', path: '/v1/organization' }), staleTime: 60_000 })
}

/** Founds an organisation, its maker becoming the owner. */
export function useCreateOrganisation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewOrganisation) => ask<Organisation>({ method: 'POST', path: '/v1/organization', body }),
    onSuccess: (made) => client.setQueryData(KEY, made),
  })
}

/** Changes the organisation, refusing to overwrite somebody else's change. */
export function useUpdateOrganisation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: OrganisationChange }) =>
      ask<Organisation>({ method: 'PATCH', path: '/v1/organization', body: change, version }),
    onSuccess: (changed) => client.setQueryData(KEY, changed),
  })
}

/** Who belongs to the organisation. */
export function useMembers() {
  return useQuery({
    queryKey: ['members'],
    queryFn: () => ask<Page<Member>>({ method: 'GET', path: '/v1/members', query: { limit: 100 } }),
  })
}

/** The organisation's API keys, without their secrets. */
export function useApiKeys() {
  return useQuery({
    queryKey: ['api-keys'],
    queryFn: () => ask<Page<ApiKey>>({ method: 'GET', path: '/v1/api-keys', query: { limit: 100 } }),
  })
}

/** Makes a key; the answer alone holds its secret. */
export function useCreateApiKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { name: string; scopes?: string[] }) =>
      ask<ApiKey & { secret: string | null }>({ method: 'POST', path: '/v1/api-keys', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}

/** Ends a key at once. */
export function useRevokeApiKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask<null>({ method: 'DELETE', path: `/v1/api-keys/${id}` }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}

/** Background work, by state. */
export function useJobs(state: Job['state']) {
  return useQuery({
    queryKey: ['jobs', state],
    queryFn: () => ask<Page<Job>>({ method: 'GET', path: '/v1/jobs', query: { state, limit: 50 } }),
    refetchInterval: 15_000,
  })
}

/** Lets a failed job run again. */
export function useRetryJob() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask<unknown>({ method: 'POST', path: `/v1/jobs/${encodeURIComponent(id)}/retry` }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}

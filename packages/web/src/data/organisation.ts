import type { components } from '@quittance/sdk/openapi'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch } from './client.ts'
import type { Job, OrganisationChange } from './shapes.ts'

const KEY = ['organisation']
const ALL = { query: { limit: 100 } }

/** The reader's organisation. Fails with `organization_required` when they have none yet. */
export function useOrganisation() {
  return useQuery({ queryKey: KEY, queryFn: () => api().get('/v1/organization'), staleTime: 60_000 })
}

/** The days of this year on which the organisation is closed, besides weekends. */
export function useClosedDays() {
  return useQuery({ queryKey: [...KEY, 'closed-days'], queryFn: () => api().get('/v1/organization/closed-days') })
}

/** Founds an organisation from name and country, its maker becoming the owner; all else is guessed. */
export function useCreateOrganisation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: components['schemas']['NewOrganization']) => api().post('/v1/organization', { body }),
    onSuccess: (made) => client.setQueryData(KEY, made),
  })
}

/** Changes the organisation, refusing to overwrite somebody else's change. */
export function useUpdateOrganisation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: OrganisationChange }) =>
      api().patch('/v1/organization', { body: change, params: { header: ifMatch(version) } }),
    onSuccess: (changed) => {
      client.setQueryData(KEY, changed)
      void client.invalidateQueries({ queryKey: [...KEY, 'closed-days'] })
    },
  })
}

/** The organisation's API keys, without their secrets. */
export function useApiKeys() {
  return useQuery({ queryKey: ['api-keys'], queryFn: () => api().get('/v1/api-keys', { params: ALL }) })
}

/** Makes a key; the answer alone holds its secret. */
export function useCreateApiKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: components['schemas']['NewApiKey']) => api().post('/v1/api-keys', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}

/** Ends a key at once. */
export function useRevokeApiKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (apiKeyId: string) => api().delete('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}

/** Background work, by state. */
export function useJobs(state: Job['state']) {
  return useQuery({
    queryKey: ['jobs', state],
    queryFn: () => api().get('/v1/jobs', { params: { query: { state, limit: 50 } } }),
    refetchInterval: 15_000,
  })
}

/** Lets a failed job run again. */
export function useRetryJob() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (jobId: string) => api().post('/v1/jobs/{jobId}/retry', { params: { path: { jobId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}

import type { components } from '@quittance/sdk/openapi'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given, ifMatch } from './client.ts'
import type { Project, TimeEntry } from './shapes.ts'

/** A new project. */
export type NewProject = components['schemas']['NewProject']
/** Time to be written down. */
export type NewTimeEntry = components['schemas']['NewTimeEntry']
/** Which time to bill, and how. */
export type InvoiceFromTime = components['schemas']['InvoiceFromTime']

const TIME = ['time']
const TIMER = ['time', 'timer']
const PROJECTS = ['projects']

/** The current projects, by name. */
export function useProjects() {
  return useQuery({ queryKey: PROJECTS, queryFn: () => api().get('/v1/projects', { params: { query: { limit: 100 } } }) })
}

/** Makes a project. */
export function useCreateProject() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewProject) => api().post('/v1/projects', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: PROJECTS }),
  })
}

/** Time that was written down, the latest day first, page by page. */
export function useTimeEntries(projectId: string | undefined) {
  return useInfiniteQuery({
    queryKey: [...TIME, 'list', projectId ?? ''],
    queryFn: ({ pageParam }) => api().get('/v1/time-entries', { params: { query: given({ projectId, limit: 50, cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

function useTimeChange<Wish, Result>(change: (wish: Wish) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: TIME }) })
}

/** Writes time down. */
export function useAddTime() {
  return useTimeChange((body: NewTimeEntry) => api().post('/v1/time-entries', { body }))
}

/** Removes an entry. */
export function useDeleteTime() {
  return useTimeChange(({ id, version }: TimeEntry) =>
    api().delete('/v1/time-entries/{timeEntryId}', { params: { path: { timeEntryId: id }, header: ifMatch(version) } }),
  )
}

/** Says that time may be billed, or takes that back. */
export function useApproveTime() {
  return useTimeChange((body: components['schemas']['TimeApproval']) => api().post('/v1/time-approvals', { body }))
}

/** The reader's timer, if one runs. */
export function useTimer() {
  return useQuery({ queryKey: TIMER, queryFn: () => api().get('/v1/timer') })
}

/** Starts the timer. */
export function useStartTimer() {
  return useTimeChange((body: components['schemas']['TimerStart']) => api().post('/v1/timer/start', { body }))
}

/** Stops the timer and writes its time down. */
export function useStopTimer() {
  return useTimeChange((body: components['schemas']['TimerStop']) => api().post('/v1/timer/stop', { body }))
}

/** Makes a draft of the time of a project that is on no invoice. */
export function useBillTime() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InvoiceFromTime) => api().post('/v1/invoices/from-time', { body }),
    onSuccess: () => Promise.all([TIME, ['invoices']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

/** A project's name by its id. */
export function nameOfProject(projects: readonly Project[] | undefined, id: string): string {
  return projects?.find((project) => project.id === id)?.name ?? 'Archived project'
}

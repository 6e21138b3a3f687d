import type { components } from '@quittance/sdk/openapi'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given, ifMatch } from './client.ts'
import type { Project, TimeEntry } from './shapes.ts'

type Schemas = components['schemas']

/** A new project. */
export type NewProject = Schemas['NewProject']
/** What changes of a project. */
export type ProjectChanges = Schemas['ProjectChanges']
/** Time to be written down. */
export type NewTimeEntry = Schemas['NewTimeEntry']
/** What changes of an entry. */
export type TimeEntryChanges = Schemas['TimeEntryChanges']
/** Which time to bill, and how. */
export type InvoiceFromTime = Schemas['InvoiceFromTime']
/** How time is billed. */
export type TimeSettingsInput = Schemas['TimeSettingsInput']
/** What the rows of the report are. */
export type TimeReportGrouping = 'project' | 'member' | 'week'

const TIME = ['time']
const PROJECTS = ['projects']
const PAGE = 100
/** A week of a large team still fits; more is asked for by narrower days. */
const PAGES_MAX = 20

/** The current projects, by name. */
export function useProjects() {
  return useQuery({ queryKey: PROJECTS, queryFn: () => everyProject(false) })
}

/** The archived projects, by name. */
export function useArchivedProjects(enabled: boolean) {
  return useQuery({ queryKey: [...PROJECTS, 'archived'], queryFn: () => everyProject(true), enabled })
}

async function everyProject(archived: boolean): Promise<{ items: Project[] }> {
  const ask = (cursor?: string) => api().get('/v1/projects', { params: { query: given({ archived, limit: PAGE, cursor }) } })
  return { items: await everyItem(ask) }
}

async function everyItem<Item>(ask: (cursor?: string) => Promise<{ items: Item[]; nextCursor: string | null }>): Promise<Item[]> {
  const items: Item[] = []
  let page = await ask()
  for (let asked = 1; ; asked++) {
    items.push(...page.items)
    if (page.nextCursor === null || asked >= PAGES_MAX) return items
    page = await ask(page.nextCursor)
  }
}

/** Makes a project. */
export function useCreateProject() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewProject) => api().post('/v1/projects', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: PROJECTS }),
  })
}

/** Changes, archives or restores a project, refusing to overwrite somebody else's change. */
export function useChangeProject() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ project, changes }: { project: Project; changes: ProjectChanges }) =>
      api().patch('/v1/projects/{projectId}', {
        body: changes,
        params: { path: { projectId: project.id }, header: ifMatch(project.version) },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: PROJECTS }),
  })
}

/** Which entries a list shows. */
export interface TimeFilter {
  projectId?: string | undefined
  memberId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Time that was written down, the latest day first, page by page. */
export function useTimeEntries(filter: TimeFilter) {
  return useInfiniteQuery({
    queryKey: [...TIME, 'list', filter],
    queryFn: ({ pageParam }) => api().get('/v1/time-entries', { params: { query: given({ ...filter, limit: 50, cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** All time of some days, of a person or of everybody. */
export function useTimeOfDays(days: { memberId?: string; from: string; to: string }) {
  return useQuery({
    queryKey: [...TIME, 'days', days],
    queryFn: () => everyItem((cursor) => api().get('/v1/time-entries', { params: { query: given({ ...days, limit: PAGE, cursor }) } })),
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

/** Writes several entries down, one after the other; `undo` takes them away again. */
export function useCopyTime() {
  const undo = useTimeChange((made: readonly TimeEntry[]) => Promise.all(made.map(removed)))
  const copy = useTimeChange(async (bodies: readonly NewTimeEntry[]) => {
    const made: TimeEntry[] = []
    for (const body of bodies) made.push(...(await api().post('/v1/time-entries', { body })).items)
    return made
  })
  return { ...copy, undo: (made: readonly TimeEntry[]) => undo.mutate(made) }
}

/** Changes an entry, refusing to overwrite somebody else's change. */
export function useChangeTime() {
  return useTimeChange(({ entry, changes }: { entry: TimeEntry; changes: TimeEntryChanges }) =>
    api().patch('/v1/time-entries/{timeEntryId}', {
      body: changes,
      params: { path: { timeEntryId: entry.id }, header: ifMatch(entry.version) },
    }),
  )
}

/** Removes an entry. */
export function useDeleteTime() {
  return useTimeChange(removed)
}

function removed({ id, version }: TimeEntry): Promise<undefined> {
  return api().delete('/v1/time-entries/{timeEntryId}', { params: { path: { timeEntryId: id }, header: ifMatch(version) } })
}

/** How many entries are approved or sent back at once. */
const SAID_AT_ONCE_MAX = 20

/** Says that time may be billed, takes that back, or sends it back with a reason; as many requests as are needed. */
export function useApproveTime() {
  return useTimeChange(async ({ ids, ...said }: Schemas['TimeApproval']) => {
    for (let at = 0; at < ids.length; at += SAID_AT_ONCE_MAX)
      await api().post('/v1/time-approvals', { body: { ...said, ids: ids.slice(at, at + SAID_AT_ONCE_MAX) } })
  })
}

/** Writes rows of a CSV down, all or none. The same `key` again writes nothing twice. */
export function useImportTime() {
  return useTimeChange(({ content, memberId, key }: { content: string; memberId: string; key: string }) =>
    api().post('/v1/time-entries/import', { body: { content, memberId }, headers: { 'Idempotency-Key': key } }),
  )
}

/** The lines that a bill would have. */
export function useBillPreview(wish: InvoiceFromTime | null) {
  return useQuery({
    queryKey: [...TIME, 'bill', wish],
    queryFn: () => api().post('/v1/invoices/from-time', { body: wish as InvoiceFromTime, params: { query: { dryRun: true } } }),
    enabled: wish !== null,
    staleTime: 0,
  })
}

/** Makes a draft of the time of a project that is on no invoice. */
export function useBillTime() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InvoiceFromTime) => api().post('/v1/invoices/from-time', { body }),
    onSuccess: () => Promise.all([TIME, ['invoices']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

/** What a report of time is asked for. */
export interface TimeReportQuery {
  from: string
  to: string
  groupBy: TimeReportGrouping
}

/** Hours and amounts. */
export function useTimeReport(query: TimeReportQuery) {
  return useQuery({
    queryKey: [...TIME, 'report', query],
    queryFn: () => api().get('/v1/reports/time', { params: { query } }),
    placeholderData: keepPreviousData,
  })
}

/** The same as the text of a CSV file. */
export async function timeReportCsv(query: TimeReportQuery): Promise<string> {
  return String(await api().get('/v1/reports/time', { params: { query: { ...query, format: 'csv' } }, parseAs: 'text' }))
}

/** How time is billed. */
export function useTimeSettings() {
  return useQuery({ queryKey: [...TIME, 'settings'], queryFn: () => api().get('/v1/time-settings') })
}

/** Sets it anew. */
export function useSetTimeSettings() {
  return useTimeChange((body: TimeSettingsInput) => api().put('/v1/time-settings', { body }))
}

/** A project's name by its id. */
export function nameOfProject(projects: readonly Project[] | undefined, id: string): string {
  return projects?.find((project) => project.id === id)?.name ?? 'Archived project'
}

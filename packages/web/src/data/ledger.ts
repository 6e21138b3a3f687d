import type { components } from '@quittance/sdk/openapi'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given, ifMatch } from './client.ts'

/** An account of the chart. */
export type LedgerAccount = components['schemas']['StoredLedgerAccount']
/** A new account. */
export type NewAccount = components['schemas']['NewLedgerAccount']
/** An entry booked by hand. */
export type ManualEntry = components['schemas']['ManualEntry']

/** The journal, the latest day first; of one document where it is named. */
export function useJournal(subjectId: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['ledger', 'entries', subjectId ?? ''],
    queryFn: ({ pageParam }) =>
      api().get('/v1/ledger/entries', { params: { query: { limit: 25, ...given({ subjectId, cursor: pageParam }) } } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** How far the books are closed. */
export function useLock() {
  return useQuery({ queryKey: ['ledger', 'lock'], queryFn: () => api().get('/v1/ledger/lock') })
}

/** Does something to the books; all that shows them is loaded again. */
function useLedgerChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => Promise.all(['ledger', 'reports'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
}

/** Books an entry by hand. */
export function usePostEntry() {
  return useLedgerChange((body: ManualEntry) => api().post('/v1/ledger/entries', { body }))
}

/** Takes a manual entry back. */
export function reverseEntry(journalEntryId: string, reason: string): Promise<unknown> {
  return api().post('/v1/ledger/entries/{journalEntryId}/reverse', { params: { path: { journalEntryId } }, body: { reason } })
}

/** Adds an account. */
export function useAddAccount() {
  return useLedgerChange((body: NewAccount) => api().post('/v1/ledger/accounts', { body }))
}

/** Renames, archives or restores an account. */
export function useChangeAccount() {
  return useLedgerChange(({ account, changes }: { account: LedgerAccount; changes: { name?: string; archived?: boolean } }) =>
    api().patch('/v1/ledger/accounts/{accountCode}', {
      body: changes,
      params: { path: { accountCode: account.code }, header: ifMatch(account.version) },
    }),
  )
}

/** Closes the books through a day. */
export function useCloseBooks() {
  return useLedgerChange((body: { through: string; reason: string }) => api().post('/v1/ledger/lock', { body }))
}

/** Opens closed books. */
export function useOpenBooks() {
  return useLedgerChange((body: { reason: string }) => api().post('/v1/ledger/unlock', { body }))
}

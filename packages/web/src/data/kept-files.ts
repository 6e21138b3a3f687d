import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'

/** What files are kept with. */
export type KeptWith = { paymentId: string } | { creditNoteId: string }

const keyOf = (of: KeptWith) => ['kept-files', of]

/** Which files are kept with it. */
export function useKeptFiles(of: KeptWith) {
  return useQuery({
    queryKey: keyOf(of),
    queryFn: () =>
      'paymentId' in of
        ? api().get('/v1/payments/{paymentId}/attachments', { params: { path: of } })
        : api().get('/v1/credit-notes/{creditNoteId}/attachments', { params: { path: of } }),
  })
}

/** Says which; shown at once, and taken back where it is refused. Changes wait for one another. */
export function useSetKeptFiles(of: KeptWith) {
  const client = useQueryClient()
  const queryKey = keyOf(of)
  return useMutation({
    scope: { id: JSON.stringify(queryKey) },
    mutationFn: (ids: readonly string[]) => {
      const body = { attachmentIds: [...ids] }
      return 'paymentId' in of
        ? api().put('/v1/payments/{paymentId}/attachments', { body, params: { path: of } })
        : api().put('/v1/credit-notes/{creditNoteId}/attachments', { body, params: { path: of } })
    },
    onMutate: (ids) => client.setQueryData(queryKey, { attachmentIds: ids }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
}

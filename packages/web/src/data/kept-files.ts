import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch } from './client.ts'

/** What files are kept with. */
export type KeptWith = { paymentId: string } | { creditNoteId: string }

/** The list as it is, and its version. */
interface KeptList {
  attachmentIds: string[]
  version: number
}

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
  const show = (change: (shown: KeptList | undefined) => KeptList | undefined) => void client.setQueryData<KeptList>(queryKey, change)
  return useMutation({
    scope: { id: JSON.stringify(queryKey) },
    mutationFn: (ids: readonly string[]) => {
      const body = { attachmentIds: [...ids] }
      const header = ifMatch(client.getQueryData<KeptList>(queryKey)?.version ?? 0)
      return 'paymentId' in of
        ? api().put('/v1/payments/{paymentId}/attachments', { body, params: { path: of, header } })
        : api().put('/v1/credit-notes/{creditNoteId}/attachments', { body, params: { path: of, header } })
    },
    onMutate: async (ids) => {
      await client.cancelQueries({ queryKey })
      show((shown) => ({ version: 0, ...shown, attachmentIds: [...ids] }))
    },
    // Another change may have been shown meanwhile, which goes out next.
    onSuccess: ({ version }) => show((shown) => shown && { ...shown, version }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
}

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { uploadAttachment } from './attachments.ts'
import { api, ifMatch } from './client.ts'
import type { BrandChanges, Organisation } from './shapes.ts'

/** A link to the logo, asked for anew when the logo is another. */
export function useBrand(logoSha256: string | undefined) {
  return useQuery({ queryKey: ['brand', logoSha256 ?? null], queryFn: () => api().get('/v1/organization/brand'), staleTime: 600_000 })
}

/** An invented invoice as the PDF it would be with these settings. */
export function useBrandPreview(changes: BrandChanges, logoSha256: string | undefined) {
  return useQuery({
    queryKey: ['brand-preview', changes, logoSha256 ?? null],
    queryFn: async () => (await api().post('/v1/organization/brand/preview', { body: changes, parseAs: 'blob' })) as unknown as Blob,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  })
}

/** Makes a file the logo, or takes the logo away with null. */
export function useLogoChange(organisation: Organisation) {
  const client = useQueryClient()
  const params = { header: ifMatch(organisation.version) }
  return useMutation({
    mutationFn: async (file: File | null) => {
      if (file === null) return api().delete('/v1/organization/logo', { params })
      const { id: attachmentId } = await uploadAttachment(file)
      return api().put('/v1/organization/logo', { body: { attachmentId }, params })
    },
    onSuccess: (changed) => client.setQueryData(['organisation'], changed),
  })
}

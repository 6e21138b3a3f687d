import type { components } from '@quittance/sdk/openapi'
import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'

/** An e-invoice that was received: what it says, and what is to be said of it. */
export type EInvoice = components['schemas']['EInvoice']

const at = (attachmentId: string) => ({ params: { path: { attachmentId } } })
const NEVER_OLD = { staleTime: Number.POSITIVE_INFINITY }

/** The e-invoice in a file. Files never change. */
export function useEInvoice(attachmentId: string) {
  return useQuery({
    queryKey: ['attachments', attachmentId, 'e-invoice'],
    queryFn: () => api().get('/v1/attachments/{attachmentId}/e-invoice', at(attachmentId)),
    ...NEVER_OLD,
  })
}

/** The e-invoice as a page for people: an address of this browser's own. */
export function useEInvoicePage(attachmentId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['attachments', attachmentId, 'e-invoice', 'page'],
    queryFn: async () => {
      const page: unknown = await api().get('/v1/attachments/{attachmentId}/e-invoice/pdf', { ...at(attachmentId), parseAs: 'blob' })
      return URL.createObjectURL(page as Blob)
    },
    enabled,
    ...NEVER_OLD,
  })
}

/** A file embedded in an e-invoice. */
export async function eInvoiceFile(attachmentId: string, index: number): Promise<Blob> {
  const path = { attachmentId, index: String(index) }
  const file: unknown = await api().get('/v1/attachments/{attachmentId}/e-invoice/files/{index}', { params: { path }, parseAs: 'blob' })
  return file as Blob
}

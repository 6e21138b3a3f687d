import { useQuery } from '@tanstack/react-query'
import { typeOf } from '../lib/file-type.ts'
import { api } from './client.ts'
import type { Attachment } from './shapes.ts'

/** A file given to us. */
export function useAttachment(attachmentId: string) {
  return useQuery({
    queryKey: ['attachments', attachmentId],
    queryFn: () => api().get('/v1/attachments/{attachmentId}', { params: { path: { attachmentId } } }),
    staleTime: 600_000,
    // Its links end after a quarter of an hour.
    refetchInterval: 600_000,
  })
}

/** Sends a file in three steps: announce it, send its bytes to the signed link, say that they are there. */
export async function uploadAttachment(file: File): Promise<Attachment> {
  const body = { fileName: file.name, contentType: await typeOf(file), sizeBytes: file.size }
  const { id: attachmentId, upload } = await api().post('/v1/attachments', { body })
  const sent = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: file })
  if (!sent.ok) throw new Error(`“${file.name}” did not arrive. Try again.`)
  return api().post('/v1/attachments/{attachmentId}/complete', { params: { path: { attachmentId } } })
}

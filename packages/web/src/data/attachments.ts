import { useQuery } from '@tanstack/react-query'
import { Problem } from '../lib/problem.ts'
import { ask } from './client.ts'
import type { Attachment } from './shapes.ts'

/** A file given to us. */
export function useAttachment(id: string) {
  return useQuery({
    queryKey: ['attachments', id],
    queryFn: () => ask<Attachment>({ method: 'GET', path: `/v1/attachments/${id}` }),
    staleTime: 600_000,
  })
}

/** Sends a file in three steps: announce it, send its bytes to the signed link, say that they are there. */
export async function uploadAttachment(file: File): Promise<Attachment> {
  const body = { fileName: file.name, contentType: file.type || 'text/plain', sizeBytes: file.size }
  const started = await ask<Attachment & { upload: { url: string } }>({ method: 'POST', path: '/v1/attachments', body })
  const sent = await fetch(started.upload.url, { method: 'PUT', headers: { 'content-type': body.contentType }, body: file })
  if (!sent.ok) throw new Problem({ status: sent.status, code: 'upload_failed', message: `“${file.name}” did not arrive. Try again.` })
  return ask<Attachment>({ method: 'POST', path: `/v1/attachments/${started.id}/complete` })
}

import { AppError } from '../../kit/errors.ts'
import type { Pictures } from '../../ports/pictures.ts'

const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic']

/** Whether something can be shown of files of this type. */
export function isShown(contentType: string): boolean {
  return contentType === 'application/pdf' || PICTURES.includes(contentType)
}

/** The port `Pictures`, done in this thread. Each engine is loaded when a file needs it. Errors: `attachment_invalid`. */
export const showHere: Pictures['show'] = async ({ contentType, bytes }) => {
  if (contentType === 'application/pdf') return await (await import('./pdf.ts')).showPdf(bytes)
  if (PICTURES.includes(contentType)) return await (await import('./redraw.ts')).redraw({ contentType, bytes })
  throw new AppError('attachment_invalid', 'Only pictures and PDFs can be shown.')
}

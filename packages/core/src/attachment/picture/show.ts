import { AppError } from '../../kit/errors.ts'
import type { Pictures } from '../../ports/pictures.ts'
import { isShown } from '../content-type.ts'

/** The port `Pictures`, done in this thread. Each engine is loaded when a file needs it. Errors: `attachment_invalid`. */
export const showHere: Pictures['show'] = async ({ contentType, bytes }) => {
  if (contentType === 'application/pdf') return await (await import('./pdf.ts')).showPdf(bytes)
  if (isShown(contentType)) return await (await import('./redraw.ts')).redraw({ contentType, bytes })
  throw new AppError('attachment_invalid', 'Only pictures and PDFs can be shown.')
}

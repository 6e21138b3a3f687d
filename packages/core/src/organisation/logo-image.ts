import { isOfType } from '../attachment/content-type.ts'
import { AppError } from '../kit/errors.ts'

/** Of a logo that is uploaded (bytes, pixels), and as it is kept: what is printed at 300 dots to the inch, twice over for screens. */
export const LOGO_LIMITS = { fileBytesMax: 5_000_000, pixelsMax: 25_000_000, sideMin: 16, widthMax: 1_654, heightMax: 378 } as const

/** A picture drawn anew. */
export interface LogoImage {
  png: Uint8Array
  width: number
  height: number
}

/**
 * Reads a PNG or JPEG, by its content and not its name, and draws it anew as a plain PNG: turned as its camera says, small
 * enough, without any metadata. Errors: `attachment_invalid`.
 */
export async function logoImage(bytes: Uint8Array): Promise<LogoImage> {
  if (bytes.length > LOGO_LIMITS.fileBytesMax) throw invalid('The logo is larger than 5 MB. Make it smaller and upload it again.')
  if (!isOfType(bytes, 'image/png') && !isOfType(bytes, 'image/jpeg'))
    throw invalid('A logo is a PNG or JPEG. Save it as one and upload it again.')
  // Loaded with the first logo: it is large, and most processes never see one.
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: LOGO_LIMITS.pixelsMax, failOn: 'error' })
      .autoOrient()
      .resize({ width: LOGO_LIMITS.widthMax, height: LOGO_LIMITS.heightMax, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    if (info.width < LOGO_LIMITS.sideMin || info.height < LOGO_LIMITS.sideMin)
      throw invalid('The logo is too small: give it at least 16 pixels each way.')
    return { png: data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw invalid('The logo cannot be read: it is damaged or has more than 25 million pixels. Save it anew and upload it again.')
  }
}

function invalid(message: string): AppError {
  return new AppError('attachment_invalid', message, { errors: [{ pointer: '/attachmentId', code: 'attachment_invalid', message }] })
}

import { isOfType } from '../attachment/content-type.ts'
import { AppError } from '../kit/errors.ts'
import { drawingFault, safeSvg } from './logo-svg.ts'

/** Of a logo that is uploaded (bytes, pixels), and as it is kept: what is printed at 300 dots to the inch, twice over for screens. */
export const LOGO_LIMITS = { fileBytesMax: 5_000_000, pixelsMax: 25_000_000, sideMin: 16, widthMax: 1_654, heightMax: 378 } as const

/** Of drawings in CSS pixels, as the library counts, and the most it takes. */
const USUAL_DENSITY = 72
const DENSITY_MAX = 2_400

/** The darkest grey, of 255, in a logo that is still lost on white paper: less than 1.2 : 1. */
const LIGHTEST = 235

/** A picture drawn anew. */
export interface LogoImage {
  png: Uint8Array
  width: number
  height: number
}

/**
 * Reads a PNG, JPEG or SVG, by its content and not its name, and draws it anew as a plain PNG: turned as its camera says, small
 * enough, without any metadata. Of an SVG nothing but the drawn pixels is kept (see `safeSvg`). One that nobody could see on white paper is
 * refused. Errors: `attachment_invalid`.
 */
export async function logoImage(bytes: Uint8Array): Promise<LogoImage> {
  if (bytes.length > LOGO_LIMITS.fileBytesMax) throw invalid('The logo is larger than 5 MB. Make it smaller and upload it again.')
  const isDrawing = isOfType(bytes, 'image/svg+xml')
  if (!isDrawing && !isOfType(bytes, 'image/png') && !isOfType(bytes, 'image/jpeg'))
    throw invalid('A logo is a PNG, JPEG or SVG. Save it as one and upload it again.')
  const drawing = isDrawing ? safeDrawing(bytes) : undefined
  // Loaded with the first logo: it is large, and most processes never see one.
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(drawing?.bytes ?? bytes, {
      limitInputPixels: LOGO_LIMITS.pixelsMax,
      failOn: 'error',
      ...(drawing ? { density: drawing.density } : {}),
    })
      .autoOrient()
      .resize({ width: LOGO_LIMITS.widthMax, height: LOGO_LIMITS.heightMax, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    if (info.width < LOGO_LIMITS.sideMin || info.height < LOGO_LIMITS.sideMin)
      throw invalid('The logo is too small: give it at least 16 pixels each way.')
    const onPaper = await sharp(data).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer()
    if (onPaper.every((level) => level > LIGHTEST))
      throw invalid('This logo cannot be seen on white paper: it is white or transparent all over. Upload the one for light grounds.')
    return { png: data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw invalid('The logo cannot be read: it is damaged or has more than 25 million pixels. Save it anew and upload it again.')
  }
}

/** An SVG that is safe to draw, and the density that makes it as large as a logo is printed. */
function safeDrawing(bytes: Uint8Array): { bytes: Uint8Array; density: number } {
  const svg = safeSvg(bytes)
  if ('fault' in svg) throw invalid(drawingFault(svg.fault))
  const scale = Math.min(LOGO_LIMITS.widthMax / svg.width, LOGO_LIMITS.heightMax / svg.height)
  return { bytes: svg.bytes, density: Math.min(Math.max(1, Math.round(USUAL_DENSITY * scale)), DENSITY_MAX) }
}

function invalid(message: string): AppError {
  return new AppError('attachment_invalid', message, { errors: [{ pointer: '/attachmentId', code: 'attachment_invalid', message }] })
}

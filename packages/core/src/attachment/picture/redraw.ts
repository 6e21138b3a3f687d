import sharp, { type Sharp } from 'sharp'
import { AppError } from '../../kit/errors.ts'
import { PICTURE_LIMITS, type Picture, type Shown } from '../../ports/pictures.ts'

const JPEG_QUALITY = 88
const THUMBNAIL_QUALITY = 72

/**
 * Reads a JPEG, PNG, WebP or HEIC by its content and draws it anew: turned as its camera says, small enough, without metadata. Nothing
 * that was hidden in the file is left. Errors: `attachment_invalid`.
 */
export async function redraw({ contentType, bytes }: { contentType: string; bytes: Uint8Array }): Promise<Shown> {
  const picture = contentType === 'image/heic' ? await fromHeic(bytes) : await fromKnown(bytes)
  const kind = contentType === 'image/png' ? 'image/png' : 'image/jpeg'
  return await decoding(async () => {
    const { width, height } = await uprightSize(picture)
    const shrink = Math.min(1, Math.sqrt(PICTURE_LIMITS.keptPixelsMax / (width * height)))
    const page = await drawn(
      picture()
        .autoOrient()
        .resize({ width: Math.max(1, Math.round(width * shrink)) }),
      kind,
    )
    return { pages: [page], pageCount: 1, thumbnail: await thumbnailOf(page) }
  })
}

/** A small picture of a page. */
export async function thumbnailOf(page: Picture): Promise<Picture> {
  const side = PICTURE_LIMITS.thumbnailSide
  const small = sharp(page.bytes)
    .resize({ width: side, height: side * 2, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
  const { data, info } = await small.jpeg({ quality: THUMBNAIL_QUALITY }).toBuffer({ resolveWithObject: true })
  return { contentType: 'image/jpeg', bytes: data, width: info.width, height: info.height }
}

/** Draws the pixels into a file of their own. */
export async function drawn(image: Sharp, contentType: Picture['contentType']): Promise<Picture> {
  const plain = image.toColourspace('srgb')
  const encoded =
    contentType === 'image/png'
      ? plain.png({ compressionLevel: 6 })
      : plain.flatten({ background: '#fff' }).jpeg({ quality: JPEG_QUALITY, mozjpeg: false })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { contentType, bytes: data, width: info.width, height: info.height }
}

type Opened = () => Sharp

async function fromKnown(bytes: Uint8Array): Promise<Opened> {
  const open = () => sharp(bytes, { limitInputPixels: PICTURE_LIMITS.pixelsMax, failOn: 'error', sequentialRead: true, animated: false })
  const { width, height } = await decoding(() => sharp(bytes, { limitInputPixels: false }).metadata())
  requirePixels(width, height)
  return open
}

/** The decoder of HEIC is loaded when one comes. */
async function fromHeic(bytes: Uint8Array): Promise<Opened> {
  const { default: decode } = await import('heic-decode')
  const raw = await decoding(async () => {
    const images = await decode.all({ buffer: bytes })
    const [first] = images
    if (!first) throw damaged()
    requirePixels(first.width, first.height)
    const { data, width, height } = await first.decode()
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height }
  })
  return () => sharp(raw.data, { raw: { width: raw.width, height: raw.height, channels: 4 }, limitInputPixels: PICTURE_LIMITS.pixelsMax })
}

/** The size after turning. */
async function uprightSize(open: Opened): Promise<{ width: number; height: number }> {
  const { width, height, orientation = 1 } = await open().metadata()
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

function requirePixels(width: number, height: number): void {
  if (width * height > PICTURE_LIMITS.pixelsMax || Math.max(width, height) > PICTURE_LIMITS.sideMax) {
    const millions = Math.round((width * height) / 1_000_000)
    throw invalid(`The picture has ${millions} million pixels; up to 60 million can be read. Make it smaller and upload it again.`)
  }
  if (Math.min(width, height) < 1) throw damaged()
}

/** Works on the pixels of a file: what fails then is the file's fault. Errors: `attachment_invalid`. */
export async function decoding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged()
  }
}

function damaged(): AppError {
  return invalid('The picture cannot be read: the file is damaged or incomplete. Take it again, or save it anew.')
}

function invalid(message: string): AppError {
  return new AppError('attachment_invalid', message)
}

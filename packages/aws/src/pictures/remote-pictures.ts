import { isOfType } from '@quittance/core/attachment/content-type'
import { AppError, invariant } from '@quittance/core/kit/errors'
import type { Files } from '@quittance/core/ports/files'
import type { Picture, Pictures, PrintedWord } from '@quittance/core/ports/pictures'
import type { Aws } from '../call/aws.ts'
import { InvocationFailed, invokeFunction } from '../call/invoke.ts'
import { presignedUrl } from '../call/sign.ts'
import { OpenAnswer, type OpenTask, type PutPicture } from './task.ts'

/** A page as a scanner needs it. */
export interface ReadPage {
  picture: Picture
  /** The words it carries as text; none on a picture. */
  words: PrintedWord[]
}

/** Opens strangers' files in the function that has no rights. */
export interface RemotePictures extends Pictures {
  /** Of a picture itself, of a PDF its first pages. Errors: `attachment_invalid`. */
  read(file: { contentType: string; bytes: Uint8Array }): Promise<{ pages: ReadPage[]; pageCount: number }>
}

/** What is needed to ask it. */
export interface RemoteOptions {
  aws: Aws
  files: Files
  bucket: string
  /** `name:alias`. */
  functionName: string
  randomBytes(count: number): Uint8Array
}

/** What lies there is fetched at once, and cleared away by the bucket after a day. */
const FOLDER = 'opened'
const LINK_SECONDS = 120
/** A small picture and five pages. */
const TARGETS = 6
/** The function itself ends after twenty seconds; one that starts takes a few more. */
const ANSWER_MS_MAX = 27_000

/** The port `Pictures` by way of that function: the bytes lie in the bucket, and it gets links to them and to where its pictures go. */
export function remotePictures(options: RemoteOptions): RemotePictures {
  return {
    async show(file) {
      const { pages, pageCount, thumbnail, fetched } = await opened(options, { ...file, kind: 'show' })
      invariant(thumbnail, 'what is shown has a small picture')
      return { pageCount, thumbnail: await fetched(thumbnail), pages: await Promise.all(pages.map(({ picture }) => fetched(picture))) }
    },
    async read(file) {
      const { pages, pageCount, fetched } = await opened(options, { ...file, kind: 'read' })
      return { pageCount, pages: await Promise.all(pages.map(async ({ picture, words }) => ({ words, picture: await fetched(picture) }))) }
    },
  }
}

async function opened(options: RemoteOptions, file: { kind: OpenTask['kind']; contentType: string; bytes: Uint8Array }) {
  const { files } = options
  const { kind, contentType, bytes } = file
  const folder = `${FOLDER}/${Buffer.from(options.randomBytes(16)).toString('hex')}`
  const source = `${folder}/source`
  await files.put({ key: source, contentType, bytes })
  const { url } = await files.signDownload({
    key: source,
    fileName: 'source',
    contentType,
    disposition: 'attachment',
    expiresInSeconds: LINK_SECONDS,
  })
  const keys = Array.from({ length: TARGETS }, (_, at) => `${folder}/${at}`)
  const targets = keys.map((key) => uploadLink(options, key))
  const answer = await ask(options, { kind, contentType, source: url, targets })
  if ('refused' in answer) throw new AppError('attachment_invalid', answer.refused)
  const fetched = async ({ target, contentType: type, width, height }: PutPicture): Promise<Picture> => {
    const stored = await files.get(keys[target] ?? source)
    // What it says of its pictures is believed no more than what strangers say of theirs.
    invariant(stored && isOfType(stored.bytes, type), `picture ${target} is there, and a picture`)
    return { contentType: type, bytes: stored.bytes, width, height }
  }
  return { ...answer, fetched }
}

async function ask({ aws, functionName }: RemoteOptions, task: OpenTask): Promise<OpenAnswer> {
  try {
    return OpenAnswer.parse(await invokeFunction(aws, { functionName, input: task, timeoutMs: ANSWER_MS_MAX }))
  } catch (error) {
    if (!(error instanceof InvocationFailed)) throw error
    if (error.kind === 'Sandbox.Timedout') throw invalid('The file takes too long to open. Save it anew, or upload the pages that matter.')
    if (/^Runtime\.(OutOfMemory|ExitError)$/.test(error.kind))
      throw invalid('The file takes too much to open. Save it anew and smaller, or upload the pages that matter.')
    throw error
  }
}

/** Takes one body of any size: nobody knows yet how large a picture will be. */
function uploadLink({ aws, bucket }: RemoteOptions, key: string): string {
  const url = new URL(`/${bucket}/${key}`, aws.endpointOf('s3'))
  return presignedUrl(
    { method: 'PUT', url, headers: { 'if-none-match': '*' }, query: {}, expiresInSeconds: LINK_SECONDS },
    aws.scopeOf('s3'),
  )
}

function invalid(message: string): AppError {
  return new AppError('attachment_invalid', message)
}

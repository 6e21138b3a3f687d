import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { instantOf } from '@quittance/core/kit/day'
import { AppError, invariant } from '@quittance/core/kit/errors'
import { checkFileKey } from '@quittance/core/kit/file-key'
import { sha256 as hashOf } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import { FILE_LIMITS, type Files, type SignedLink } from '@quittance/core/ports/files'
import { type Disk, openDisk } from './disk.ts'
import { type Links, type Permission, signedLinks } from './links.ts'
import { FILES_PATH, type FileAnswer, type FileRequest, serveFile } from './serve-files.ts'
import { openUsedLinks } from './used-links.ts'

/** The files of the local home, and what serves their links. */
export interface LocalFiles {
  files: Files
  /** Answers a request to a signed link; undefined when the path is not one of ours. */
  handleFileRequest(request: FileRequest): Promise<FileAnswer | undefined>
  /** Clears away used links that have expired by now, and what crashes left half written. Call it once a day. */
  purge(): Promise<void>
}

/** Where files lie and how their links look. */
export interface OpenFilesOptions {
  /** Where the files lie; made when missing. */
  directory: string
  /** Where this server is reached: `http://localhost:4000`. */
  baseUrl: string
  /** At least 32 bytes. Links signed with another are not valid. */
  secret: Uint8Array
  clock: Clock
}

/** The Files port on a directory of this machine. */
export async function openFiles({ directory, baseUrl, secret, clock }: OpenFilesOptions): Promise<LocalFiles> {
  const disk = await openDisk(directory)
  const used = await openUsedLinks(join(directory, '.used-links'))
  const links = signedLinks({ secret, clock })
  return {
    files: { ...storage(disk), ...signing({ baseUrl, links, clock }) },
    handleFileRequest: (request) => serveFile({ disk, links, used }, request),
    async purge() {
      const expiredMs = clock.now() - FILE_LIMITS.linkSecondsMax * 1000
      await used.purge(expiredMs)
      await disk.purge(expiredMs)
    },
  }
}

function storage(disk: Disk): Pick<Files, 'put' | 'get' | 'remove'> {
  return {
    async put({ key, contentType, bytes }) {
      if (bytes.byteLength > FILE_LIMITS.fileBytesMax) {
        throw new AppError('limit_exceeded', `A file has at most ${FILE_LIMITS.fileBytesMax} bytes.`)
      }
      const create = () => disk.create({ key, contentType, source: [bytes], sizeBytesMax: FILE_LIMITS.fileBytesMax })
      const record = (await disk.record(key)) ?? ((await create()) || (await disk.record(key)))
      invariant(record && record.sha256 === hashOf(bytes), `file ${key} is there with other bytes`)
      return { sha256: record.sha256, sizeBytes: record.sizeBytes }
    },
    async get(key) {
      const record = await disk.record(key)
      if (!record) return undefined
      const bytes = await readFile(disk.pathOf(key))
      invariant(hashOf(bytes) === record.sha256, `the bytes of file ${key} are not those that were stored`)
      return { key, contentType: record.contentType, bytes, sha256: record.sha256 }
    },
    remove: (key) => disk.remove(key),
  }
}

function signing({ baseUrl, links, clock }: { baseUrl: string; links: Links; clock: Clock }): Pick<Files, 'signDownload' | 'signUpload'> {
  const expiry = (seconds: number): number => {
    if (seconds >= 1 && seconds <= FILE_LIMITS.linkSecondsMax) return clock.now() + seconds * 1000
    throw new AppError('limit_exceeded', `A link lasts from 1 to ${FILE_LIMITS.linkSecondsMax} seconds.`)
  }
  const linkTo = (permission: Permission): SignedLink => ({
    url: `${baseUrl}${FILES_PATH}${links.sign(permission)}`,
    expiresAt: instantOf(permission.expiresAtMs),
  })
  return {
    async signDownload({ key, fileName, contentType, disposition, expiresInSeconds }) {
      checkFileKey(key)
      checkHeaderText(contentType)
      return linkTo({ method: 'GET', key, fileName, contentType, disposition, expiresAtMs: expiry(expiresInSeconds) })
    },
    async signUpload({ key, contentType, sizeBytes, expiresInSeconds }) {
      checkFileKey(key)
      checkHeaderText(contentType)
      if (sizeBytes < 1 || sizeBytes > FILE_LIMITS.fileBytesMax) {
        throw new AppError('limit_exceeded', `A file has at most ${FILE_LIMITS.fileBytesMax} bytes.`)
      }
      const link = linkTo({ method: 'PUT', key, contentType, sizeBytes, expiresAtMs: expiry(expiresInSeconds) })
      return { ...link, headers: { 'content-type': contentType } }
    },
  }
}

function checkHeaderText(contentType: string): void {
  invariant(/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(contentType), `${JSON.stringify(contentType)} is not a media type`)
}

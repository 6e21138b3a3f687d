import type { Instant } from '../kit/day.ts'

/** A file's place: `<orgId>/<kind>/<id>/<name>`, made by us and never shown. 3 to 512 characters of [A-Za-z0-9._/-], no `..`. */
export type FileKey = string

export interface NewFile {
  key: FileKey
  contentType: string
  bytes: Uint8Array
}

export interface StoredFile extends NewFile {
  sha256: string
}

export interface SignedLink {
  url: string
  expiresAt: Instant
}

/** A link that takes bytes. Whoever sends them sends these headers too (lower case), which are under the signature. */
export interface SignedUpload extends SignedLink {
  headers: Record<string, string>
}

/** Documents we made and attachments we were given. Nothing in it is public: bytes leave by signed links that expire. */
export interface Files {
  /** Stores the bytes and returns their lower-case hex SHA-256. The same bytes again change nothing; other bytes under a key that exists are refused (Error). */
  put(file: NewFile): Promise<{ sha256: string; sizeBytes: number }>
  get(key: FileKey): Promise<StoredFile | undefined>
  /** Removing what is not there is no error. */
  remove(key: FileKey): Promise<void>
  /** A link that downloads the file under `fileName` until it expires. */
  signDownload(link: {
    key: FileKey
    fileName: string
    contentType: string
    disposition: 'inline' | 'attachment'
    expiresInSeconds: number
  }): Promise<SignedLink>
  /** A link to which exactly one body of this type and of exactly `sizeBytes` can be PUT, with the link's headers, until it expires. */
  signUpload(link: { key: FileKey; contentType: string; sizeBytes: number; expiresInSeconds: number }): Promise<SignedUpload>
}

export const FILE_LIMITS = {
  fileBytesMax: 25_000_000,
  linkSecondsDefault: 900,
  linkSecondsMax: 604_800,
} as const

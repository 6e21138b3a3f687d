/** A client of the AWS SDK, as far as it is used. */
export interface Client {
  send(command: unknown): Promise<unknown>
}

/** A file of the web app on its way to the bucket. */
export interface WebUpload {
  key: string
  contentType: string
  cacheControl: string
  body: Buffer
}

/** What is uploaded, in which order, and how it may be kept. */
export function webUploads(directory: string, configuration: object): WebUpload[]

/** Has S3 write no more access logs of a bucket. */
export function stopLogging(of: { region: string; bucket: string; client?: Client }): Promise<void>

/** Whether a stack is protected against being removed. */
export function isProtected(of: { region: string; stack: string; client?: Client }): Promise<boolean>

/** Removes every version of every object. Answers how many. */
export function emptyBucket(of: { region: string; bucket: string; client?: Client }): Promise<number>

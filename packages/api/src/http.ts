/** A request as any transport hands it over. Header names are lower case. */
export interface HttpRequest {
  method: string
  /** Still percent-encoded, without the query. */
  path: string
  /** The raw query without its question mark, "" when there is none. */
  query: string
  headers: Readonly<Record<string, string | undefined>>
  /** Empty or absent when there is none. Transports may stop reading past `BODY_BYTES_MAX` and hand over what came so far plus a byte. */
  body?: string | Uint8Array | undefined
  /** The peer's address, for logs and limits. */
  remoteAddress: string
}

/** What a transport sends back. Header names are lower case. */
export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

/** The whole API as a function. It never throws. */
export type Dispatch = (request: HttpRequest) => Promise<HttpAnswer>

/** The largest request body. */
export const BODY_BYTES_MAX = 1_000_000

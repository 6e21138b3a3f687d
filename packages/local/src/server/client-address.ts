/** What is looked at of a request. */
export interface Forwarded {
  headers: Record<string, string | string[] | undefined>
  socket: { remoteAddress?: string | undefined }
}

/**
 * The address a request came from. Behind `trustedProxies` reverse proxies, of which each adds its peer at the end of X-Forwarded-For, it is the
 * one that the outermost of them saw; what stands before it in the header was written by the caller and is not believed.
 */
export function clientAddress({ headers, socket }: Forwarded, trustedProxies: number): string {
  const peer = socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return peer
  const header = headers['x-forwarded-for']
  const addresses = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
  return addresses.at(-Math.min(trustedProxies, addresses.length)) ?? peer
}

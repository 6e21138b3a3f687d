/** Whether bytes begin as XML does, in any encoding. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1').replace(/\0/g, '')
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(head)
}

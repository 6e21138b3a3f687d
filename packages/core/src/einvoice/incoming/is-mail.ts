const HEADERS = /^(from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|dkim-signature):/im

/** Whether a file is an e-mail (RFC 5322): it begins with header fields, one of which every mail has. */
export function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16_384))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  return /^(From [^\n]{1,200}\n)?[!-9;-~]{1,76}:/.test(head) && HEADERS.test(head.split(/\r?\n\r?\n/)[0] ?? '')
}

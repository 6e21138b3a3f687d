/**
 * The Content-Disposition header that saves a file under `fileName` (RFC 6266): an ASCII name for all, and the true name in
 * UTF-8 (RFC 5987) for those who understand it. Path separators and control characters become `_`.
 */
export function contentDisposition(disposition: 'inline' | 'attachment', fileName: string): string {
  const name = fileName.replace(/[\p{Cc}\p{Surrogate}/\\]/gu, '_') || 'file'
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_')
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${extendedValue(name)}`
}

/** RFC 5987 value-chars: what encodeURIComponent leaves, less what is no attr-char. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

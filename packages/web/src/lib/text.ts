/** A text without the spaces around it, or null where there is none. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

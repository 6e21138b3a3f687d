/** The codes of a list written with white space between them. */
export function codes(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

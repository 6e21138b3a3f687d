/** The reader's language and region (BCP 47), which decides how numbers and dates look. */
export function readerLocale(): string {
  return globalThis.navigator?.language || 'en-GB'
}

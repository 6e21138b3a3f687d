import type { ReceiptFields, Scanner } from '../src/ports/scanner.ts'

/** A scanner that reads the same from every file: for tests of what becomes of a scan. */
export function stillScanner(fields: ReceiptFields = { lines: [] }): Scanner {
  return { scan: async () => ({ engine: 'still', pages: 1, pagesRead: 1, fields }) }
}

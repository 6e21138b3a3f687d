import type { ScanHints } from '@quittance/core/ports/scanner'

/** As the command line reads a file where nothing is said of whose it is. */
export const HINTS: ScanHints = { country: '', currency: '', today: new Date().toISOString().slice(0, 10) }

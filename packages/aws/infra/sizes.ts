/** What a function is given to work with. */
export interface Size {
  /** Also decides the share of a processor: 1,769 MB are one. */
  memoryMb: number
  timeoutSeconds: number
}

const API: Size = { memoryMb: 1024, timeoutSeconds: 15 }
const DRAWING: Size = { memoryMb: 1769, timeoutSeconds: 29 }

/** Who needs other than the usual size. The gateway waits 29 seconds at most. */
const SIZES: Readonly<Record<string, Size>> = {
  authorizer: { memoryMb: 512, timeoutSeconds: 5 },
  'api-invoices': DRAWING,
  'api-platform': DRAWING,
  // Draws reports.
  'api-ledger': DRAWING,
  render: { memoryMb: 1769, timeoutSeconds: 60 },
  mail: { memoryMb: 1769, timeoutSeconds: 60 },
  scan: { memoryMb: 1024, timeoutSeconds: 120 },
  webhook: { memoryMb: 256, timeoutSeconds: 30 },
  work: { memoryMb: 512, timeoutSeconds: 60 },
  relay: { memoryMb: 512, timeoutSeconds: 30 },
  tick: { memoryMb: 512, timeoutSeconds: 50 },
  // Within what the gateway waits for who calls it.
  pictures: { memoryMb: 1769, timeoutSeconds: 20 },
  demo: { memoryMb: 1769, timeoutSeconds: 900 },
  replay: { memoryMb: 512, timeoutSeconds: 900 },
  'mail-notices': { memoryMb: 256, timeoutSeconds: 15 },
}

/** The size of a function, by its name. */
export function sizeOf(name: string): Size {
  return SIZES[name] ?? API
}

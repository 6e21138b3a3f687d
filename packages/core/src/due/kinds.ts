/** What can become due. A new kind is a line here and one in `due/handlers.ts`. */
export const DUE_KINDS = ['recurring_invoice', 'reminder', 'upload'] as const

/** One of them. */
export type DueKind = (typeof DUE_KINDS)[number]

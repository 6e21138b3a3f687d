/** A refusal of the API (RFC 9457), or of the network when `status` is 0. Its message tells the reader what to do. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly requestId: string | null
  readonly fields: readonly FieldProblem[]

  constructor(at: { status: number; code: string; message: string; requestId?: string | null; fields?: readonly FieldProblem[] }) {
    super(at.message)
    this.name = 'Problem'
    this.status = at.status
    this.code = at.code
    this.requestId = at.requestId ?? null
    this.fields = at.fields ?? []
  }
}

/** One field's finding; `pointer` is an RFC 6901 pointer into what was sent. */
export interface FieldProblem {
  pointer: string
  code: string
  message: string
}

/** What could not be reached, in words. */
export const OFFLINE_PROBLEM = { status: 0, code: 'offline', message: 'The server cannot be reached. Check your connection and try again.' }

/** Reads a refusal's body, whatever it is. */
export function problemFrom(status: number, body: unknown, requestId: string | null = null): Problem {
  const raw = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const text = (key: string) => (typeof raw[key] === 'string' ? (raw[key] as string) : null)
  return new Problem({
    status,
    code: text('code') ?? 'internal',
    message: text('detail') ?? text('title') ?? 'Something went wrong on our side. Please try again.',
    requestId: text('requestId') ?? requestId,
    fields: Array.isArray(raw.errors) ? raw.errors.filter(isFieldProblem) : [],
  })
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'pointer' in value && 'message' in value
}

/** The message for one field, by its pointer; undefined when the API said nothing about it. */
export function fieldMessage(error: unknown, pointer: string): string | undefined {
  return error instanceof Problem ? error.fields.find((field) => field.pointer === pointer)?.message : undefined
}

/** A sentence to show for any failure. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'Something went wrong. Please try again.'
}

/** Whether the failure is a clash with somebody else's change. */
export function isClash(error: unknown): boolean {
  return error instanceof Problem && error.status === 412
}

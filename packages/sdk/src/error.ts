import type { components } from './openapi.ts'

/** The body of an error answer (RFC 9457), as the API documents it. */
export type Problem = components['schemas']['Problem']

/** Every code the API can answer, and `network` when no answer came. */
export type ProblemCode = Problem['code'] | 'network'

/** What every method of the client throws when the answer is not a success. `message` is meant for people. */
export class QuittanceError extends Error {
  readonly code: ProblemCode
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  /** Findings about single fields of the body, by JSON pointer; `?name` is a query parameter. */
  readonly errors: Problem['errors']
  /** Names the request in our logs; "" when no answer came. */
  readonly requestId: string
  /** For `illegal_transition`: what may be done instead. */
  readonly allowed: readonly string[]

  constructor(problem: Omit<Problem, 'code' | 'type' | 'title'> & { code: ProblemCode }, options?: ErrorOptions) {
    super(problem.detail, options)
    this.name = 'QuittanceError'
    this.code = problem.code
    this.status = problem.status
    this.errors = problem.errors
    this.requestId = problem.requestId
    this.allowed = problem.allowed ?? []
  }

  /** What is wrong with a field: its message, or undefined. `pointer` as in `/lines/0/quantity`. */
  messageAt(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message
  }
}

/** The error of an answer that is not a success; also where something between us answered without a problem. */
export async function errorOf(response: Response): Promise<QuittanceError> {
  const body: unknown = await response.json().catch(() => undefined)
  if (isProblem(body)) return new QuittanceError(body)
  const detail = `The server answered ${response.status} without saying why. Try again in a moment.`
  const requestId = response.headers.get('x-request-id') ?? ''
  return new QuittanceError({ code: 'internal', status: response.status, detail, requestId, errors: [] })
}

/** The error of a request that got no answer. */
export function networkError(cause: unknown): QuittanceError {
  const detail = 'The server cannot be reached. Check the connection and try again.'
  return new QuittanceError({ code: 'network', status: 0, detail, requestId: '', errors: [] }, { cause })
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'requestId' in body
}

import { AppError, type FieldError } from '@quittance/core/kit/errors'
import type * as z from 'zod'

type Issue = z.core.$ZodIssue

interface Checked {
  value: unknown
  pointer(path: readonly PropertyKey[]): string
}

/** Checks a body. Errors: `invalid_request` with a pointer to each field that is wrong. */
export function checkBody(schema: z.ZodType, body: unknown): unknown {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw invalid(
    'The body has fields that are not valid.',
    firstOfEach(result.error.issues.flatMap((issue) => findingsOf(issue, { value: body, pointer: bodyPointer }))),
  )
}

/** Checks query parameters. Errors: `invalid_request` naming each as `?name`. */
export function checkQuery(schema: z.ZodType, query: unknown): unknown {
  const result = schema.safeParse(query)
  if (result.success) return result.data
  throw invalid(
    'The query has parameters that are not valid.',
    firstOfEach(result.error.issues.flatMap((issue) => findingsOf(issue, { value: query, pointer: queryPointer }))),
  )
}

/** One finding for each field: a text that is too long and malformed is told to be too long. */
function firstOfEach(findings: FieldError[]): FieldError[] {
  const byPointer = new Map<string, FieldError>()
  for (const finding of findings) if (!byPointer.has(finding.pointer)) byPointer.set(finding.pointer, finding)
  return [...byPointer.values()]
}

/** An `invalid_request` about single fields. */
export function invalid(detail: string, errors: FieldError[]): AppError {
  return new AppError('invalid_request', detail, { errors })
}

function bodyPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function queryPointer(path: readonly PropertyKey[]): string {
  return `?${String(path[0] ?? '')}`
}

function findingsOf(issue: Issue, at: Checked): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: at.pointer([...issue.path, key]),
      code: 'unknown_field',
      message: 'This is not known here. Remove it or check how it is spelled.',
    }))
  }
  if (valueAt(at.value, issue.path) === undefined) {
    return [{ pointer: at.pointer(issue.path), code: 'required', message: 'This is required.' }]
  }
  if (issue.code === 'invalid_union') return unionFindings(issue, at)
  return [{ pointer: at.pointer(issue.path), code: codeOf(issue), message: messageOf(issue) }]
}

/** Of a union, the alternative that came furthest says most. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, at: Checked): FieldError[] {
  const [closest] = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)
  if (!closest || depthOf(closest) === 0) {
    return [{ pointer: at.pointer(issue.path), code: 'invalid_value', message: closest?.[0] ? messageOf(closest[0]) : issue.message }]
  }
  return closest.flatMap((inner) => findingsOf({ ...inner, path: [...issue.path, ...inner.path] }, at))
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => (issue.code === 'unrecognized_keys' ? 1 : issue.path.length)))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value
  for (const step of path) {
    if (inner === null || typeof inner !== 'object') return undefined
    inner = (inner as Record<PropertyKey, unknown>)[step]
  }
  return inner
}

function codeOf(issue: Issue): string {
  return issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : issue.code
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `This must be ${KINDS[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return `At most ${issue.maximum}${UNITS[issue.origin] ?? ''}.`
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'This must not be empty.'
        : `At least ${issue.minimum}${UNITS[issue.origin] ?? ''}.`
    default:
      return issue.message
  }
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

const UNITS: Record<string, string> = { string: ' characters', array: ' entries' }

import type { Aws } from './aws.ts'

/** A function that was called failed. `kind` is Lambda's word for it: `Sandbox.Timedout`, `Runtime.OutOfMemory`, or the name of what was thrown. */
export class InvocationFailed extends Error {
  constructor(
    readonly kind: string,
    message: string,
  ) {
    super(`a function that was called failed: ${kind}: ${message}`)
  }
}

/** Calls another function, by `name:alias`, and waits for its answer. Errors: `InvocationFailed`; those of the call. */
export async function invokeFunction(aws: Aws, call: { functionName: string; input: object; timeoutMs: number }): Promise<unknown> {
  const [name = '', alias] = call.functionName.split(':')
  const path = `/2015-03-31/functions/${name}/invocations${alias === undefined ? '' : `?Qualifier=${alias}`}`
  const headers = { 'content-type': 'application/json', 'x-amz-invocation-type': 'RequestResponse' }
  const answer = await aws.call('lambda', { method: 'POST', path, headers, body: JSON.stringify(call.input), timeoutMs: call.timeoutMs })
  const told: unknown = answer.body.length === 0 ? null : JSON.parse(answer.body.toString())
  if (answer.headers['x-amz-function-error'] === undefined) return told
  const { errorType = '', errorMessage = '' } = (told ?? {}) as { errorType?: string; errorMessage?: string }
  throw new InvocationFailed(/Task timed out/.test(errorMessage) ? 'Sandbox.Timedout' : errorType, errorMessage)
}

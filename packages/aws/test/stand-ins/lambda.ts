import { refuse, type StandIn, type StandInOptions, startStandIn } from './server.ts'

/** Lambda's Invoke, waiting for the answer. `invoke` lets a function work, by `name:alias`; what it throws is told as Lambda tells it. */
export async function startLambda(
  options: StandInOptions & { invoke(functionName: string, event: unknown): Promise<unknown> },
): Promise<StandIn> {
  return await startStandIn('lambda', options, async ({ method, url, headers, body }, note) => {
    const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(url.pathname) ?? []
    if (method !== 'POST' || name === undefined) return refuse(404, 'ResourceNotFoundException', 'Function not found')
    if (headers['x-amz-invocation-type'] !== 'RequestResponse') refuse(400, 'InvalidParameterValueException', 'only with an answer')
    const functionName = [decodeURIComponent(name), url.searchParams.get('Qualifier')].filter((part) => part !== null).join(':')
    note('InvokeFunction', functionName)
    try {
      const answer = await options.invoke(functionName, JSON.parse(body.toString()))
      return { status: 200, headers: { 'x-amz-executed-version': '1' }, body: JSON.stringify(answer) }
    } catch (error) {
      return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(failureOf(error)) }
    }
  })
}

function failureOf(error: unknown): { errorType: string; errorMessage: string } {
  const message = error instanceof Error ? error.message : String(error)
  if (/took longer than/.test(message))
    return { errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: 1 Error: Task timed out after 20.00 seconds' }
  if (/ ended \(/.test(message))
    return { errorType: 'Runtime.ExitError', errorMessage: 'RequestId: 1 Error: Runtime exited with error: signal: killed' }
  return { errorType: error instanceof Error ? error.name : 'Error', errorMessage: message }
}

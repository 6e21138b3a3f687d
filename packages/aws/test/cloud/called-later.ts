import type { SourceParts } from './sources.ts'

/** Lambda's own, where a function has no settings for calls that nobody waits for. */
const RETRIES = 2

/**
 * Calls a function as Lambda does when nobody waits for the answer: a call that failed is tried again as often as the function's settings in the template say,
 * and then goes, with what it was called with, to the destination for failures, by the right of the function's role. (AWS pauses a minute and two between.)
 */
export async function callLater({ template, lambdas, sendAside, onFailure }: SourceParts, arn: string, event: object): Promise<void> {
  const [functionName = '', qualifier] = arn.replace(/^arn:aws:lambda:[^:]+:\d+:function:/, '').split(':')
  const [, settings] =
    template.ofType('AWS::Lambda::EventInvokeConfig').find(([, one]) => one.FunctionName === functionName && one.Qualifier === qualifier) ??
    []
  const retries = settings?.MaximumRetryAttempts ?? RETRIES
  for (let attempt = 0; attempt <= retries; attempt++) {
    const failed = await lambdas.invoke(arn, event).then(
      () => undefined,
      (error: unknown) => ({ error }),
    )
    if (!failed) return
    onFailure(functionName, failed.error)
  }
  const destination = settings?.DestinationConfig?.OnFailure?.Destination
  if (destination === undefined) return
  const requestContext = { functionArn: arn, condition: 'RetriesExhausted', approximateInvokeCount: retries + 1 }
  await sendAside(functionName, destination, { version: '1.0', requestContext, requestPayload: event })
}

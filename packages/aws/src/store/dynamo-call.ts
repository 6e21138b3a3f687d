import { AppError } from '@quittance/core/kit/errors'
import { type Aws, isThrottled } from '../call/aws.ts'

/** One operation of DynamoDB by its name. Errors: `busy` when the table takes no more just now; `AwsError`. */
export type DynamoCall = <A extends object, I extends object>(operation: string, input: I) => Promise<A>

/** Shorter than a function's own time-out, with all its attempts. */
const TIMEOUT_MS = 3_000

/** DynamoDB through `aws`. Answers name the capacity they took. */
export function dynamoCall(aws: Aws): DynamoCall {
  return async <A extends object, I extends object>(operation: string, input: I) => {
    try {
      return await aws.json<A>('dynamodb', `DynamoDB_20120810.${operation}`, { ...input, ReturnConsumedCapacity: 'TOTAL' }, TIMEOUT_MS)
    } catch (error) {
      if (!isThrottled(error)) throw error
      throw new AppError('busy', 'Too much is going on at once. Try again in a moment.', { retryAfterSeconds: 2 })
    }
  }
}

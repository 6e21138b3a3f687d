import { QuittanceError } from '@quittance/sdk/error'

/** A refusal of the API (RFC 9457), or of the network when its status is 0. Its message tells the reader what to do. */
export { QuittanceError as Problem }

/** The message for one field, by its pointer; undefined when the API said nothing about it. */
export function fieldMessage(error: unknown, pointer: string): string | undefined {
  return error instanceof QuittanceError ? error.messageAt(pointer) : undefined
}

/** Whether the refusal is shown at fields, so that it need not be said once more. */
export function hasFieldMessages(error: unknown): boolean {
  return error instanceof QuittanceError && error.errors.length > 0
}

/** A sentence to show for any failure. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'Something went wrong. Please try again.'
}

/** Whether the failure is a clash with somebody else's change. */
export function isClash(error: unknown): boolean {
  return error instanceof QuittanceError && error.status === 412
}

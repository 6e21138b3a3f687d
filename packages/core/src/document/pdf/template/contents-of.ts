import { assertNever } from '../../../kit/errors.ts'
import type { DocumentView } from '../../view.ts'
import type { Contents } from './contents.ts'
import { contentsOfLines, type Tongue } from './contents-of-lines.ts'
import { contentsOfReceipt, contentsOfReminder, contentsOfStatement } from './contents-of-money.ts'

/** What stands on a document, by its kind. */
export function contentsOf(view: DocumentView, tongue: Tongue): Contents {
  const head = {
    ...(view.number !== undefined && { number: view.number }),
    ...(view.status !== undefined && { status: tongue.words.status[view.status] }),
    ...(view.introduction !== undefined && { introduction: view.introduction }),
  }
  switch (view.kind) {
    case 'invoice':
    case 'credit_note':
    case 'quote':
      return { ...contentsOfLines(view, tongue), ...head }
    case 'receipt':
      return { ...contentsOfReceipt(view, tongue), ...head }
    case 'reminder':
      return { ...contentsOfReminder(view, tongue), ...head }
    case 'statement':
      return { ...contentsOfStatement(view, tongue), ...head }
    default:
      return assertNever(view)
  }
}

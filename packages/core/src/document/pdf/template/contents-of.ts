import type { DocumentView } from '../../view.ts'
import type { Contents } from './contents.ts'
import { contentsOfLines, type Tongue } from './contents-of-lines.ts'

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
    default:
      throw new Error('not yet')
  }
}

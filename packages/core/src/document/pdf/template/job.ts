import type { Formats } from '../../format.ts'
import type { Words } from '../../labels/words.ts'
import type { DocumentView } from '../../view.ts'
import type { Flow } from '../layout/flow.ts'
import type { Paper } from '../layout/paper.ts'
import type { Line } from '../text/lines.ts'
import type { Contents } from './contents.ts'
import type { SheetPlan } from './sheet.ts'
import type { Theme } from './theme.ts'

/** One document on its way to paper: everything that the parts of a template need. */
export interface Job {
  readonly view: DocumentView
  readonly contents: Contents
  readonly words: Words
  readonly formats: Formats
  readonly theme: Theme
  readonly plan: SheetPlan
  readonly paper: Paper
  /** The lines at the foot of every page. */
  readonly foot: readonly Line[]
  readonly flow: Flow
}

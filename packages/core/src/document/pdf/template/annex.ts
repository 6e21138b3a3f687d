import { add, decimal, decimalText, ZERO } from '../../../kit/decimal.ts'
import type { TimeSheetView } from '../../view.ts'
import { paragraph } from '../layout/block.ts'
import { layTable, placeTable, type TableContent } from '../layout/table.ts'
import type { Tongue } from './contents-of-lines.ts'
import type { Job } from './job.ts'

/** The hours that were billed, on pages of their own behind the document. */
export function drawAnnex(job: Job): void {
  const { view, paper, flow, theme, words, formats } = job
  const sheet = 'timeSheet' in view ? view.timeSheet : undefined
  if (!sheet) return
  flow.nextPage()
  const { width } = flow.frame
  const heading = { style: theme.total, width, element: paper.element(paper.root, 'H2'), align: 'left' as const }
  flow.place(paragraph(paper, words.timeSheet, heading))
  flow.place(paragraph(paper, about(sheet, formats), { style: theme.label, width, element: paper.element(paper.root, 'P') }))
  flow.gap(8)
  placeTable(flow, layTable(paper, hoursTable(sheet, job), { width, style: theme.table, parent: paper.root }), 0)
}

/** The project and the days. */
function about({ projectName, rows }: TimeSheetView, formats: Tongue['formats']): string {
  const days = rows.map(({ on }) => on).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? projectName : `${projectName} · ${formats.days(first, last)}`
}

function hoursTable({ rows, totalHours }: TimeSheetView, { words, formats }: Tongue): TableContent {
  const carried: string[] = []
  let sum = ZERO
  for (const { hours } of rows) {
    sum = add(sum, decimal(hours))
    carried.push(formats.number(decimalText(sum)))
  }
  return {
    columns: [
      { title: words.date, align: 'left' },
      { title: words.who, align: 'start', breaks: true },
      { title: words.description, align: 'start', wide: true, widthMin: 120 },
      { title: words.hours, align: 'right' },
    ],
    rows: [
      ...rows.map((row) => [{ text: formats.day(row.on) }, { text: row.who }, what(row), { text: formats.number(row.hours) }]),
      [{ text: '' }, { text: '' }, { text: words.totalHours, strong: true }, { text: formats.number(totalHours), strong: true }],
    ],
    carry: { forward: words.carriedForward, brought: words.broughtForward, after: (index) => carried[index] ?? '' },
  }
}

/** The task, with the note below it; either alone. */
function what({ task, note }: TimeSheetView['rows'][number]): { text: string; small?: string } {
  if (task === undefined) return { text: note ?? '' }
  return note === undefined ? { text: task } : { text: task, small: note }
}

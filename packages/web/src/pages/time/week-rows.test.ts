import { expect, it } from 'vitest'
import type { Project, TimeEntry } from '../../data/shapes.ts'
import { changeOf, copiesOf, mondayOf, rowsOf } from './week-rows.ts'

const project = (id: string, name: string, more: Partial<Project> = {}): Project =>
  ({
    id,
    name,
    currency: 'EUR',
    tasks: [{ id: 'tsk_1', name: 'Design', billable: true, archived: false }],
    archived: false,
    ...more,
  }) as Project
const entry = (date: string, seconds: number, more: Partial<TimeEntry> = {}): TimeEntry =>
  ({ id: `tme_${date}_${seconds}`, projectId: 'prj_a', memberId: 'mem_1', date, seconds, billable: true, version: 1, ...more }) as TimeEntry
const PROJECTS = [project('prj_a', 'Website'), project('prj_b', 'App')]
const WEEK = { monday: '2026-11-23', today: '2026-11-27', projects: PROJECTS, added: [] }

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
])('puts %s in the week of %s', (day, monday) => expect(mondayOf(day)).toBe(monday))

it('has a row for each project and task, by name, with its sum', () => {
  const rows = rowsOf([entry('2026-11-23', 3_600), entry('2026-11-24', 1_800, { taskId: 'tsk_1' }), entry('2026-11-24', 60)], {
    ...WEEK,
    added: [{ projectId: 'prj_b' }],
  })
  expect(rows.map(({ place, seconds }) => [place.projectId, place.taskId, seconds])).toEqual([
    ['prj_b', undefined, 0],
    ['prj_a', undefined, 3_660],
    ['prj_a', 'tsk_1', 1_800],
  ])
})

it('says of each cell whether it can be typed over', () => {
  const [row] = rowsOf(
    [
      entry('2026-11-23', 1, { approval: { by: 'Ada', at: '' } }),
      entry('2026-11-24', 1, { approval: { by: 'Ada', at: '' }, invoiceId: 'inv_1' }),
      entry('2026-11-25', 1),
      entry('2026-11-25', 2),
      entry('2026-11-26', 1, { returned: { by: 'Ada', at: '', reason: 'Why?' } }),
    ],
    WEEK,
  )
  expect(row?.cells.map(({ state }) => state)).toEqual(['approved', 'billed', 'several', 'sent', 'open', 'future', 'future'])
})

it('adds, changes, removes or leaves what a cell holds', () => {
  const [row] = rowsOf([entry('2026-11-23', 3_600)], WEEK)
  const [monday, tuesday] = row?.cells ?? []
  if (!row || !monday || !tuesday) throw new Error('no cells')
  expect(changeOf(row.place, monday, 3_600).kind).toBe('nothing')
  expect(changeOf(row.place, monday, 0).kind).toBe('remove')
  expect(changeOf(row.place, monday, 60)).toMatchObject({ kind: 'change', seconds: 60 })
  expect(changeOf(row.place, tuesday, 0).kind).toBe('nothing')
  expect(changeOf(row.place, tuesday, 60)).toEqual({ kind: 'add', body: { projectId: 'prj_a', date: '2026-11-24', seconds: 60 } })
})

it('copies last week where nothing is yet, not into the future nor into archived projects', () => {
  const rows = rowsOf([entry('2026-11-23', 60)], WEEK)
  const last = [
    entry('2026-11-16', 3_600),
    entry('2026-11-17', 1_800),
    entry('2026-11-17', 900),
    entry('2026-11-21', 600),
    entry('2026-11-18', 600, { projectId: 'prj_gone' }),
    entry('2026-11-18', 600, { taskId: 'tsk_gone' }),
  ]
  expect(copiesOf(last, { rows, today: WEEK.today, projects: PROJECTS })).toEqual([
    { projectId: 'prj_a', date: '2026-11-24', seconds: 2_700 },
  ])
})

import { expect, it } from 'vitest'
import type { Project } from '../../data/shapes.ts'
import { batchesOf, importRows } from './import-rows.ts'

const PROJECTS = [
  { id: 'prj_1', name: 'Website', tasks: [{ id: 'tsk_1', name: 'Design', billable: true, archived: false }] },
  { id: 'prj_2', name: 'Twin', tasks: [] },
  { id: 'prj_3', name: 'twin', tasks: [] },
] as unknown as Project[]
const read = (content: string) => importRows(content, { projects: PROJECTS, today: '2026-11-27' })

it('finds projects and tasks by name or id, whatever the columns are called', () => {
  const { rows } = read(
    'Day;Duration;Project;Task;Description\n2026-11-26;1,5;website;design;"Menus, and ""keys"""\n2026-11-25;0:15;prj_1;;',
  )
  expect(rows.map(({ csv }) => csv)).toEqual(['2026-11-26,1:30,prj_1,tsk_1,"Menus, and ""keys""",', '2026-11-25,0:15,prj_1,,,'])
})

it.each([
  ['26.11.2026,1,Website', 'YYYY-MM-DD'],
  ['2026-11-28,1,Website', 'still to come'],
  ['2026-11-26,lots,Website', 'hours like'],
  ['2026-11-26,0,Website', 'hours like'],
  ['2026-11-26,-1,Website', 'hours like'],
  ['2026-11-26,25,Website', '24 hours'],
  ['2026-11-26,1,Other', 'no open project'],
  ['2026-11-26,1,Twin', 'write the id'],
  ['2026-11-26,1,Website,Cooking', 'no such task'],
  ['2026-11-26,1,Website,,,maybe', 'yes or no'],
])('says what is wrong with %j', (row, wrong) => {
  const { rows } = read(`date,hours,project,task,note,billable\n${row}`)
  expect(rows[0]?.wrong).toContain(wrong)
  expect(batchesOf(rows)).toEqual([])
})

it.each([
  ['', 'Missing: date, hours, project'],
  ['date,hours\n', 'Missing: project'],
  ['date,hours,project\n', 'no row'],
])('refuses a file like %j', (content, wrong) => expect(read(content).wrong).toContain(wrong))

it('sends no more rows at once than are written together', () => {
  const lines = Array.from({ length: 40 }, (_, at) => `2026-11-${String(1 + (at % 27)).padStart(2, '0')},1,Website`)
  const batches = batchesOf(read(['date,hours,project', ...lines].join('\n')).rows)
  expect(batches.map(({ rows }) => rows.length)).toEqual([18, 18, 4])
})

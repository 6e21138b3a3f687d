import { expect, it } from 'vitest'
import type { Project } from '../project/record.ts'
import { rateOf } from './rate.ts'
import type { TimeSettings } from './settings.ts'

const project = (rate?: string, taskRate?: string): Project => ({
  id: 'prj_1',
  name: 'Website',
  currency: 'EUR',
  ...(rate === undefined ? {} : { rate }),
  tasks: [{ id: 'tsk_1', name: 'Design', ...(taskRate === undefined ? {} : { rate: taskRate }), billable: true, archived: false }],
  archived: false,
  createdAt: '',
  updatedAt: '',
})
const settings = (rate?: string, memberRate?: string): TimeSettings => ({
  ...(rate === undefined ? {} : { rate }),
  memberRates: memberRate === undefined ? {} : { mem_1: memberRate },
  rounding: { minutes: 1, mode: 'nearest' },
})

const cases: [string, string | undefined, Project, TimeSettings, string | undefined][] = [
  ['the entry’s before all', '1', project('3', '2'), settings('5', '4'), '1'],
  ['the task’s before the project’s', undefined, project('3', '2'), settings('5', '4'), '2'],
  ['the project’s before the member’s', undefined, project('3'), settings('5', '4'), '3'],
  ['the member’s before the organisation’s', undefined, project(), settings('5', '4'), '4'],
  ['the organisation’s last', undefined, project(), settings('5'), '5'],
  ['none where nobody said', undefined, project(), settings(), undefined],
]
it.each(cases)('is %s', (_what, rate, of, at, expected) => {
  const entry = { taskId: 'tsk_1', memberId: 'mem_1', ...(rate === undefined ? {} : { rate }) }
  expect(rateOf(entry, { project: of, settings: at })).toBe(expected)
})

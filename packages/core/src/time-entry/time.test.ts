import { describe, expect, it } from 'vitest'
import { updateProject } from '../project/update.ts'
import { approveTime } from './approve.ts'
import { createTimeEntries } from './create.ts'
import { secondsOf, wishesIn } from './import.ts'
import { listTimeEntries } from './list.ts'
import { timeReport } from './report.ts'
import { setTimeSettings } from './settings.ts'
import { timeReportTable, timeSheetTable } from './tables.ts'
import { openTime } from './time.fixture.ts'
import { discardTimer, readTimer, startTimer, stopTimer } from './timer.ts'
import { deleteTimeEntry, updateTimeEntry } from './update.ts'

describe('writing time down', () => {
  it('makes an entry for each day of what goes over midnight', async () => {
    const { add } = await openTime()
    const entries = await add({ startedAt: '2026-01-14T21:00:00.000Z', endedAt: '2026-01-15T01:30:00.000Z' })
    expect(entries.map(({ date, seconds }) => [date, seconds])).toEqual([
      ['2026-01-14', 7_200],
      ['2026-01-15', 9_000],
    ])
  })

  it('refuses measured times that overlap, and takes those that meet', async () => {
    const { add } = await openTime()
    await add({ startedAt: '2026-01-14T08:00:00.000Z', endedAt: '2026-01-14T09:00:00.000Z' })
    await add({ startedAt: '2026-01-14T09:00:00.000Z', endedAt: '2026-01-14T10:00:00.000Z' })
    const over = add({ startedAt: '2026-01-14T08:59:59.000Z', endedAt: '2026-01-14T11:00:00.000Z' })
    await expect(over).rejects.toMatchObject({ code: 'conflict' })
  })

  it('lets two people work at the same time', async () => {
    const { add } = await openTime()
    const hour = { startedAt: '2026-01-14T08:00:00.000Z', endedAt: '2026-01-14T09:00:00.000Z' }
    await add(hour)
    await add({ ...hour, memberId: 'mem_grace' })
  })

  it('refuses overlapping times that are sent at once: one of them', async () => {
    const { add } = await openTime()
    const hour = { startedAt: '2026-01-14T08:00:00.000Z', endedAt: '2026-01-14T09:00:00.000Z' }
    const results = await Promise.allSettled([add(hour), add(hour), add(hour)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('gives a day no more hours than it has', async () => {
    const { add, call } = await openTime({ now: '2026-10-27T12:00:00.000Z' })
    await add({ date: '2026-10-25', seconds: 25 * 3_600 })
    await expect(add({ date: '2026-10-25', seconds: 1 })).rejects.toMatchObject({ code: 'limit_exceeded' })
    await expect(add({ date: '2026-10-26', seconds: 24 * 3_600 + 1 })).rejects.toMatchObject({ code: 'limit_exceeded' })
    call.clock.set('2027-03-29T12:00:00.000Z')
    await expect(add({ date: '2027-03-28', seconds: 23 * 3_600 + 1 })).rejects.toMatchObject({ code: 'limit_exceeded' })
  })

  it.each([
    ['an end before the start', { startedAt: '2026-01-14T09:00:00.000Z', endedAt: '2026-01-14T08:00:00.000Z' }, 'invalid_request'],
    ['a day to come', { date: '2026-01-16' }, 'invalid_date'],
    ['an end to come', { startedAt: '2026-01-15T11:00:00.000Z', endedAt: '2026-01-15T13:00:00.000Z' }, 'invalid_date'],
    ['four days on end', { startedAt: '2026-01-10T08:00:00.000Z', endedAt: '2026-01-14T08:00:00.000Z' }, 'limit_exceeded'],
    ['a task of another project', { taskId: 'tsk_00000000000000000000000000' }, 'not_found'],
    ['a member who is none', { memberId: 'mem_nobody' }, 'not_found'],
    ['a negative rate', { rate: '-1' }, 'invalid_request'],
  ])('refuses %s', async (_what, wish, code) => {
    const { add } = await openTime()
    await expect(add(wish)).rejects.toMatchObject({ code })
  })

  it('keeps the time of others only for who may', async () => {
    const { call, project } = await openTime()
    const wish = { projectId: project.id, memberId: 'mem_grace', date: '2026-01-14', seconds: 60 }
    await expect(createTimeEntries(call, wish, { mayManage: false })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('goes to no archived project', async () => {
    const { call, project, add } = await openTime()
    await updateProject(call, project.id, { archived: true })
    await expect(add()).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is billable as its task says', async () => {
    const { project, add } = await openTime()
    const [design, travel] = project.tasks.map(({ id }) => id)
    const [first] = await add({ taskId: design })
    const [second] = await add({ taskId: travel })
    const [third] = await add({ taskId: travel, billable: true })
    expect([first?.billable, second?.billable, third?.billable]).toEqual([true, false, true])
  })
})

describe('changing time', () => {
  it('moves it to another day and project in all sums', async () => {
    const { call, add } = await openTime()
    const [entry] = await add({ date: '2025-12-31', seconds: 3_600 })
    await updateTimeEntry(call, { id: entry?.id ?? '', changes: { date: '2026-01-02', seconds: 1_800 }, mayManage: false })
    call.world.store.settle()
    const sums = async (from: string, to: string) =>
      (await timeReport(call, { from, to, groupBy: 'project' })).map(({ seconds }) => seconds)
    expect([await sums('2025-12-01', '2025-12-31'), await sums('2026-01-01', '2026-01-31')]).toEqual([[], [1_800]])
  })

  it('frees its hours when it is removed', async () => {
    const { call, add } = await openTime()
    const [entry] = await add({ seconds: 24 * 3_600 })
    await deleteTimeEntry(call, { id: entry?.id ?? '', mayManage: false })
    await add({ seconds: 24 * 3_600 })
  })

  it('is refused when it is approved, until that is taken back', async () => {
    const { call, approved } = await openTime()
    const [entry] = await approved()
    const change = () => updateTimeEntry(call, { id: entry?.id ?? '', changes: { seconds: 60 }, mayManage: true })
    await expect(change()).rejects.toMatchObject({ code: 'conflict' })
    await approveTime(call, { ids: [entry?.id ?? ''], approved: false })
    expect((await change()).seconds).toBe(60)
  })
})

describe('time that is sent back', () => {
  it('says why, until it is changed or approved', async () => {
    const { call, add } = await openTime()
    const [entry] = await add()
    const id = entry?.id ?? ''
    const [returned] = await approveTime(call, { ids: [id], approved: false, reason: 'Which customer was this for?' })
    expect(returned?.returned).toMatchObject({ reason: 'Which customer was this for?' })
    expect((await updateTimeEntry(call, { id, changes: { note: 'The menu' }, mayManage: false })).returned).toBeUndefined()
    await approveTime(call, { ids: [id], approved: false, reason: 'Still not clear' })
    const [approved] = await approveTime(call, { ids: [id], approved: true })
    expect([approved?.returned, approved?.approval !== undefined]).toEqual([undefined, true])
  })
})

describe('a lock', () => {
  it('keeps time of its day and before from being written, changed, moved there or removed', async () => {
    const { call, add } = await openTime()
    const [old] = await add({ date: '2026-01-09' })
    const [late] = await add({ date: '2026-01-12' })
    await setTimeSettings(call, { memberRates: {}, rounding: { minutes: 1, mode: 'nearest' }, lockedThrough: '2026-01-11' })
    const refused = { code: 'conflict', message: expect.stringContaining('locked') }
    await expect(add({ date: '2026-01-11' })).rejects.toMatchObject(refused)
    await expect(updateTimeEntry(call, { id: old?.id ?? '', changes: { seconds: 60 }, mayManage: true })).rejects.toMatchObject(refused)
    await expect(updateTimeEntry(call, { id: late?.id ?? '', changes: { date: '2026-01-10' }, mayManage: true })).rejects.toMatchObject(
      refused,
    )
    await expect(deleteTimeEntry(call, { id: old?.id ?? '', mayManage: true })).rejects.toMatchObject(refused)
    await add({ date: '2026-01-12', seconds: 60 })
  })
})

describe('the timer', () => {
  it('writes down what it measured', async () => {
    const { call, project } = await openTime()
    await startTimer(call, { projectId: project.id, note: 'Call' })
    call.clock.advance({ seconds: 5_430 })
    expect((await readTimer(call))?.note).toBe('Call')
    expect(await stopTimer(call, {})).toMatchObject([{ seconds: 5_430, note: 'Call', date: '2026-01-15' }])
    expect(await readTimer(call)).toBeUndefined()
  })

  it('runs once for each member', async () => {
    const { call, project } = await openTime()
    await startTimer(call, { projectId: project.id })
    await expect(startTimer(call, { projectId: project.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('may have begun before, without a network', async () => {
    const { call, project } = await openTime()
    await startTimer(call, { projectId: project.id, startedAt: '2026-01-15T10:00:00.000Z' })
    expect(await stopTimer(call, { endedAt: '2026-01-15T11:00:00.000Z' })).toMatchObject([{ seconds: 3_600 }])
  })

  it('runs on when its time cannot be written down', async () => {
    const { call, project } = await openTime()
    await startTimer(call, { projectId: project.id })
    call.clock.advance({ days: 4 })
    await expect(stopTimer(call, {})).rejects.toMatchObject({ code: 'limit_exceeded' })
    expect(await readTimer(call)).toBeDefined()
    await discardTimer(call)
    expect(await readTimer(call)).toBeUndefined()
  })

  it('is stopped only if it is the one that is meant', async () => {
    const { call, project } = await openTime()
    await startTimer(call, { projectId: project.id })
    call.clock.advance({ seconds: 600 })
    await expect(stopTimer(call, { startedAt: '2026-01-15T09:00:00.000Z' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await stopTimer(call, { startedAt: '2026-01-15T12:00:00.000Z' })).toMatchObject([{ seconds: 600 }])
  })

  it('sets a clock right that is a little ahead, and refuses one that is far ahead', async () => {
    const { call, project } = await openTime()
    await expect(startTimer(call, { projectId: project.id, startedAt: '2026-01-15T12:10:00.000Z' })).rejects.toMatchObject({
      code: 'invalid_date',
    })
    expect(await startTimer(call, { projectId: project.id, startedAt: '2026-01-15T12:01:00.000Z' })).toMatchObject({
      startedAt: '2026-01-15T12:00:00.000Z',
    })
    call.clock.advance({ seconds: 60 })
    expect(await stopTimer(call, { endedAt: '2026-01-15T12:03:00.000Z' })).toMatchObject([{ seconds: 60 }])
  })

  it('leaves nothing behind when it ran for less than a second', async () => {
    const { call, project } = await openTime()
    await startTimer(call, { projectId: project.id })
    expect(await stopTimer(call, {})).toEqual([])
  })
})

describe('the report', () => {
  it('tells hours and what is not billed yet, by project, member and week', async () => {
    const { call, add, approved, project } = await openTime()
    await setTimeSettings(call, { memberRates: {}, rounding: { minutes: 15, mode: 'up' } })
    await approved({ date: '2026-01-09', seconds: 3_000 })
    await add({ date: '2026-01-12', seconds: 1_800, memberId: 'mem_grace', billable: false })
    call.world.store.settle()
    const asked = { from: '2026-01-01', to: '2026-01-31' }
    expect(await timeReport(call, { ...asked, groupBy: 'project' })).toMatchObject([
      {
        key: project.id,
        seconds: 4_800,
        billableSeconds: 3_000,
        billedSeconds: 0,
        billableAmount: 10_000,
        unbilledAmount: 10_000,
        unpricedSeconds: 0,
      },
    ])
    expect((await timeReport(call, { ...asked, groupBy: 'member' })).map(({ name, seconds }) => [name, seconds])).toEqual([
      ['Ada Lovelace', 3_000],
      ['Grace Hopper', 1_800],
    ])
    expect((await timeReport(call, { ...asked, groupBy: 'week' })).map(({ key }) => key)).toEqual(['2026-01-05', '2026-01-12'])
  })

  it('lists a member’s days', async () => {
    const { call, add } = await openTime()
    for (const date of ['2026-01-10', '2026-01-12', '2026-01-14']) await add({ date })
    await add({ date: '2026-01-12', memberId: 'mem_grace' })
    call.world.store.settle()
    const page = await listTimeEntries(call, { memberId: 'mem_test', from: '2026-01-11', to: '2026-01-14', limit: 10 })
    expect(page.items.map(({ date }) => date)).toEqual(['2026-01-14', '2026-01-12'])
  })
})

describe('the tables', () => {
  it('show the report and a sheet as CSV', async () => {
    const { call, add } = await openTime()
    await add({ seconds: 5_430 })
    call.world.store.settle()
    const report = timeReportTable(await timeReport(call, { from: '2026-01-01', to: '2026-01-31', groupBy: 'project' }))
    expect(report.split('\r\n')[1]).toBe('Website,EUR,1.51,1.51,0,151.67,151.67,')
    const rows = [{ date: '2026-01-14', member: 'Ada', note: '=1+1, said she', hours: '1.5' }]
    expect(timeSheetTable({ rows })).toBe('date,member,task,note,hours\r\n2026-01-14,Ada,,"\'=1+1, said she",1.5\r\n')
  })
})

describe('a CSV', () => {
  it.each([
    ['1.5', 5_400],
    ['1,25', 4_500],
    ['1:30', 5_400],
    ['0.3333', 1_199],
    ['24', 86_400],
    ['-1', undefined],
    ['1:75', undefined],
    ['', undefined],
  ])('reads %j hours as %s seconds', (text, seconds) => expect(secondsOf(text)).toBe(seconds))

  it('is refused with each row that is wrong', () => {
    const read = () => wishesIn('date,hours,project\n2026-01-14,x,prj_1\n14.1.,1,prj_1')
    expect(read).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        details: {
          errors: [
            expect.objectContaining({ pointer: '/content/rows/1/hours' }),
            expect.objectContaining({ pointer: '/content/rows/2/date' }),
          ],
        },
      }),
    )
  })
})

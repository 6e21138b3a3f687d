import { openBusiness } from '../../contract/business.ts'
import { type TestCall, type TestWorldOptions, testCall } from '../../contract/test-world.ts'
import { Member } from '../member/record.ts'
import { createProject } from '../project/create.ts'
import { transact } from '../store/transact.ts'
import { approveTime } from './approve.ts'
import { createTimeEntries, type NewTimeEntry } from './create.ts'

/** A business in Berlin at noon of 15 January 2026, with a project at 100.00 EUR an hour, and Ada (who asks) and Grace at work. */
export async function openTime(options: TestWorldOptions = {}) {
  const call = testCall(options)
  const { customerId } = await openBusiness(call, { taxPresets: [{ name: 'USt', percent: '19', category: 'S' }] })
  await transact(call, async (tx) => {
    for (const [id, name] of [
      ['mem_test', 'Ada Lovelace'],
      ['mem_grace', 'Grace Hopper'],
    ] as const)
      tx.put(Member, { id, accountId: `account-${id}`, role: 'owner', name, createdAt: tx.now })
  })
  const project = await createProject(call, {
    name: 'Website',
    customerId,
    rate: '100',
    tasks: [{ name: 'Design' }, { name: 'Travel', billable: false }],
  })
  const add = async (wish: Partial<NewTimeEntry> = {}, by: TestCall = call) =>
    await createTimeEntries(
      by,
      { projectId: project.id, ...('startedAt' in wish ? {} : { date: '2026-01-14', seconds: 3_600 }), ...wish },
      { mayManage: true },
    )
  /** Written down and approved. */
  const approved = async (wish: Partial<NewTimeEntry> = {}) => {
    const entries = await add(wish)
    return await approveTime(call, { ids: entries.map(({ id }) => id), approved: true })
  }
  return { call, customerId, project, add, approved }
}

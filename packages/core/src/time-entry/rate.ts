import type { Project } from '../project/record.ts'
import type { EntryFacts } from './record.ts'
import type { TimeSettings } from './settings.ts'

/** What an hour costs: the entry's rate before the task's, the project's, the member's and the organisation's; undefined when nobody said. */
export function rateOf(
  entry: Pick<EntryFacts, 'rate' | 'taskId' | 'memberId'>,
  { project, settings }: { project: Project; settings: TimeSettings },
): string | undefined {
  const task = project.tasks.find(({ id }) => id === entry.taskId)
  return entry.rate ?? task?.rate ?? project.rate ?? settings.memberRates[entry.memberId] ?? settings.rate
}

import { randomBytes } from 'node:crypto'
import { markReturned } from '@quittance/core/delivery/settle-delivery'
import { tick } from '@quittance/core/due/tick'
import { systemCall } from '@quittance/core/home'
import * as z from 'zod'
import { needed } from '../environment.ts'
import { type FunctionStart, functionHome } from '../home/function-home.ts'
import type { InvocationContext } from '../home/invocations.ts'
import { ReplayRange, replayEvents } from '../jobs/replay.ts'
import { sweepJobs } from '../jobs/sweep.ts'
import { tableJobs } from '../jobs/table-jobs.ts'
import { returnOf } from '../mail/notice.ts'
import { ensureInstallationSecret } from '../secrets/installation-secret.ts'

/** A function that is called with an event and answers what it did. */
export type EventHandler = (event: unknown, context: InvocationContext) => Promise<object>

/** Each minute: makes the installation's secret where there is none yet, sends the jobs that have become due, and hands what else is due to the jobs. */
export function tickHandler(start: FunctionStart): EventHandler {
  const home = functionHome(start)
  let isSecretThere = false
  return (_event, context) =>
    home.invocation(context, 'tick', async () => {
      if (!isSecretThere) {
        const arn = needed(home.environment.secret, 'QUITTANCE_SECRET')
        await ensureInstallationSecret({ aws: home.aws, arn, randomBytes })
        isSecretThere = true
      }
      const jobsSent = await sweepJobs(home.jobs)
      const dueHanded = await tick({ ...home.acting, jobs: tableJobs(home.jobs) })
      home.log.measure('sweep', 'tick', { JobsSent: jobsSent, DueHanded: dueHanded })
      return { jobsSent, dueHanded }
    })
}

const SnsEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) })

/** Notices of SES, by EventBridge or SNS: a mail that came back or was complained about is marked so. */
export function mailNoticesHandler(start: FunctionStart): EventHandler {
  const home = functionHome(start)
  return (event, context) =>
    home.invocation(context, 'mail-notices', async () => {
      const bySns = SnsEvent.safeParse(event)
      const notices = bySns.success
        ? bySns.data.Records.map(({ Sns }) => JSON.parse(Sns.Message) as unknown)
        : [(event as { detail: unknown }).detail]
      let returned = 0
      for (const notice of notices) {
        const found = returnOf(notice)
        if (!found) continue
        await markReturned(systemCall(home.acting, { orgId: found.orgId, name: 'mail-notices' }), found.delivery, found.reason)
        returned++
      }
      return { returned }
    })
}

/** Called by hand after a gap: sends the reactions to the events of a time range once more, of one organisation. */
export function replayHandler(start: FunctionStart): EventHandler {
  const home = functionHome(start)
  const { aws, jobs, environment } = home
  const options = { aws, jobs, tableName: environment.table }
  return (event, context) => home.invocation(context, 'replay', () => replayEvents(options, ReplayRange.parse(event)))
}

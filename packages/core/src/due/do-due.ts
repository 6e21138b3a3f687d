import type { Call } from '../call.ts'
import { type Acting, type Home, systemCall } from '../home.ts'
import { type Instant, instantOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { Job } from '../ports/jobs.ts'
import { readIfAny, type Tx, transact } from '../store/transact.ts'
import { DUE_HANDLERS, type DueHandler } from './handlers.ts'
import type { DueKind } from './kinds.ts'
import { DueItem } from './record.ts'
import { clearDue, setDue } from './set.ts'

/** How often one job does the work of a subject that is due again at once (periods made up after a downtime); the next tick goes on. */
const TURNS_MAX = 50

/** What a subject's next turn is known by. */
interface Turn {
  kind: DueKind
  subjectId: string
  ticket: string
}

/**
 * The job that a tick adds: does the work of a due item in the commit that takes the item away, and sets when the subject is due next. An item that
 * was set anew since, or taken away, is left alone. `handlers` is the table of what is done.
 */
export async function doDue(
  home: Acting & Pick<Home, 'files'>,
  job: Job,
  handlers: Readonly<Record<string, DueHandler | undefined>> = DUE_HANDLERS,
): Promise<void> {
  let turn: Turn | undefined = job.payload as unknown as Turn
  const handler = handlers[turn.kind]
  if (!handler) throw new Error(`There is no handler for what is due of kind ${turn.kind}.`)
  const call = systemCall(home, { orgId: job.orgId, name: turn.kind })
  for (let turns = 0; turn && turns < TURNS_MAX; turns++) {
    await doOutside({ home, call }, { turn, handler })
    turn = await takeTurn(call, { turn, handler })
  }
}

async function doOutside(
  { home, call }: { home: Pick<Home, 'files'>; call: Call },
  { turn, handler }: { turn: Turn; handler: DueHandler },
) {
  if (!handler.outside) return
  const due = await readIfAny(call, DueItem, turn)
  if (due?.ticket === turn.ticket && due.dueAt <= instantOf(call.clock.now())) await handler.outside(home, call, due)
}

async function takeTurn(call: Call, { turn, handler }: { turn: Turn; handler: DueHandler }): Promise<Turn | undefined> {
  try {
    return await inTurn(call, turn, (tx, due) => handler.work(tx, due))
  } catch (error) {
    const { refused } = handler
    if (!refused || !isRefusal(error)) throw error
    return await inTurn(call, turn, (tx, due) => refused(tx, due, error))
  }
}

/** Others that came first are no reason to give up. */
function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && error.code !== 'busy'
}

/** Answers the next turn where it has come already. */
async function inTurn(call: Call, turn: Turn, work: (tx: Tx, due: DueItem) => Promise<Instant | undefined>): Promise<Turn | undefined> {
  return await transact(call, async (tx) => {
    const due = await tx.find(DueItem, turn)
    if (due?.ticket !== turn.ticket) return undefined
    // The clock was put back since the tick.
    if (due.dueAt > tx.now) return void (await setDue(tx, due))
    const next = await work(tx, due)
    if (next === undefined) return void (await clearDue(tx, turn))
    const set = await setDue(tx, { ...turn, dueAt: next })
    return set.dueAt <= tx.now ? set : undefined
  })
}

import { systemClock } from '@quittance/core/ports/clock'
import { nodeTransport } from '../call/transport.ts'
import { invocations } from '../home/invocations.ts'
import { openFile } from '../pictures/open-file.ts'
import { OpenTask } from '../pictures/task.ts'
import type { EventHandler } from './event-handlers.ts'
import { functionLog } from './log.ts'

/**
 * Opens the files of strangers, one at a time, for functions that hold rights: this one holds none. It knows no table, no bucket and no secret, only
 * the links it is called with; what a hostile file could make it do ends there.
 */
export function picturesHandler(start: { variables: Record<string, string | undefined>; write(line: string): void }): EventHandler {
  const { variables, write } = start
  const clock = systemClock
  const running = invocations(() => log, { clock, variables })
  const functionName = variables.AWS_LAMBDA_FUNCTION_NAME ?? 'pictures'
  const log = functionLog({ functionName, level: 'info', clock, write, invocation: running.ids })
  const transport = nodeTransport()
  return (event, context) => running.run(context, 'pictures', () => openFile(OpenTask.parse(event), transport))
}

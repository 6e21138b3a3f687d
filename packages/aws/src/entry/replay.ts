import { replayHandler } from '../lambda/event-handlers.ts'

/** The function `replay`, called by hand after a gap. */
export const handler = replayHandler({ variables: process.env, write: (line) => process.stdout.write(line) })

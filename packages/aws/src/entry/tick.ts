import { tickHandler } from '../lambda/event-handlers.ts'

/** The function `tick`, called each minute. */
export const handler = tickHandler({ variables: process.env, write: (line) => process.stdout.write(line) })

import { queueHandler } from '../lambda/queue-handler.ts'

/** The function behind the queue `scan`. */
export const handler = queueHandler('scan', { variables: process.env, write: (line) => process.stdout.write(line) })

import { queueHandler } from '../lambda/queue-handler.ts'

/** The function behind the queue `work`. */
export const handler = queueHandler('work', { variables: process.env, write: (line) => process.stdout.write(line) })

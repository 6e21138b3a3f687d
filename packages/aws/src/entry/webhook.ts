import { queueHandler } from '../lambda/queue-handler.ts'

/** The function behind the queue `webhook`. */
export const handler = queueHandler('webhook', { variables: process.env, write: (line) => process.stdout.write(line) })

import { renderer } from '../home/renderer.ts'
import { queueHandler } from '../lambda/queue-handler.ts'

/** The function behind the queue `mail`. */
export const handler = queueHandler('mail', { parts: renderer, variables: process.env, write: (line) => process.stdout.write(line) })

import { renderer } from '../home/renderer.ts'
import { queueHandler } from '../lambda/queue-handler.ts'

/** The function behind the queue `render`. */
export const handler = queueHandler('render', { parts: renderer, variables: process.env, write: (line) => process.stdout.write(line) })

import { fileReader } from '../home/file-reader.ts'
import { queueHandler } from '../lambda/queue-handler.ts'

/** The function behind the queue `scan`. */
export const handler = queueHandler('scan', { parts: fileReader, variables: process.env, write: (line) => process.stdout.write(line) })

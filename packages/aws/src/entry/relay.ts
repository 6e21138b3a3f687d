import { streamHandler } from '../lambda/stream-handler.ts'

/** The function `relay`, behind the table's stream. */
export const handler = streamHandler({ variables: process.env, write: (line) => process.stdout.write(line) })

import { mailNoticesHandler } from '../lambda/event-handlers.ts'

/** The function `mail-notices`, that hears of mails. */
export const handler = mailNoticesHandler({ variables: process.env, write: (line) => process.stdout.write(line) })

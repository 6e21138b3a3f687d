import { onlineProviders } from '../home/online-providers.ts'
import { queueHandler } from '../lambda/queue-handler.ts'

/** The function behind the queue `webhook`. */
export const handler = queueHandler('webhook', {
  parts: onlineProviders,
  variables: process.env,
  write: (line) => process.stdout.write(line),
})

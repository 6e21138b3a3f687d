import { once } from 'node:events'
import type { Log } from '@quittance/api/app'
import type { Configuration } from '../configuration.ts'
import { type DemoAccess, loadDemoOnce } from './demo.ts'
import { serve } from './serve.ts'

/** Serves until the process is told to stop (SIGINT, SIGTERM), then ends in order. */
export async function runServe(options: {
  configuration: Configuration
  log: Log
  demo: boolean
  print(text: string): void
}): Promise<number> {
  const { configuration, log, print } = options
  let demo: DemoAccess | undefined
  const served = await serve(configuration, log, async (home) => {
    if (options.demo) demo = await loadDemoOnce(home, print)
  })
  print(`Quittance is at ${served.url}`)
  print(`  API reference  ${served.url}/docs`)
  if (served.home.mailbox) print(`  Mailbox        ${served.url}/mailbox (no mail server is configured: mails are kept here)`)
  print(`  Data           ${configuration.dataDirectory}`)
  print(`  Virus check    ${configuration.virusCheck?.join(' ') ?? 'off: files people send are not checked (QUITTANCE_VIRUS_CHECK)'}`)
  if (demo) print(`  Demo login     ${demo.email} / ${demo.password}`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  print('Stopping …')
  await served.stop()
  return 0
}

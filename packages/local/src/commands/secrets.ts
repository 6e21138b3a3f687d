import type { Log } from '@quittance/api/app'
import { systemCall } from '@quittance/core/home'
import { resealCredentials } from '@quittance/core/payment-provider/reseal'
import { SecretUnreadable } from '@quittance/core/ports/secrets'
import { type Configuration, pathsIn } from '../configuration.ts'
import { type OpenedHome, openHome } from '../open-home.ts'
import { addKey, dropOldKeys } from '../sealing-keys.ts'
import { organisationIds } from '../store/organisations.ts'

const USAGE = `Say what to do:
  quittance secrets rotate    a new sealing key: everything is sealed again under it, and the old keys are dropped
  quittance secrets reseal    seal everything again under the first key of QUITTANCE_SEALING_KEYS`

/** The command `secrets`, which may run beside the program. Answers its exit code: 1 when something could not be opened any more. */
export async function runSecrets(options: {
  configuration: Configuration
  log: Log
  print(text: string): void
  action: string | undefined
}): Promise<number> {
  const { configuration, log, print, action } = options
  if (action !== 'rotate' && action !== 'reseal') {
    print(USAGE)
    return 2
  }
  if (action === 'rotate' && configuration.sealingKeys !== undefined) {
    print('The sealing keys are in QUITTANCE_SEALING_KEYS. Put a new one in front of them, restart, run “quittance secrets reseal”.')
    return 2
  }
  const path = pathsIn(configuration.dataDirectory).sealingKeys
  if (action === 'rotate') addKey(path)
  const home = await openHome(configuration, log)
  try {
    const { count, lost } = await resealAll(home)
    for (const line of lost) print(line)
    print(`Sealed ${count} secrets again.`)
    if (lost.length > 0) return 1
    if (action === 'rotate') dropOldKeys(path)
    return 0
  } finally {
    await home.close()
  }
}

async function resealAll({ app, local }: OpenedHome): Promise<{ count: number; lost: string[] }> {
  let count = 0
  const lost: string[] = []
  for (const orgId of organisationIds(local.database)) {
    try {
      count += await resealCredentials(systemCall(app, { orgId, name: 'secrets' }), app.secrets)
    } catch (error) {
      if (!(error instanceof SecretUnreadable)) throw error
      lost.push(`${orgId}: what was entered for a payment provider cannot be opened: ${error.message}. Enter it again in the settings.`)
    }
  }
  return { count, lost }
}

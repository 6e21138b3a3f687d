import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SecretUnreadable } from '@quittance/core/ports/secrets'
import { envelopeSecrets } from '@quittance/core/secrets/envelope'
import { expect, it } from 'vitest'
import { secretsContract } from '../../core/contract/secrets-contract.ts'
import { testClock } from '../../core/contract/test-world.ts'
import { backUp } from './backup/back-up.ts'
import { restore } from './backup/restore.ts'
import { pathsIn } from './configuration.ts'
import { addKey, dropOldKeys, ringDataKeys, ringInFile } from './sealing-keys.ts'
import { openStore } from './store/open-store.ts'

function opened() {
  const path = join(mkdtempSync(join(tmpdir(), 'quittance-keys-')), 'sealing-keys.json')
  return { path, secrets: envelopeSecrets(ringDataKeys(ringInFile(path)), randomBytes) }
}

const place = { orgId: 'org_a', purpose: 'test' }

secretsContract(async () => {
  const { path, secrets } = opened()
  return { secrets, rotate: () => addKey(path) }
})

it('keeps its keys from other users of the machine', async () => {
  const { path, secrets } = opened()
  await secrets.seal(place, 'text')
  expect(statSync(path).mode & 0o077).toBe(0)
})

it('opens with the keys that another opening of the file left there', async () => {
  const { path, secrets } = opened()
  const sealed = await secrets.seal(place, 'text')
  expect(await envelopeSecrets(ringDataKeys(ringInFile(path)), randomBytes).open(place, sealed)).toBe('text')
})

it('forgets what was sealed with a key that was dropped', async () => {
  const { path, secrets } = opened()
  const sealed = await secrets.seal(place, 'text')
  addKey(path)
  dropOldKeys(path)
  await expect(secrets.open(place, sealed)).rejects.toThrow(SecretUnreadable)
})

it('is left out of backups, and kept when one is restored over its data', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-backup-'))
  const [dataDirectory, target, clock] = [join(folder, 'data'), join(folder, 'backup'), testClock()]
  mkdirSync(dataDirectory)
  const { database, sealingKeys } = pathsIn(dataDirectory)
  openStore({ path: database, clock }).close()
  const ring = ringInFile(sealingKeys)()
  await backUp({ dataDirectory, target, clock })
  expect(existsSync(pathsIn(target).sealingKeys)).toBe(false)
  await restore({ source: target, dataDirectory, force: true, clock })
  expect(JSON.parse(readFileSync(sealingKeys, 'utf8'))).toEqual(ring)
})

import { expect, it } from 'vitest'
import { memorySecrets } from '../../contract/memory-data-keys.ts'
import { secretsContract } from '../../contract/secrets-contract.ts'
import { SecretUnreadable } from '../ports/secrets.ts'

secretsContract(async () => {
  const secrets = memorySecrets()
  return { secrets, rotate: secrets.rotate }
})

it('is lost with its key', async () => {
  const secrets = memorySecrets()
  const place = { orgId: 'org_a', purpose: 'test' }
  const sealed = await secrets.seal(place, 'text')
  secrets.rotate()
  secrets.forgetOldKeys()
  await expect(secrets.open(place, sealed)).rejects.toThrow(SecretUnreadable)
})

import { randomBytes } from 'node:crypto'
import { secretsContract } from '@quittance/core/contract/secrets-contract'
import { envelopeSecrets } from '@quittance/core/secrets/envelope'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startKms } from '../../test/stand-ins/kms.ts'
import { startSsm } from '../../test/stand-ins/ssm.ts'
import { testAws } from '../../test/test-aws.ts'
import { ensureInstallationSecret, loadInstallationSecrets } from './installation-secret.ts'
import { kmsDataKeys } from './kms-data-keys.ts'

const KEYS = [1, 2].map((n) => `arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-0000-0000-00000000000${n}`)

secretsContract(async () => {
  const kms = await startKms({ keyArns: KEYS })
  onTestFinished(() => kms.close())
  const aws = testAws({ endpoints: { kms: kms.url } })
  let at = 0
  const keys = () => kmsDataKeys({ aws, keyId: KEYS[at] ?? '' })
  const dataKeys = {
    currentKeyId: () => keys().currentKeyId(),
    make: (place: Parameters<ReturnType<typeof keys>['make']>[0]) => keys().make(place),
    unwrap: (...of: Parameters<ReturnType<typeof keys>['unwrap']>) => keys().unwrap(...of),
  }
  return {
    secrets: envelopeSecrets(dataKeys, randomBytes),
    rotate() {
      at = 1
    },
  }
})

const arn = 'arn:aws:ssm:eu-central-1:111122223333:parameter/quittance/secret'

async function openSsm() {
  const ssm = await startSsm()
  onTestFinished(() => ssm.close())
  return { ssm, aws: testAws({ endpoints: { ssm: ssm.url } }) }
}

describe('the installation’s secret', () => {
  it('is made once, also by many at once, and then only read', async () => {
    const { ssm, aws } = await openSsm()
    await Promise.all([1, 2, 3].map(() => ensureInstallationSecret({ aws, arn, randomBytes })))
    const first = await loadInstallationSecrets({ aws, arn })
    await ensureInstallationSecret({ aws, arn, randomBytes })
    expect(await loadInstallationSecrets({ aws, arn })).toEqual(first)
    expect(ssm.parameters.get('/quittance/secret')).toHaveLength(43)
  })

  it('gives each use a secret of its own, none of them itself', async () => {
    const { ssm, aws } = await openSsm()
    await ensureInstallationSecret({ aws, arn, randomBytes })
    const { payLink, sandbox } = await loadInstallationSecrets({ aws, arn })
    expect(new Set([payLink, sandbox, ssm.parameters.get('/quittance/secret')]).size).toBe(3)
  })

  it('is missing loudly until it is made', async () => {
    const { aws } = await openSsm()
    await expect(loadInstallationSecrets({ aws, arn })).rejects.toMatchObject({ name: 'ParameterNotFound' })
  })

  it('is refused when it is too short to keep links unguessable', async () => {
    const { ssm, aws } = await openSsm()
    ssm.parameters.set('/quittance/secret', 'short')
    await expect(loadInstallationSecrets({ aws, arn })).rejects.toThrow(/32 characters/)
  })
})

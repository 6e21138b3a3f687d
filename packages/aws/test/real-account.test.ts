import { randomBytes } from 'node:crypto'
import { exampleMail } from '@quittance/core/contract/mailer-contract'
import { secretsContract } from '@quittance/core/contract/secrets-contract'
import { systemClock } from '@quittance/core/ports/clock'
import { envelopeSecrets } from '@quittance/core/secrets/envelope'
import { describe, expect, it } from 'vitest'
import { nodeTransport } from '../src/call/transport.ts'
import { userPool } from '../src/identity/user-pool.ts'
import { sesMailer } from '../src/mail/ses-mailer.ts'
import { kmsDataKeys } from '../src/secrets/kms-data-keys.ts'
import { startCognito } from './stand-ins/cognito.ts'
import { testAws } from './test-aws.ts'

/** What `npm run test:aws` asks of services that nothing is made in: a mail to SES's own mailbox, two keys, the keys of a user pool. */

const MAILBOX = 'success@simulator.amazonses.com'

/** Runs `tests` where the variable is set; says what is left out where it is not. */
function withVariable(name: string, tests: (value: string) => void): void {
  const value = process.env[name]
  if (value) return void describe(`a real account, by ${name}`, () => tests(value))
  process.stderr.write(`SKIPPED: a real account: ${name} is not set\n`)
  describe.skip(`a real account (${name} is not set)`, () => it('runs', () => {}))
}

withVariable('QUITTANCE_TEST_MAIL_FROM', (address) => {
  it('SES takes a mail from the sender, with its attachment', async () => {
    const mailer = sesMailer({ aws: testAws({ real: true }), configurationSet: undefined })
    const sent = await mailer.send(exampleMail({ from: { name: 'Lovelace & Söhne', address }, to: [MAILBOX], replyTo: address }))
    expect(sent.transportId).toMatch(/^[0-9a-f-]{20,}$/)
  })
})

withVariable('QUITTANCE_TEST_KMS_KEYS', (both) => {
  const keys = both.split(',').map((key) => key.trim())
  secretsContract(async () => {
    let at = 0
    const aws = testAws({ real: true })
    const current = () => kmsDataKeys({ aws, keyId: keys[at] ?? '' })
    const dataKeys = {
      currentKeyId: () => current().currentKeyId(),
      make: (place: Parameters<ReturnType<typeof current>['make']>[0]) => current().make(place),
      unwrap: (...of: Parameters<ReturnType<typeof current>['unwrap']>) => current().unwrap(...of),
    }
    return {
      secrets: envelopeSecrets(dataKeys, randomBytes),
      rotate() {
        at = 1
      },
    }
  })
})

withVariable('QUITTANCE_TEST_ISSUER', (issuer) => {
  it('the user pool shows its keys, and a token that it did not sign is refused', async () => {
    const stranger = await startCognito({ issuer })
    const token = await stranger.accessToken({ sub: '6a0c3c1e-0000-4000-8000-000000000001' })
    const { clientId } = stranger
    await stranger.close()
    const pool = userPool({ issuer, clientId, clock: systemClock, transport: nodeTransport() })
    await expect(pool.verifyToken(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

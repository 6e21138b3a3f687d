import { describe, expect, it } from 'vitest'
import { SECRET_LIMITS, type Secrets, SecretUnreadable } from '../src/ports/secrets.ts'

/** Secrets with the hand that turns their keys. */
export interface SecretsUnderTest {
  secrets: Secrets
  /** A new key wraps from now on; the older ones still open. */
  rotate(): Promise<void> | void
}

const place = { orgId: 'org_a', purpose: 'payment-provider/stripe/secretKey' }
const text = 'sk_live_Zwölf€ 秘密'

/** What every `Secrets` promises (ports/secrets.ts). `open` gives fresh ones. */
export function secretsContract(open: () => Promise<SecretsUnderTest>): void {
  describe('secrets', () => {
    it.each(['', text, 'x'.repeat(SECRET_LIMITS.textBytesMax)])('open what they sealed (%#)', async (content) => {
      const { secrets } = await open()
      expect(await secrets.open(place, await secrets.seal(place, content))).toBe(content)
    })

    it('show nothing of the text, and seal it differently each time', async () => {
      const { secrets } = await open()
      const [one, two] = [await secrets.seal(place, text), await secrets.seal(place, text)]
      expect(one).not.toBe(two)
      expect(Buffer.from(one.replaceAll('.', ''), 'base64url').includes(Buffer.from('sk_live'))).toBe(false)
      expect(one).toMatch(/^[\w.-]+$/)
    })

    it.each([
      ['organisation', { ...place, orgId: 'org_b' }],
      ['purpose', { ...place, purpose: 'payment-provider/stripe/webhookSecret' }],
      ['split between the two', { orgId: 'org_a/payment-provider', purpose: 'stripe/secretKey' }],
    ])('do not open for another %s', async (_what, other) => {
      const { secrets } = await open()
      await expect(secrets.open(other, await secrets.seal(place, text))).rejects.toThrow(SecretUnreadable)
    })

    it('do not open when any part was changed', async () => {
      const { secrets } = await open()
      const sealed = await secrets.seal(place, text)
      for (let at = 0; at < sealed.length; at += 7) {
        const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
        await expect(secrets.open(place, changed), `at ${at}`).rejects.toThrow(SecretUnreadable)
      }
    })

    it.each(['', 'q1', 'q1...', 'q2.a.b.c', 'q1.a.b.c', text])('do not open %j', async (sealed) => {
      const { secrets } = await open()
      await expect(secrets.open(place, sealed)).rejects.toThrow(SecretUnreadable)
    })

    it('refuse more than they can hold', async () => {
      const { secrets } = await open()
      await expect(secrets.seal(place, 'x'.repeat(SECRET_LIMITS.textBytesMax + 1))).rejects.toMatchObject({ code: 'limit_exceeded' })
    })

    it('still open what an older key sealed, and say that it is to be sealed again', async () => {
      const { secrets, rotate } = await open()
      const old = await secrets.seal(place, text)
      expect(await secrets.isCurrent(old)).toBe(true)
      await rotate()
      expect([await secrets.open(place, old), await secrets.isCurrent(old)]).toEqual([text, false])
      expect(await secrets.isCurrent(await secrets.seal(place, text))).toBe(true)
    })
  })
}

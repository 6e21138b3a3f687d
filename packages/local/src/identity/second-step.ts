import { sha256 } from '@quittance/core/kit/hash'
import { transact } from '@quittance/core/store/transact'
import { changeAccount } from './accounts.ts'
import { type IdentityContext, nowSeconds } from './context.ts'
import { seal, unseal } from './keys.ts'
import { Account } from './records.ts'
import { base32, matchingStep, TOTP } from './totp.ts'

const ENROLMENT_SECONDS = 1800
const RECOVERY_CODES = 10
/** 50 bits each. */
const RECOVERY_CODE_LENGTH = 10
const RECOVERY_ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Begins an enrolment with a fresh secret; it waits half an hour for its first code. */
export async function startEnrolment(context: IdentityContext, accountId: string): Promise<void> {
  const sealedSecret = seal(context.secrets.secondStep, base32(context.randomBytes(TOTP.secretBytes)), context.randomBytes)
  await changeAccount(context, accountId, () => ({ pendingSecondStep: { sealedSecret, until: nowSeconds(context) + ENROLMENT_SECONDS } }))
}

/** The base 32 secret of an enrolment under way, to be shown to its owner. */
export function pendingSecret(context: IdentityContext, account: Account): string | undefined {
  const pending = account.pendingSecondStep
  return pending && pending.until > nowSeconds(context) ? unseal(context.secrets.secondStep, pending.sealedSecret) : undefined
}

/** Ends the enrolment with the app's first code. The recovery codes, to be shown this once; undefined when the code is wrong. */
export function finishEnrolment(context: IdentityContext, accountId: string, code: string): Promise<string[] | undefined> {
  const codes = makeRecoveryCodes(context)
  return transact(context.call, async (tx) => {
    const account = await tx.get(Account, { id: accountId })
    const secret = pendingSecret(context, account)
    const step = secret && matchingStep(code, { secret, nowMs: context.clock.now(), usedStep: 0 })
    if (!secret || !step) return undefined
    const sealedSecret = seal(context.secrets.secondStep, secret, context.randomBytes)
    const secondStep = { sealedSecret, enabledAt: tx.now, usedStep: step, recoveryCodeHashes: codes.map(hashOf) }
    tx.put(Account, { ...account, secondStep, pendingSecondStep: null, updatedAt: tx.now })
    return codes
  })
}

/** Whether the code is the app's present one or a recovery code. Either is spent by it. */
export function checkSecondStep(context: IdentityContext, accountId: string, typed: string): Promise<'app' | 'recovery' | undefined> {
  return transact(context.call, async (tx) => {
    const account = await tx.get(Account, { id: accountId })
    if (!account.secondStep) return undefined
    const { sealedSecret, usedStep, recoveryCodeHashes } = account.secondStep
    const secret = unseal(context.secrets.secondStep, sealedSecret)
    const step = matchingStep(typed, { secret, nowMs: context.clock.now(), usedStep })
    if (step !== undefined) {
      tx.put(Account, { ...account, secondStep: { ...account.secondStep, usedStep: step }, updatedAt: tx.now })
      return 'app'
    }
    const left = recoveryCodeHashes.filter((hash) => hash !== hashOf(typed))
    if (left.length === recoveryCodeHashes.length) return undefined
    tx.put(Account, { ...account, secondStep: { ...account.secondStep, recoveryCodeHashes: left }, updatedAt: tx.now })
    return 'recovery'
  })
}

/** Replaces the recovery codes and returns the new ones, to be shown this once. */
export async function renewRecoveryCodes(context: IdentityContext, accountId: string): Promise<string[]> {
  const codes = makeRecoveryCodes(context)
  await changeAccount(context, accountId, ({ secondStep }) => ({
    secondStep: secondStep && { ...secondStep, recoveryCodeHashes: codes.map(hashOf) },
  }))
  return codes
}

/** Back to one step; recovery codes and enrolments go too. */
export async function removeSecondStep(context: IdentityContext, accountId: string): Promise<void> {
  await changeAccount(context, accountId, () => ({ secondStep: null, pendingSecondStep: null }))
}

function makeRecoveryCodes(context: IdentityContext): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from(context.randomBytes(RECOVERY_CODE_LENGTH), (byte) => RECOVERY_ALPHABET[byte & 31])
    return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
  })
}

// 50 random bits need no slow hash.
function hashOf(code: string): string {
  return sha256(code.toLowerCase().replaceAll(/[\s-]/g, ''))
}

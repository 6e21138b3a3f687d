import { sha256 } from '@quittance/core/kit/hash'
import { transact } from '@quittance/core/store/transact'
import { type IdentityContext, nowSeconds } from './context.ts'
import { Throttle } from './records.ts'

/** After `free` failures each further one doubles the wait, from one second to `waitSecondsMax`. */
export interface ThrottleRule {
  free: number
  waitSecondsMax: number
}

/** What is counted: failures of an account or an address, sign-ups of an address, mails to an address. */
export type ThrottleKind = 'account' | 'address' | 'sign_up' | 'mail'

/** One rule a kind. */
export type ThrottleRules = Record<ThrottleKind, ThrottleRule>

/** An account stands five wrong guesses; an address, which an office may share, more. Mails and sign-ups count also when they succeed. */
export const THROTTLE_RULES: ThrottleRules = {
  account: { free: 5, waitSecondsMax: 900 },
  address: { free: 30, waitSecondsMax: 900 },
  sign_up: { free: 50, waitSecondsMax: 900 },
  mail: { free: 3, waitSecondsMax: 3600 },
}

/** Failures are forgotten when none came for so long. */
const MEMORY_SECONDS = 2 * 3600

/** One thing that is counted. */
export interface ThrottleSubject {
  kind: ThrottleKind
  /** An account's e-mail hash or id, or a network address. */
  value: string
}

/**
 * Counts an attempt against all subjects before it is tried, so that guesses sent at the same time count too. Returns 0
 * when it may go ahead, else the whole seconds to wait; then nothing is counted.
 */
export function admit(context: IdentityContext, subjects: ThrottleSubject[]): Promise<number> {
  return transact(context.call, async (tx) => {
    const nowMs = context.clock.now()
    const found = await Promise.all(subjects.map((subject) => tx.find(Throttle, { subjectHash: hashOf(subject) })))
    const blockedUntil = Math.max(0, ...found.map((throttle) => throttle?.blockedUntil ?? 0))
    if (blockedUntil > nowMs) return Math.ceil((blockedUntil - nowMs) / 1000)
    subjects.forEach((subject, at) => {
      const failures = (found[at]?.failures ?? 0) + 1
      const waitSeconds = waitAfter(failures, context.rules[subject.kind])
      tx.put(Throttle, {
        subjectHash: hashOf(subject),
        failures,
        blockedUntil: waitSeconds === 0 ? 0 : nowMs + waitSeconds * 1000,
        expiresAt: nowSeconds(context) + MEMORY_SECONDS + waitSeconds,
      })
    })
    return 0
  })
}

/** Takes back what `admit` counted after the attempt succeeded: an account starts afresh, an address gets one failure less. */
export function forgive(context: IdentityContext, subjects: ThrottleSubject[]): Promise<void> {
  return transact(context.call, async (tx) => {
    for (const subject of subjects) {
      const throttle = await tx.find(Throttle, { subjectHash: hashOf(subject) })
      if (!throttle) continue
      if (subject.kind === 'account' || throttle.failures <= 1) tx.remove(Throttle, throttle)
      else tx.put(Throttle, { ...throttle, failures: throttle.failures - 1, blockedUntil: 0 })
    }
  })
}

/** Seconds to wait after so many failures. */
export function waitAfter(failures: number, rule: ThrottleRule): number {
  return failures < rule.free ? 0 : Math.min(2 ** (failures - rule.free), rule.waitSecondsMax)
}

function hashOf({ kind, value }: ThrottleSubject): string {
  return sha256(`${kind}:${value}`)
}

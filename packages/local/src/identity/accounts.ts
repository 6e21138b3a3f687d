import { instantOf } from '@quittance/core/kit/day'
import { AppError } from '@quittance/core/kit/errors'
import type { Versioned } from '@quittance/core/store/entity'
import { readIfAny, type Tx, transact } from '@quittance/core/store/transact'
import { type IdentityContext, nowSeconds } from './context.ts'
import { consumeLink } from './links.ts'
import { hashPassword, isPassword } from './password.ts'
import { Account, EmailClaim, emailHash } from './records.ts'

/** Lengths in characters; RFC 5321 allows an address 254. */
export const ACCOUNT_LIMITS = { emailLengthMax: 254, nameLengthMax: 100 } as const

/** What is wrong with an e-mail address or a name, as a sentence; undefined when nothing is. */
export function emailProblem(email: string): string | undefined {
  if (email.length > ACCOUNT_LIMITS.emailLengthMax) return `Use at most ${ACCOUNT_LIMITS.emailLengthMax} characters.`
  return /^[^\s@<>"(),:;[\]\\]+@[^\s@.<>"(),:;[\]\\]+(\.[^\s@.<>"(),:;[\]\\]+)*$/.test(email)
    ? undefined
    : 'Enter an e-mail address, like ada@example.com.'
}

/** As `emailProblem`, for a person's name. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'Enter your name.'
  return [...name].length > ACCOUNT_LIMITS.nameLengthMax ? `Use at most ${ACCOUNT_LIMITS.nameLengthMax} characters.` : undefined
}

/** The account, or undefined when there is none with this id. */
export async function readAccount(context: IdentityContext, id: string): Promise<Versioned<Account> | undefined> {
  return readIfAny(context.call, Account, { id })
}

/** The account with this e-mail address, in whatever spelling. */
export async function findAccountByEmail(context: IdentityContext, email: string): Promise<Versioned<Account> | undefined> {
  const claim = await readIfAny(context.call, EmailClaim, { emailHash: emailHash(email) })
  // The second read is made for unknown addresses too, so that both take the same time.
  return readIfAny(context.call, Account, { id: claim?.accountId ?? 'nobody' })
}

/** Makes an account. The caller has checked the fields. Errors: `already_exists` when the e-mail address is taken. */
export async function createAccount(
  context: IdentityContext,
  fields: { email: string; name: string; password: string },
): Promise<Versioned<Account>> {
  const passwordHash = await hashPassword(fields.password)
  return transact(context.call, async (tx) => {
    const hash = emailHash(fields.email)
    if (await tx.find(EmailClaim, { emailHash: hash }))
      throw new AppError('already_exists', 'There is an account with this e-mail address.')
    const id = context.newId('acc')
    tx.put(EmailClaim, { emailHash: hash, accountId: id })
    return tx.put(Account, {
      id,
      email: fields.email,
      emailVerified: false,
      name: fields.name,
      passwordHash,
      loginsValidFrom: 0,
      secondStep: null,
      pendingSecondStep: null,
      createdAt: tx.now,
      updatedAt: tx.now,
    })
  })
}

/** The account, when the password is right. Takes the same time when there is no such account. */
export async function checkPassword(context: IdentityContext, email: string, password: string): Promise<Versioned<Account> | undefined> {
  const account = await findAccountByEmail(context, email)
  return (await isPassword(password, account?.passwordHash)) ? account : undefined
}

/** Sets a new password and ends every login there is. The account as it is then. */
export async function changePassword(context: IdentityContext, accountId: string, password: string): Promise<Versioned<Account>> {
  const passwordHash = await hashPassword(password)
  return changeAccount(context, accountId, (account) => ({ passwordHash, ...withoutLogins(context, account) }))
}

/** Ends every login there is. */
export async function endLogins(context: IdentityContext, accountId: string): Promise<void> {
  await changeAccount(context, accountId, (account) => withoutLogins(context, account))
}

/**
 * The time to give a login whose password was checked against `account`, in epoch seconds. It is later than the logins
 * that were ended, also within the second of a new password, while a login that raced with the new password, and saw the
 * old account, stays before it.
 */
export function loginTime(context: IdentityContext, account: Account): number {
  return Math.max(nowSeconds(context), account.loginsValidFrom)
}

/** Sets the name; the caller has checked it. Errors: `not_found`. */
export async function changeName(context: IdentityContext, accountId: string, name: string): Promise<void> {
  await changeAccount(context, accountId, () => ({ name }))
}

/** Confirms the e-mail address by a mailed link. False when the link does not work (any more). */
export function verifyEmail(context: IdentityContext, token: string): Promise<boolean> {
  return transact(context.call, async (tx) => {
    const accountId = await consumeLink(tx, context, { purpose: 'verify_email', token })
    if (accountId === undefined) return false
    await put(tx, accountId, () => ({ emailVerified: true }))
    return true
  })
}

/**
 * Sets a password by a mailed link and ends every login. The link proves the address, so it counts as confirmed. The
 * account's id, or undefined when the link does not work (any more).
 */
export async function resetPassword(context: IdentityContext, token: string, password: string): Promise<string | undefined> {
  const passwordHash = await hashPassword(password)
  return transact(context.call, async (tx) => {
    const accountId = await consumeLink(tx, context, { purpose: 'reset_password', token })
    if (accountId === undefined) return undefined
    await put(tx, accountId, (account) => ({ passwordHash, emailVerified: true, ...withoutLogins(context, account) }))
    return accountId
  })
}

/** Changes some fields of an account in a transaction of its own. Errors: `not_found`. */
export function changeAccount(
  context: IdentityContext,
  accountId: string,
  change: (account: Account) => Partial<Account>,
): Promise<Versioned<Account>> {
  return transact(context.call, (tx) => put(tx, accountId, change))
}

function withoutLogins(context: IdentityContext, account: Account): Partial<Account> {
  return { loginsValidFrom: loginTime(context, account) + 1 }
}

async function put(tx: Tx, accountId: string, change: (account: Account) => Partial<Account>): Promise<Versioned<Account>> {
  const account = await tx.get(Account, { id: accountId })
  return tx.put(Account, { ...account, ...change(account), updatedAt: instantOf(tx.call.clock.now()) })
}

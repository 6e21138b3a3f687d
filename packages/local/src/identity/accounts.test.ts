import { beforeEach, describe, expect, test } from 'vitest'
import {
  checkPassword,
  createAccount,
  emailProblem,
  endLogins,
  findAccountByEmail,
  loginTime,
  nameProblem,
  readAccount,
} from './accounts.ts'
import type { IdentityContext } from './context.ts'
import { isLoginValid } from './provider.ts'
import type { Account } from './records.ts'
import { testContext } from './test-context.ts'

const ADA = { email: 'Ada@Example.com', name: 'Ada Lovelace', password: 'analytical engine 1843' }

let context: IdentityContext
beforeEach(async () => {
  context = (await testContext()).context
})

test('an e-mail address has one account, in whatever spelling', async () => {
  await createAccount(context, ADA)
  await expect(createAccount(context, { ...ADA, email: ' ada@example.COM ' })).rejects.toMatchObject({ code: 'already_exists' })
})

test('of two sign-ups with one address at the same time one makes the account', async () => {
  const made = await Promise.allSettled([createAccount(context, ADA), createAccount(context, ADA)])
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an account is found by its address in any spelling', async () => {
  const { id } = await createAccount(context, ADA)
  expect((await findAccountByEmail(context, 'ada@example.com'))?.id).toBe(id)
})

test('an account is given for its password only', async () => {
  const { id } = await createAccount(context, ADA)
  const given = [ADA.password, `${ADA.password} `, '', 'a'.repeat(100_000)].map((password) => checkPassword(context, ADA.email, password))
  expect((await Promise.all(given)).map((account) => account?.id)).toEqual([id, undefined, undefined, undefined])
})

describe('when logins are ended', () => {
  let before: Account
  let after: Account
  beforeEach(async () => {
    before = await createAccount(context, ADA)
    await endLogins(context, before.id)
    after = (await readAccount(context, before.id)) ?? before
  })

  test('one whose password was checked before is over, also within the same second', () => {
    expect(isLoginValid(after, loginTime(context, before))).toBe(false)
  })

  test('one whose password is checked afterwards is good, also within the same second', () => {
    expect(isLoginValid(after, loginTime(context, after))).toBe(true)
  })

  test('twice within a second, the one in between is over', async () => {
    const between = loginTime(context, after)
    await endLogins(context, before.id)
    const last = (await readAccount(context, before.id)) ?? before
    expect(isLoginValid(last, between)).toBe(false)
  })
})

test.each(['ada@example.com', 'a@b', 'ada+tag@sub.example.co.uk', 'jörg@müller.example', '用户@例子.公司'])(
  '%s is an e-mail address',
  (email) => {
    expect(emailProblem(email)).toBeUndefined()
  },
)

test.each(['', 'ada', 'ada@', '@example.com', 'a@b@c', 'a b@c.de', 'a@b..c', 'a@.b', '<a@b.c>', 'a@b.c,d@e.f', `${'a'.repeat(250)}@b.cd`])(
  '“%s” is not an e-mail address',
  (email) => {
    expect(emailProblem(email)).toBeDefined()
  },
)

test('a name has 1 to 100 characters', () => {
  expect(['', 'A', '名'.repeat(100), 'a'.repeat(101)].map((name) => nameProblem(name) === undefined)).toEqual([false, true, true, false])
})

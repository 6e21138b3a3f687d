import { describe, expect, test } from 'vitest'
import { hashPassword, isPassword, passwordProblem } from './password.ts'

describe('refuses', () => {
  test.each([
    ['11 characters', 'abcdefghijk'],
    ['201 characters', 'abcdefghij'.repeat(20).concat('k')],
    ['the e-mail address', 'Ada@Example.com'],
    ['a very common one', 'password12345'],
    ['a very common one in capitals and with spaces', 'QWERTY uiop 123'],
    ['a few characters again and again', 'ababababababab'],
    ['emoji that are fewer than they are bytes', '🔑🗝🔒🔓'],
  ])('%s', (_what, password) => {
    expect(passwordProblem(password, 'ada@example.com')).toBeDefined()
  })
})

describe('takes', () => {
  test.each([
    ['12 characters', 'abcdefghijkm'],
    ['200 characters', 'abcdefghij'.repeat(20)],
    ['words with spaces', 'correct horse battery'],
    ['other scripts', 'пароль на кириллице'],
    ['no digits and no capitals', 'bicycle umbrella'],
  ])('%s', (_what, password) => {
    expect(passwordProblem(password, 'ada@example.com')).toBeUndefined()
  })
})

test('hashes with argon2id at 19 MiB, two passes, one lane', async () => {
  expect(await hashPassword('correct horse battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('hashes the same password differently each time', async () => {
  expect(await hashPassword('correct horse battery')).not.toBe(await hashPassword('correct horse battery'))
})

test('knows the password again', async () => {
  expect(await isPassword('correct horse battery', await hashPassword('correct horse battery'))).toBe(true)
})

test('knows the password again when the keyboard composes letters differently', async () => {
  expect(await isPassword('cafe\u0301 cre\u0300me bru\u0302le\u0301e', await hashPassword('caf\u00e9 cr\u00e8me br\u00fbl\u00e9e'))).toBe(
    true,
  )
})

test('does not take another password', async () => {
  expect(await isPassword('correct horse batterx', await hashPassword('correct horse battery'))).toBe(false)
})

test('nobody’s password is right, not even the one that stands in for it', async () => {
  expect(await isPassword('nobody has this password', undefined)).toBe(false)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from './test-client.ts'
import { startTestIdentity, type TestIdentity } from './test-identity.ts'
import { codeOf, stepAt } from './totp.ts'

const ada = { email: 'ada@example.com', password: 'analytical engine 1843' }

let home: TestIdentity
beforeAll(async () => {
  home = await startTestIdentity({
    throttle: { address: { free: 12, waitSecondsMax: 900 } },
    clientAddress: ({ headers }) => String(headers['x-test-address'] ?? 'one'),
  })
  await home.newClient().signUp(ada)
})
afterAll(() => home.close())

async function attempt(email: string, password: string): Promise<{ status: number; text: string; retryAfter: string | null }> {
  const client = home.newClient()
  const answer = await client.submit((await client.begin()).page, { email, password })
  return { status: answer.status, text: textOf(answer.body), retryAfter: answer.headers.get('retry-after') }
}

async function statuses(email: string, count: number): Promise<number[]> {
  const found: number[] = []
  for (let at = 0; at < count; at++) found.push((await attempt(email, 'a wrong password')).status)
  return found
}

test('an account that is guessed at has to wait, the right password too', async () => {
  expect(await statuses(ada.email, 6)).toEqual([401, 401, 401, 401, 401, 429])
  const refused = await attempt(ada.email, ada.password)
  expect(refused).toMatchObject({ status: 429, retryAfter: '1' })
  expect(refused.text).toContain('Too many attempts. Wait a second and try again.')
})

test('the wait grows with each further failure', async () => {
  home.advance(1)
  await attempt(ada.email, 'a wrong password')
  expect((await attempt(ada.email, ada.password)).retryAfter).toBe('2')
  home.advance(2)
  await attempt(ada.email, 'a wrong password')
  expect((await attempt(ada.email, ada.password)).retryAfter).toBe('4')
})

test('after the wait the right password works, and the count starts afresh', async () => {
  home.advance(4)
  expect((await attempt(ada.email, ada.password)).status).toBe(200)
  home.advance(7200)
  expect(await statuses(ada.email, 4)).toEqual([401, 401, 401, 401])
})

test('guesses at the same time are counted one by one', async () => {
  home.advance(3 * 7200)
  const answers = await Promise.all(Array.from({ length: 9 }, () => attempt('grace@example.com', 'a wrong password')))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
})

test('an unknown account is throttled like a known one', async () => {
  home.advance(3 * 7200)
  expect(await statuses('nobody@example.com', 6)).toEqual([401, 401, 401, 401, 401, 429])
})

test('an address that guesses at many accounts has to wait', async () => {
  home.advance(3 * 7200)
  const found: number[] = []
  for (let at = 0; at < 13; at++) found.push((await attempt(`user${at}@example.com`, 'a wrong password')).status)
  expect(found.slice(0, 12).every((status) => status === 401)).toBe(true)
  expect(found[12]).toBe(429)
})

test('guesses at the password on the account page are throttled too', async () => {
  home.advance(3 * 7200)
  const client = home.newClient()
  const account = await client.logIn(ada).then(() => client.open('/oidc/account'))
  for (let at = 0; at < 5; at++) await client.submit(account, { confirm: 'a wrong password' }, { action: '/two-step/start' })
  const refused = await client.submit(account, { confirm: ada.password }, { action: '/two-step/start' })
  expect(refused.status).toBe(429)
})

test('guesses at the code of the second step are throttled, the right code too', async () => {
  home.advance(3 * 7200)
  const { secret, logInUpToCode } = await withTwoSteps()
  const page = await logInUpToCode()
  const found: number[] = []
  for (let at = 0; at < 5; at++) found.push((await page.client.submit(page.code, { code: '000000' })).status)
  found.push((await page.client.submit(page.code, { code: codeOf(secret, stepAt(home.now())) })).status)
  expect(found).toEqual([401, 401, 401, 401, 401, 429])
})

/** An account with two-step login, and a browser that has got as far as its code. */
async function withTwoSteps() {
  const person = { email: 'hedy@example.com', password: 'frequency hopping 1942' }
  const client = home.newClient()
  await client.signUp(person)
  const enrolment = await client.submit(await client.open('/oidc/account'), { confirm: person.password }, { action: '/two-step/start' })
  const secret = /class="secret">([A-Z2-7 ]+)</.exec(enrolment.body)?.[1]?.replaceAll(' ', '') ?? ''
  await client.submit(enrolment, { code: codeOf(secret, stepAt(home.now())) })
  home.advance(60)
  const logInUpToCode = async () => {
    const browser = home.newClient()
    return { client: browser, code: await browser.submit((await browser.begin()).page, person) }
  }
  return { secret, logInUpToCode }
}

import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readForm, textOf, type Visited } from './test-client.ts'
import { linkIn, startTestIdentity, type TestIdentity } from './test-identity.ts'

/** The demands of OWASP ASVS on forms, pages and mailed links, each as a test. */

const ada = { email: 'ada@example.com', password: 'analytical engine 1843', name: 'Ada Lovelace' }

let home: TestIdentity
beforeAll(async () => {
  home = await startTestIdentity({ throttle: { address: { free: 1000, waitSecondsMax: 900 } } })
  await home.newClient().signUp(ada)
})
afterAll(() => home.close())

describe('a form', () => {
  test('without its token is refused', async () => {
    const client = home.newClient()
    expect((await client.submit((await client.begin()).page, { ...ada, form: '' })).status).toBe(403)
  })

  test('with the token of another browser is refused', async () => {
    const mine = home.newClient()
    const theirs = await home.newClient().begin()
    const { page } = await mine.begin()
    expect((await mine.submit(page, { ...ada, form: readForm(theirs.page.body).fields.form ?? '' })).status).toBe(403)
  })

  test('that needs no login is refused with the token of another browser, too', async () => {
    const mine = home.newClient()
    const theirs = await home.newClient().open('/oidc/password/forgotten')
    const page = await mine.open('/oidc/password/forgotten')
    expect((await mine.submit(page, { email: ada.email, form: readForm(theirs.body).fields.form ?? '' })).status).toBe(403)
  })

  test('with the token of another page is refused', async () => {
    const client = home.newClient()
    const forgotten = await client.open('/oidc/password/forgotten')
    const { page } = await client.begin()
    expect((await client.submit(page, { ...ada, form: readForm(forgotten.body).fields.form ?? '' })).status).toBe(403)
  })

  test('sent from another site is refused', async () => {
    const client = home.newClient()
    const page = await client.open('/oidc/password/forgotten')
    const body = new URLSearchParams({ ...readForm(page.body).fields, email: ada.email })
    const headers = { cookie: client.cookies(), origin: 'https://evil.example' }
    expect((await fetch(page.url, { method: 'POST', body, headers })).status).toBe(403)
  })

  test('on the account page is refused without its token', async () => {
    const client = home.newClient()
    await client.logIn(ada)
    const account = await client.open('/oidc/account')
    expect((await client.submit(account, { name: 'Eve', form: 'x' }, { action: '/name' })).status).toBe(403)
  })

  test('of 20 KB is refused', async () => {
    const client = home.newClient()
    const { page } = await client.begin()
    expect((await client.submit(page, { ...ada, email: 'a'.repeat(20_000) })).status).toBe(413)
  })

  test('shows again what was typed, escaped, but never the password', async () => {
    const client = home.newClient()
    const { page } = await client.begin()
    const { body } = await client.submit(page, { email: '"><script>alert(1)</script>', password: 'my secret password' })
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('my secret password')
  })
})

describe('an interaction', () => {
  test('cannot be used from another browser', async () => {
    const { page } = await home.newClient().begin()
    expect((await home.newClient().open(page.url.pathname)).status).toBe(400)
  })

  test('does not skip the second step by its address', async () => {
    const client = home.newClient()
    const { page } = await client.begin()
    const code = await client.open(`${page.url.pathname}/code`)
    expect(code.url.pathname).toBe(page.url.pathname)
  })
})

describe('pages', () => {
  test.each(['/oidc/password/forgotten', '/oidc/verify?token=x', '/oidc/nothing', '/oidc/auth?client_id=x', '/oidc/session/end/success'])(
    '%s may load nothing from elsewhere and may not be framed or kept',
    async (path) => {
      const { headers, body } = await home.newClient().open(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(body).not.toMatch(/<script>|style="|onclick|https?:\/\/(?!127\.0\.0\.1)/)
    },
  )
})

describe('a mailed link', () => {
  async function resetLink(): Promise<string> {
    const client = home.newClient()
    home.advance(7200)
    await client.submit(await client.open('/oidc/password/forgotten'), { email: ada.email })
    return linkIn((await home.mails()).at(-1))
  }

  test('is asked for in the same words whether or not there is such an account', async () => {
    const client = home.newClient()
    const ask = async (email: string) => {
      const answer = await client.submit(await client.open('/oidc/password/forgotten'), { email })
      return textOf(answer.body).replaceAll(email, '')
    }
    expect(await ask('nobody@example.com')).toBe(await ask(ada.email))
  })

  test('is not mailed to an address without an account', async () => {
    const before = (await home.mails()).length
    const client = home.newClient()
    await client.submit(await client.open('/oidc/password/forgotten'), { email: 'nobody@example.com' })
    expect((await home.mails()).length).toBe(before)
  })

  test('is mailed three times in a row and then no more', async () => {
    home.advance(7200)
    const before = (await home.mails()).length
    const client = home.newClient()
    for (let at = 0; at < 5; at++) await client.submit(await client.open('/oidc/password/forgotten'), { email: ada.email })
    expect((await home.mails()).length - before).toBe(3)
  })

  test('works for an hour', async () => {
    const link = await resetLink()
    // A busy machine may take seconds between the two.
    home.advance(3_570)
    expect((await home.newClient().open(link)).status).toBe(200)
    home.advance(31)
    expect((await home.newClient().open(link)).status).toBe(410)
  })

  test.each<[string, (link: string) => string]>([
    ['a longer life', (link) => link.replace(/\.(\d{10})\./, (_, until) => `.${Number(until) + 99_999}.`)],
    ['another purpose', (link) => link.replace('/password/reset', '/verify')],
    ['another signature', (link) => `${link.slice(0, -4)}AAAA`],
    ['no signature', (link) => link.slice(0, link.lastIndexOf('.'))],
  ])('with %s does not work', async (_what, forge) => {
    expect((await home.newClient().open(forge(await resetLink()))).status).toBe(410)
  })

  test('sets one password only when it is used twice at the same time', async () => {
    const link = await resetLink()
    const clients = [home.newClient(), home.newClient()]
    const pages = await Promise.all(clients.map((client) => client.open(link)))
    const answers = await Promise.all(clients.map((client, at) => client.submit(pages[at] as Visited, { password: ada.password })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
  })

  test('does not set a password that is too weak, and keeps working', async () => {
    const client = home.newClient()
    const page = await client.open(await resetLink())
    expect((await client.submit(page, { password: 'short' })).status).toBe(422)
    expect((await client.submit(page, { password: ada.password })).status).toBe(200)
  })
})

test('a request to nowhere, as sent by hand, is answered with 404', async () => {
  const status = await new Promise((resolve, reject) => {
    request(`${home.publicUrl}`, { path: '/oidcx' }, (answer) => resolve(answer.statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(404)
})

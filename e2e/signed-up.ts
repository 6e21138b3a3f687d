import type { Page } from '@playwright/test'
import { createQuittance, type Quittance } from '@quittance/sdk/client'
import { tokenOf } from './browser.ts'

const EMAIL = 'ada@lovelace.example'
const PASSWORD = 'analytical engine 1843'

/** Signs up a German business in the browser, and opens the API for it with a key of its own, which outlasts every session. */
export async function signUp(page: Page, url: string): Promise<Quittance> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Create your account' }).click()
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).last().click()
  await page.getByLabel('Name of the business').fill('Lovelace & Co')
  await page.getByLabel('Country').selectOption('DE')
  await page.getByRole('button', { name: 'Start' }).last().click()
  await page.getByRole('link', { name: 'Write an invoice' }).waitFor()
  const person = createQuittance({ baseUrl: url, token: await tokenOf(page, url) })
  const { secret } = await person.post('/v1/api-keys', { body: { name: 'Journey' } })
  return createQuittance({ baseUrl: url, token: secret ?? '' })
}

/** Opens a page of the app, and logs in where the session ended. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const first = page.locator('main h1, input[type=password], button:has-text("Log in")').first()
  await first.waitFor()
  const logIn = page.getByRole('button', { name: 'Log in' }).last()
  if (!(await logIn.isVisible())) return
  if (!(await page.getByLabel('E-mail').isVisible())) await logIn.click()
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Log in' }).last().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/oidc'))
  await page.getByRole('navigation').first().waitFor()
  await page.goto(address)
  await page.locator('main h1').first().waitFor()
}

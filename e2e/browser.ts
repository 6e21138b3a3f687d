import { existsSync, mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'

/** Debian's Chromium, or the one the environment names. */
export const CHROMIUM = process.env.QUITTANCE_CHROMIUM ?? '/usr/bin/chromium'

/** Why browser journeys cannot run here; undefined when they can. */
export const NO_BROWSER = existsSync(CHROMIUM) ? undefined : `skipped: there is no Chromium at ${CHROMIUM} (apt-get install chromium)`

/** Opens a browser without a window. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Keeps a picture of the page under the ignored folder `screenshots/`. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('screenshots', { recursive: true })
  await page.screenshot({ path: `screenshots/${name}.png`, fullPage: true })
}

/** Collects what went wrong in a page without anybody seeing it: script errors, refused content, failed requests. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[0-9]/.test(message.text())) troubles.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`)
  })
  return troubles
}

/** The access token that the page sends, as read off its next request to the API. */
export async function tokenOf(page: Page, url: string): Promise<string> {
  const asked = page.waitForRequest((request) => request.url().startsWith(`${url}/v1/`) && 'authorization' in request.headers())
  await page.reload()
  return (await asked).headers().authorization?.replace('Bearer ', '') ?? ''
}

/** Loads a page again until it shows a text: mails come a moment after the commit. */
export async function reloadUntil(page: Page, url: string, text: RegExp): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    await page.goto(url)
    if (text.test(await page.locator('main').innerText())) return
    await page.waitForTimeout(500)
  }
  throw new Error(`${url} did not show ${text} within 30 seconds`)
}

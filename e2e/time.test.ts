import { execFileSync } from 'node:child_process'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Quittance } from '@quittance/sdk/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_BROWSER, openBrowser, picture, troublesOf } from './browser.ts'
import { drained } from './drained.ts'
import { signUp } from './signed-up.ts'
import { type RunningHome, startHome } from './start-home.ts'

if (NO_BROWSER) console.warn(NO_BROWSER)

describe.skipIf(NO_BROWSER)('time, from the timer to the annex of an invoice', () => {
  let home: RunningHome
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let api: Quittance
  let troubles: string[] = []

  beforeAll(async () => {
    ;[home, browser] = await Promise.all([startHome(), openBrowser()])
    context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US' })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    troubles = troublesOf(page)
    api = await signUp(page, home.url)
    const address = { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' }
    await api.patch('/v1/organization', { body: { address, taxId: 'DE123456788' } })
    const customer = await api.post('/v1/customers', { body: { name: 'Grace Hopper Ltd', email: 'grace@hopper.example', address } })
    await api.post('/v1/projects', { body: { name: 'Compiler', customerId: customer.id, rate: '3600' } })
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
    expect(troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(trouble))).toEqual([])
  })

  const main = () => page.getByRole('main')

  test('the timer survives a reload without a network, is stopped there, and its time is sent later', async () => {
    await page.goto(`${home.url}/time`)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    const started = page.waitForResponse((answer) => answer.url().endsWith('/v1/timer/start') && answer.status() < 300)
    await main()
      .getByRole('button', { name: /^Start/ })
      .first()
      .click()
    await started
    await page.waitForFunction(
      () => !localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('quittance.timer')) ?? '')?.includes('startedAt'),
    )
    await context.setOffline(true)
    await page.reload()
    await main().getByRole('button', { name: /^Stop/ }).waitFor()
    await expect
      .poll(() =>
        page
          .locator('img.brand-mark')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0)
    await picture(page, 'time-offline-390')
    await page.waitForTimeout(1_500)
    await main().getByRole('button', { name: /^Stop/ }).click()
    await page.reload()
    await main()
      .getByRole('button', { name: /^Start/ })
      .first()
      .waitFor()
    const written = async () => (await api.get('/v1/time-entries')).items.length
    expect(await written()).toBe(0)
    await context.setOffline(false)
    await expect.poll(written, { timeout: 30_000 }).toBe(1)
    await page.reload()
    await main()
      .getByRole('button', { name: /^Start/ })
      .first()
      .waitFor()
    expect(await written()).toBe(1)
  })

  test('its pages keep their strict policy from the copy, and a page of the server is not one of them', async () => {
    await context.setOffline(true)
    const answer = await page.goto(`${home.url}/time`)
    expect(answer?.fromServiceWorker()).toBe(true)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'")
    await expect(page.goto(`${home.url}/docs`)).rejects.toThrow(/DISCONNECTED/)
    await context.setOffline(false)
  })

  test('is approved, billed, and lies in the PDF as its annex', async () => {
    const [entry] = (await api.get('/v1/time-entries')).items
    await page.goto(`${home.url}/time?view=approve`)
    await main()
      .getByRole('button', { name: /^Approve \d/ })
      .first()
      .click()
    await expect.poll(async () => (await api.get('/v1/time-entries')).items[0]?.approval).toBeTruthy()
    await page.goto(`${home.url}/time`)
    await page.getByRole('button', { name: 'Bill time' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /draft/i }).click()
    await page.waitForURL(/\/drafts\//)
    const invoiceId = page.url().split('/').at(-1) ?? ''
    await api.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: { path: { invoiceId } } })
    await drained(api)
    const billed = (await api.get('/v1/time-entries')).items.find(({ id }) => id === entry?.id)
    expect(billed?.invoiceId).toBe(invoiceId)
    const { items: documents } = await api.get('/v1/invoices/{invoiceId}/documents', { params: { path: { invoiceId } } })
    const link = documents.find(({ kind }) => kind === 'pdf')?.url ?? ''
    const bytes = new Uint8Array(await (await fetch(link)).arrayBuffer())
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString()
    expect(text).toContain('Compiler')
    expect(text).toContain('Stundennachweis')
  })
})

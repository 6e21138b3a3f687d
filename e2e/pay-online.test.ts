import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf } from './accessibility.ts'
import { NO_BROWSER, openBrowser, picture } from './browser.ts'
import { type RunningHome, startHome } from './start-home.ts'

if (NO_BROWSER) console.warn(NO_BROWSER)

/** Longer than the first look-up after a payer went to the provider. */
const LOOKED_UP_MS = 60_000

describe.skipIf(NO_BROWSER)('paying online, when the provider never tells', () => {
  let home: RunningHome
  let browser: Browser
  let payer: Page
  let invoiceId: string
  let sandboxUrl: string

  const api = async (method: string, path: string, body?: object) => {
    const { apiKey } = JSON.parse(readFileSync(join(home.dataDirectory, 'demo.json'), 'utf8'))
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
    const answer = await fetch(`${home.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    return await answer.json()
  }
  const until = async (isSo: () => Promise<boolean>) => {
    for (const endMs = Date.now() + LOOKED_UP_MS; !(await isSo()); await payer.waitForTimeout(500))
      if (Date.now() > endMs) throw new Error('it did not come to be')
  }

  beforeAll(async () => {
    ;[home, browser] = await Promise.all([startHome({ demo: true }), openBrowser()])
    await api('PATCH', '/v1/organization', { payPartially: true })
    const { items } = await api('GET', '/v1/invoices?status=open&limit=1')
    invoiceId = items[0].id
    payer = await (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })).newPage()
    await payer.goto((await api('GET', `/v1/invoices/${invoiceId}`)).payUrl)
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
  })

  test('the payer pays a part, without scripts', async () => {
    await payer.locator('summary').click()
    await payer.locator('#amount').fill('10')
    await payer.locator('.part-form button').click()
    sandboxUrl = payer.url()
    await payer.getByRole('button', { name: 'Pay, never told' }).click()
    await until(async () => (await api('GET', `/v1/invoices/${invoiceId}`)).status === 'partially_paid')
    expect((await api('GET', `/v1/invoices/${invoiceId}`)).amountPaid).toBe(1_000)
  })

  test('what is refunded there and paid out adds up to the cent', async () => {
    await payer.goto(sandboxUrl)
    await payer.getByRole('button', { name: 'Refund a half' }).click()
    await until(async () => (await api('GET', '/v1/refunds')).items.length > 0)
    await payer.getByRole('button', { name: 'Pay out what waits' }).click()
    await until(async () => (await api('GET', '/v1/payouts')).items.length > 0)
    expect((await api('GET', '/v1/payouts')).items[0]).toMatchObject({
      status: 'booked',
      isReconciled: true,
      amount: 1_000 - 39 - 500 - 10,
    })
  })

  test.each(['light', 'dark'] as const)('the pages have no barriers (%s)', async (colorScheme) => {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme })).newPage()
    await page.goto(`${(await api('GET', `/v1/invoices/${invoiceId}`)).payUrl}?amount=wrong`)
    expect(await barriersOf(page)).toEqual([])
    await picture(page, `pay-online-${colorScheme}`)
    await page.goto(sandboxUrl)
    expect(await barriersOf(page)).toEqual([])
  })
})

import type { Browser, Page } from '@playwright/test'
import { createQuittance, type Quittance } from '@quittance/sdk/client'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf } from './accessibility.ts'
import { NO_BROWSER, openBrowser, picture, tokenOf } from './browser.ts'
import { type RunningHome, startHome } from './start-home.ts'

const EMAIL = 'ada@lovelace.example'
const PASSWORD = 'analytical engine 1843'
const PRINTED = [
  ['Hardware Store GmbH', ''],
  ['Hauptstraße 1, 50667 Köln', ''],
  ['Datum: 12.01.2026', '14:30'],
  ['Hammer', '25,00'],
  ['Nails', '22,60'],
  ['TOTAL EUR', '47,60'],
  ['MwSt 19%', '7,60'],
]

if (NO_BROWSER) console.warn(NO_BROWSER)

describe.skipIf(NO_BROWSER)('a receipt, from the camera to an invoice', () => {
  let home: RunningHome
  let browser: Browser
  let page: Page
  let api: Quittance

  beforeAll(async () => {
    ;[home, browser] = await Promise.all([startHome(), openBrowser()])
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(home.url)
    await page.getByRole('button', { name: 'Create your account' }).click()
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('E-mail').fill(EMAIL)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Create account' }).last().click()
    await page.getByLabel('Name of the business').fill('Lovelace & Co')
    await page.getByLabel('Country').selectOption('DE')
    await page.getByRole('button', { name: 'Start' }).last().click()
    await page.getByRole('link', { name: 'Write an invoice' }).waitFor()
    const token = await tokenOf(page, home.url)
    api = createQuittance({ baseUrl: home.url, token: async () => token })
    await api.post('/v1/customers', { body: { name: 'Grace Hopper', email: 'grace@example.com' } })
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
  })

  test('a picture is sent and read', async () => {
    await page.goto(`${home.url}/receipts`)
    await picture(page, 'receipts-empty')
    await page.getByLabel('Choose files').setInputFiles({ name: 'receipt.png', mimeType: 'image/png', buffer: await paintedReceipt() })
    await page.getByText('Hardware Store GmbH').waitFor()
    await picture(page, 'receipts-list')
    expect(await barriersOf(page)).toEqual([])
  })

  test('what was read stands beside the picture, and nothing is booked', async () => {
    await page.getByText('Hardware Store GmbH').click()
    await page.getByLabel('Merchant').waitFor()
    expect(await page.getByLabel('Merchant').inputValue()).toBe('Hardware Store GmbH')
    expect(await page.getByLabel('Total').inputValue()).toContain('47.60')
    await page.getByRole('img', { name: 'Page 1 of the receipt' }).waitFor()
    await page.getByLabel('Total').focus()
    await picture(page, 'receipt-review')
    expect(await barriersOf(page)).toEqual([])
    expect((await api.get('/v1/ledger/entries', {})).items).toEqual([])
  })

  test('it looks right on a phone and in the dark', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await picture(page, 'receipt-review-phone')
    await page.emulateMedia({ colorScheme: 'dark' })
    await picture(page, 'receipt-review-phone-dark')
    await page.setViewportSize({ width: 1440, height: 900 })
    await picture(page, 'receipt-review-dark')
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('it is corrected, passed on and booked', async () => {
    await page.getByLabel('Merchant').fill('Hardware Store Cologne')
    await page.getByLabel('Pass on to').selectOption({ label: 'Grace Hopper' })
    await page.getByRole('button', { name: 'Confirm and book' }).click()
    await page.getByText('Booked.', { exact: true }).first().waitFor()
    const [entry] = (await api.get('/v1/ledger/entries', {})).items
    expect(entry?.postings.map(({ amount }) => amount)).toEqual([4_000, 760, -4_760])
  })

  test('it becomes a line of an invoice', async () => {
    await page.goto(`${home.url}/receipts?tab=booked`)
    await page.getByRole('checkbox', { name: /Hardware Store Cologne/ }).check()
    await page.getByRole('button', { name: 'Invoice 1 receipt' }).click()
    await page.waitForURL(/\/drafts\//)
    const [draft] = (await api.get('/v1/invoices', {})).items
    expect(draft).toMatchObject({ customerName: 'Grace Hopper', subtotal: 4_000 })
    const [receipt] = (await api.get('/v1/receipts', {})).items
    expect(receipt?.billedOn).toBe(draft?.id)
    await page.goto(`${home.url}/receipts?tab=all`)
    await page.getByText('On an invoice').waitFor()
    await picture(page, 'receipts-all')
  })
})

async function paintedReceipt(): Promise<Buffer> {
  const rows = PRINTED.map(([left, right], at) => {
    const y = 70 + at * 60
    return `<text x="40" y="${y}">${left}</text><text x="660" y="${y}" text-anchor="end">${right}</text>`
  })
  const size = 'width="700" height="520"'
  const font = 'font-family="DejaVu Sans, sans-serif" font-size="32"'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#fff"/><g ${font}>${rows.join('')}</g></svg>`
  return await sharp(Buffer.from(svg)).png().toBuffer()
}

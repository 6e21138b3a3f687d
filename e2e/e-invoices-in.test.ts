import type { Browser, Page } from '@playwright/test'
import { createQuittance, type Quittance } from '@quittance/sdk/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleInvoice } from '../packages/core/src/einvoice/example.fixture.ts'
import { hybridPdf } from '../packages/core/src/einvoice/pdf/pdf.fixture.ts'
import { specified, writeInvoice } from '../packages/core/src/einvoice/write.ts'
import { barriersOf } from './accessibility.ts'
import { NO_BROWSER, openBrowser, picture, tokenOf, troublesOf } from './browser.ts'
import { type RunningHome, startHome } from './start-home.ts'

if (NO_BROWSER) console.warn(NO_BROWSER)

/** A bill of a supplier of its own, so that none is taken for the double of another. */
function billOf(seller: string, syntax: 'ubl-invoice' | 'cii'): Buffer {
  const invoice = specified(exampleInvoice(2), 'en16931')
  return Buffer.from(writeInvoice({ ...invoice, number: `R-${seller.length}`, seller: { ...invoice.seller, name: seller } }, syntax))
}

describe.skipIf(NO_BROWSER)('e-invoices of suppliers, from the file to a bill to confirm', () => {
  let home: Pick<RunningHome, 'url' | 'stop'>
  let browser: Browser
  let page: Page
  let api: Quittance
  let troubles: string[] = []

  beforeAll(async () => {
    ;[home, browser] = await Promise.all([startHome(), openBrowser()])
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    page.setDefaultTimeout(30_000)
    troubles = troublesOf(page)
    await page.goto(home.url)
    await page.getByRole('button', { name: 'Create your account' }).click()
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('E-mail').fill('ada@lovelace.example')
    await page.getByLabel('Password', { exact: true }).fill('analytical engine 1843')
    await page.getByRole('button', { name: 'Create account' }).last().click()
    await page.getByLabel('Name of the business').fill('Lovelace & Co')
    await page.getByLabel('Country').selectOption('DE')
    await page.getByRole('button', { name: 'Start' }).last().click()
    await page.getByRole('link', { name: 'Write an invoice' }).waitFor()
    const token = await tokenOf(page, home.url)
    api = createQuittance({ baseUrl: home.url, token: async () => token })
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
    expect(troubles).toEqual([])
  })

  /** Keeps pictures on a desk and on a phone, light and dark. */
  async function pictures(name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await picture(page, `${name}-${width}-${colorScheme}`)
      }
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: 900 })
  }

  async function give(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await page.goto(`${home.url}/receipts`)
    await page.getByLabel('Choose files').setInputFiles({ name, mimeType, buffer })
  }

  test.each([
    ['UBL', 'bill.xml', 'application/xml', 'Nordic Timber AB', () => billOf('Nordic Timber AB', 'ubl-invoice')],
    ['CII', 'bill-cii.xml', 'text/xml', 'Papierfabrik Köln GmbH', () => billOf('Papierfabrik Köln GmbH', 'cii')],
    ['a PDF with its XML', 'bill.pdf', 'application/pdf', 'Łódź Machines', () => hybridPdf([{ xml: billOf('Łódź Machines', 'cii') }])],
  ])('%s is read without a camera, judged, and proposed as a bill', async (what, name, type, seller, bytes) => {
    await give(name, type, bytes())
    await page.getByText(seller).first().click()
    await page.getByText('Keeps the official rules').waitFor()
    await page.getByText('adds up to the cent').waitFor()
    expect(await page.getByLabel('Merchant').inputValue()).toBe(seller)
    await page.getByRole('link', { name: 'Open' }).waitFor()
    await pictures(`e-invoice-${name.replace('.', '-')}`)
    expect(await barriersOf(page), what).toEqual([])
    await page.getByRole('tab', { name: 'All it says' }).click()
    await page.getByText('Seller', { exact: false }).first().waitFor()
    await picture(page, `e-invoice-${name.replace('.', '-')}-terms`)
    expect(await barriersOf(page), what).toEqual([])
    expect((await api.get('/v1/ledger/entries', {})).items).toEqual([])
  })

  test('the page of an e-invoice is drawn', async () => {
    await page.getByRole('tab', { name: 'Page', exact: true }).click()
    const source = await page.getByTitle('The e-invoice as a page').getAttribute('src')
    expect(source).toMatch(/^blob:/)
  })

  test('a file that is cut off says so and what to do, and can be filled in by hand', async () => {
    await give('cut.xml', 'application/xml', billOf('Cut Ltd', 'ubl-invoice').subarray(0, 885))
    await page.getByText('Merchant not found').first().click()
    await page.getByText('The file ends too early').waitFor()
    await page.getByText('No e-invoice that can be read').waitFor()
    await pictures('e-invoice-cut')
    expect(await barriersOf(page)).toEqual([])
  })

  test('the bill is confirmed and booked as it says', async () => {
    await page.goto(`${home.url}/receipts`)
    await page.getByText('Nordic Timber AB').click()
    await page.getByRole('button', { name: 'Confirm and book' }).click()
    await page.getByText('Booked.', { exact: true }).first().waitFor()
    const [receipt] = (await api.get('/v1/receipts', {})).items.filter(({ merchant }) => merchant === 'Nordic Timber AB')
    const [entry] = (await api.get('/v1/ledger/entries', {})).items
    expect(receipt?.status).toBe('booked')
    expect(entry?.postings.at(-1)?.amount).toBe(-(receipt?.total ?? 0))
  })
})

import type { Browser, BrowserContext, Page } from '@playwright/test'
import { createQuittance, type Quittance } from '@quittance/sdk/client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf } from './accessibility.ts'
import { NO_BROWSER, openBrowser, picture, reloadUntil, tokenOf, troublesOf } from './browser.ts'
import { type RunningHome, startHome } from './start-home.ts'

const EMAIL = 'ada@lovelace.example'
const PASSWORD = 'analytical engine 1843'
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const ORDER = {
  name: 'order.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ),
}
/** 2.5 × 120 = 300.00; 38.66 − 10 % = 34.79; 12 − 5 % on the document: 346.79 − 17.34 = 329.45; + 19 % = 392.05. */
const TOTAL = '€392.05'
const NUMBER = /INV-\d{4}-0001/
const TOTAL_MINOR = 39_205

if (NO_BROWSER) console.warn(NO_BROWSER)

describe.skipIf(NO_BROWSER)('the main job, as its user does it', () => {
  let home: RunningHome
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let payUrl: string
  let api: Quittance
  const troubles: string[] = []

  beforeAll(async () => {
    ;[home, browser] = await Promise.all([startHome(), openBrowser()])
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    page = await openPage(context)
    await page.goto(home.url)
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(page, 'failed')
    expect(troubles.splice(0)).toEqual([])
  })

  async function openPage(from: BrowserContext): Promise<Page> {
    const opened = await from.newPage()
    opened.setDefaultTimeout(15_000)
    const seen = troublesOf(opened)
    seen.push = (...more) => troubles.push(...more)
    opened.on('response', (answer) => {
      const isFirstLook = answer.status() === 403 && answer.url().endsWith('/v1/organization')
      if (answer.status() >= 400 && !isFirstLook) troubles.push(`${answer.status()} ${answer.url()}`)
    })
    return opened
  }

  const button = (name: string | RegExp, on: Page | ReturnType<Page['getByRole']> = page) => on.getByRole('button', { name }).last()
  const main = () => page.getByRole('main')
  const invoiceId = () => page.url().split('/').at(-1) ?? ''

  const seeNumber = (state: 'visible' | 'detached') => main().getByText(NUMBER).first().waitFor({ state })

  async function expectNoBarriers(of: Page = page): Promise<void> {
    expect(await barriersOf(of)).toEqual([])
  }

  async function logIn(): Promise<void> {
    await page.getByLabel('E-mail').fill(EMAIL)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await button('Log in').click()
  }

  test('signs up from the welcome page', async () => {
    await page.getByRole('button', { name: 'Create your account' }).waitFor()
    await picture(page, '01-welcome')
    await expectNoBarriers()
    await page.getByRole('button', { name: 'Create your account' }).click()
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('E-mail').fill(EMAIL)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await picture(page, '02-sign-up')
    await expectNoBarriers()
    await button('Create account').click()
    await page.getByLabel('Name of the business').waitFor()
  })

  test('names the business and its country', async () => {
    await page.getByLabel('Name of the business').fill('Lovelace & Co')
    await page.getByLabel('Country').selectOption('DE')
    await picture(page, '03-onboarding')
    await expectNoBarriers()
    await button('Start').click()
    await page.getByRole('link', { name: 'Write an invoice' }).waitFor()
    await picture(page, '04-first-home')
    await expectNoBarriers()
  })

  test('adds address, tax number and bank account in the settings', async () => {
    await page.goto(`${home.url}/settings/organisation`)
    await page.getByLabel(/^(VAT number|USt-IdNr)/).fill('DE136695976')
    await page.getByLabel('Street and number').fill('Unter den Linden 1')
    await page.getByLabel('Postal code').fill('10117')
    await page.getByLabel('Town').fill('Berlin')
    await button('Save').click()
    await page.getByText('Saved.').waitFor()
    await picture(page, '05-settings')
    await expectNoBarriers()
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Payments', exact: true }).click()
    await page.getByLabel('IBAN').fill('DE89 3704 0044 0532 0130 00')
    await button('Save').click()
    await page.getByText('Saved.').last().waitFor()
  })

  test('creates the customer in place while writing', async () => {
    await page.goto(`${home.url}/drafts/new`)
    await page.getByLabel('Bill to').fill('Grace Hopper Ltd')
    await page.getByRole('option', { name: /Create “Grace Hopper Ltd”/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('E-mail').fill('grace@hopper.example')
    await dialog.getByLabel('Street and number').fill('1 Navy Way')
    await dialog.getByLabel('Postal code').fill('SW1A 1AA')
    await dialog.getByLabel('Town').fill('London')
    await dialog.getByLabel('Country').selectOption('GB')
    await picture(page, '06-new-customer')
    await button('Create customer', dialog).click()
    await page.getByText('grace@hopper.example').waitFor()
  })

  test('writes lines, discounts, a note, a due date in words and attaches a file', async () => {
    const lines = [
      { Description: 'Consulting', Quantity: '2.5', Price: '120' },
      { Description: 'Hosting', Price: '38.66', Discount: '10%' },
      { Description: 'Domain name', Price: '12' },
    ]
    for (const [at, line] of lines.entries()) {
      if (at > 0) await page.getByRole('button', { name: 'Add a line' }).click()
      for (const [column, value] of Object.entries(line)) await page.getByLabel(`${column}, line ${at + 1}`).fill(value)
    }
    await page.getByLabel('Discount', { exact: true }).fill('5%')
    await page.getByLabel('Due', { exact: true }).fill('30 days')
    await page.getByLabel('Note to the customer').fill('Thank you, Grace.')
    await page.locator('input[type=file]').setInputFiles(ORDER)
    await page.getByRole('button', { name: 'Take order.pdf away' }).waitFor()
    await page.getByLabel('Note to the customer').press('Tab')
    expect(await page.getByTestId('total').innerText()).toBe(TOTAL)
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
    await page
      .getByText('INV-2026-0001')
      .or(page.getByText(/It becomes/))
      .first()
      .waitFor()
    await picture(page, '07-editor')
    await expectNoBarriers()
  })

  test('sees totals that equal what the API keeps', async () => {
    const bearer = await tokenOf(page, home.url)
    api = createQuittance({ baseUrl: home.url, token: bearer })
    const stored = await api.get('/v1/invoices/{invoiceId}', { params: { path: { invoiceId: invoiceId() } } })
    expect(stored).toMatchObject({ status: 'draft', total: TOTAL_MINOR, subtotal: 34_679, discountTotal: 1_734, taxTotal: 6_260 })
    expect(stored.attachmentIds).toHaveLength(1)
    expect(stored.dueDate).not.toBeNull()
  })

  test('issues and sends it after a confirmation', async () => {
    await button('Issue and send').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(TOTAL).waitFor()
    await picture(page, '08-confirm')
    await expectNoBarriers()
    await button('Issue and send', dialog).click()
    await page.getByRole('heading', { name: /^INV-\d{4}-0001$/ }).waitFor()
    await main().getByText('Still due').waitFor()
  })

  test('finds the PDF among the documents and can download it', async () => {
    const link = main().locator('a[download]')
    await link.waitFor({ timeout: 30_000 })
    const bytes = await (await context.request.get((await link.getAttribute('href')) ?? '')).body()
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await picture(page, '09-invoice')
    await expectNoBarriers()
  })

  test('sees how it was booked', async () => {
    await page.getByRole('tab', { name: 'How it was booked' }).click()
    const rows = page.getByRole('tabpanel').locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBeGreaterThanOrEqual(3)
    expect(await page.getByRole('tabpanel').innerText()).toContain(TOTAL)
  })

  test('finds the mail in the mailbox, with PDF, attachment and pay link', async () => {
    const mailbox = await openPage(context)
    await reloadUntil(mailbox, `${home.url}/mailbox`, NUMBER)
    await mailbox.getByRole('link', { name: NUMBER }).first().click()
    const files = await mailbox.locator('.files').innerText()
    expect([files.includes('order.pdf'), /INV-\d{4}-0001.*\.pdf/.test(files)], files).toEqual([true, true])
    payUrl = (await mailbox.locator('pre a[href*="/pay/"]').first().getAttribute('href')) ?? ''
    await mailbox.frameLocator('iframe').locator('a[href*="/pay/"]').first().waitFor()
    await picture(mailbox, '10-mail')
    await mailbox.close()
  })

  test('the payer pays on a phone, without a login, in the language of the invoice', async () => {
    const phone = await browser.newContext({ ...PHONE, locale: 'en-GB' })
    const payer = await openPage(phone)
    await payer.goto(payUrl)
    await picture(payer, '11-pay-page')
    await expectNoBarriers(payer)
    expect(await payer.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await payer.getByRole('button', { name: /392,05/ }).click()
    await payer.getByText('This is a test.').waitFor()
    await picture(payer, '12-sandbox')
    await payer.getByRole('button', { name: /^Pay €/ }).click()
    await payer.waitForURL(/\/pay\//)
    await payer.locator('.state.done').waitFor()
    await picture(payer, '13-paid')
    await expectNoBarriers(payer)
    await phone.close()
  })

  test('the invoice shows paid, with the money booked', async () => {
    await page.reload()
    await page.getByRole('region', { name: 'Where it stands' }).getByText('Paid', { exact: true }).first().waitFor()
    await page.getByRole('tab', { name: 'How it was booked' }).click()
    await page.getByRole('tabpanel').locator('section.entry').nth(1).waitFor()
    await picture(page, '14-paid-invoice')
  })

  test('the receipt is mailed', async () => {
    const mailbox = await openPage(context)
    await reloadUntil(mailbox, `${home.url}/mailbox`, /Zahlung erhalten/)
    await picture(mailbox, '15-mailbox')
    await mailbox.close()
  })

  test('the home page shows the money', async () => {
    await page.getByRole('link', { name: 'Home' }).first().click()
    await page
      .getByRole('link', { name: /Received/ })
      .getByText(TOTAL)
      .waitFor()
    await picture(page, '16-home')
    await expectNoBarriers()
  })

  test('the invoice is found by searching and under its tab only', async () => {
    await page.goto(`${home.url}/invoices`)
    await seeNumber('visible')
    await expectNoBarriers()
    await page.getByLabel('Search invoices').fill('hopper')
    await page.waitForURL(/hopper/)
    await seeNumber('visible')
    await page.getByLabel('Search invoices').fill('zzz')
    await seeNumber('detached')
    await page.goto(`${home.url}/invoices`)
    await page.getByRole('navigation', { name: 'Invoices by state' }).getByRole('link', { name: /^Paid/ }).click()
    await seeNumber('visible')
    await picture(page, '17-invoices')
    await page.getByRole('navigation', { name: 'Invoices by state' }).getByRole('link', { name: /^Open/ }).click()
    await seeNumber('detached')
  })

  test('the customer’s page lists the invoice', async () => {
    await page.getByRole('link', { name: 'Customers' }).first().click()
    await page.getByLabel('Search customers').fill('grace')
    await main().getByText('Grace Hopper Ltd').first().click()
    await seeNumber('visible')
    await picture(page, '18-customer')
    await expectNoBarriers()
  })

  test('logs out and in again', async () => {
    await page.goto(`${home.url}/settings/account`)
    await button('Log out').click()
    await page.getByRole('button', { name: 'Create your account' }).waitFor()
    await page.goto(`${home.url}/invoices`)
    await page.getByLabel('E-mail').waitFor()
    await picture(page, '19-log-in')
    await expectNoBarriers()
    await logIn()
    await page.waitForURL(`${home.url}/invoices`)
    await seeNumber('visible')
  })
})

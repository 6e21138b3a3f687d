import type { Browser, Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../packages/core/contract/stranger-files.ts'
import { barriersOf } from './accessibility.ts'
import { NO_BROWSER, openBrowser, picture, reloadUntil, troublesOf } from './browser.ts'
import { type RunningHome, startHome } from './start-home.ts'

if (NO_BROWSER) console.warn(NO_BROWSER)

describe.skipIf(NO_BROWSER)('a quote, from the offer to two invoices', () => {
  let home: Pick<RunningHome, 'url' | 'stop'>
  let browser: Browser
  let page: Page
  let quotePath = ''
  let troubles: string[] = []

  beforeAll(async () => {
    ;[home, browser] = await Promise.all([startHome(), openBrowser()])
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    page.setDefaultTimeout(15_000)
    troubles = troublesOf(page)
    await signUp()
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
    expect(troubles).toEqual([])
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name }).last()

  async function signUp(): Promise<void> {
    await page.goto(home.url)
    await page.getByRole('button', { name: 'Create your account' }).click()
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('E-mail').fill('ada@lovelace.example')
    await page.getByLabel('Password', { exact: true }).fill('analytical engine 1843')
    await button('Create account').click()
    await page.getByLabel('Name of the business').fill('Lovelace & Co')
    await page.getByLabel('Country').selectOption('DE')
    await button('Start').click()
    await page.getByRole('link', { name: 'Write an invoice' }).waitFor()
  }

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

  /** The link to a quote's page in the mail about it, which is open afterwards. */
  async function linkInMail(subject: RegExp): Promise<string> {
    await reloadUntil(page, `${home.url}/mailbox`, subject)
    await page.getByRole('link', { name: subject }).first().click()
    const found = /https?:\/\/[^"' <]*\/quote\/[\w-]+/
    let link = found.exec(await page.content())?.[0] ?? ''
    for (const frame of page.frames()) link ||= found.exec(await frame.content())?.[0] ?? ''
    expect(link).toContain('/quote/')
    return link
  }

  test('writes a quote like an invoice, issues it and sends it', async () => {
    await page.goto(`${home.url}/quotes`)
    await page.getByText('Your quotes will be here').waitFor()
    await pictures('quotes-empty')
    expect(await barriersOf(page)).toEqual([])
    await page.getByRole('link', { name: 'New quote' }).first().click()
    await page.getByLabel('Bill to').fill('Grace Hopper Ltd')
    await page.getByRole('option', { name: /Create “Grace Hopper Ltd”/ }).click()
    await page.getByRole('dialog').getByLabel('E-mail').fill('grace@hopper.example')
    await button('Create customer').click()
    await page.getByText('grace@hopper.example').waitFor()
    await page.getByLabel('Description, line 1').fill('Website')
    await page.getByLabel('Price, line 1').fill('1000')
    await page
      .getByLabel('Files to attach')
      .setInputFiles({ name: 'Terms.pdf', mimeType: 'application/pdf', buffer: await pdfOf([['Terms']]) })
    await page.getByRole('link', { name: 'Terms.pdf' }).waitFor()
    await page.locator('.save-status', { hasText: 'Saved' }).waitFor()
    await pictures('quote-editor')
    expect(await barriersOf(page)).toEqual([])
    await button('Issue and send').click()
    await page.getByRole('dialog').getByText('It gets its number').waitFor()
    await picture(page, 'quote-issue-dialog')
    await page.getByRole('dialog').getByRole('button', { name: 'Issue and send' }).click()
    await page.getByRole('heading', { name: /QU-\d{4}-0001/ }).waitFor()
    quotePath = new URL(page.url()).pathname
    await page.getByText('PDF as offered').waitFor()
    await page.getByText('They go with the mail of the quote.').waitFor()
    const download = await page.getByRole('link', { name: 'Terms.pdf' }).getAttribute('href')
    expect((await fetch(download ?? '')).headers.get('content-disposition')).toContain('Terms.pdf')
    await pictures('quote-detail')
    expect(await barriersOf(page)).toEqual([])
  })

  test('the customer gets the mail and accepts on its page, without scripts', async () => {
    const link = await linkInMail(/QU-\d{4}-0001/)
    await page.getByText('Terms.pdf').first().waitFor()
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const customer = await context.newPage()
    await customer.goto(link)
    await customer.getByLabel('Ihr Name').fill('Grace Hopper')
    await customer.getByLabel(/^Unterschrift/).fill('G. Hopper')
    await picture(customer, 'quote-page-390')
    await customer.getByRole('button', { name: 'Angebot annehmen' }).click()
    await customer.getByText('Angenommen. Vielen Dank!').waitFor()
    await picture(customer, 'quote-page-accepted-390')
    await context.close()
    await page.goto(link)
    expect(await barriersOf(page)).toEqual([])
    await pictures('quote-page-accepted')
  })

  test('invoices a third, then the rest, and both sum to the quote', async () => {
    await page.goto(`${home.url}${quotePath}`)
    await button('Invoice it').click()
    await page.getByRole('button', { name: 'A percentage' }).click()
    await page.getByLabel('Percent of the whole quote').fill('33.33')
    await picture(page, 'quote-invoice-dialog')
    await page.getByRole('dialog').getByRole('button', { name: 'Make the draft' }).click()
    await page.getByText('This invoice bills a part of a quote').waitFor()
    await picture(page, 'quote-part-editor')
    await page.goto(`${home.url}${quotePath}`)
    await page.getByText('€396.63 of €1,190.00 invoiced').waitFor()
    await button('Invoice it').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Make the draft' }).click()
    await page.getByText('€793.37', { exact: false }).first().waitFor()
    await page.goto(`${home.url}${quotePath}`)
    await page.getByText('Invoiced', { exact: true }).first().waitFor()
    await page.getByText('PDF as accepted').waitFor()
    await pictures('quote-invoiced')
    await page.goto(`${home.url}/quotes`)
    await page.getByText('Grace Hopper Ltd').waitFor()
    await pictures('quotes-list')
  })

  test('a customer draws the signature, also after the theme was switched, and it stands beside the quote', async () => {
    await page.goto(`${home.url}${quotePath}`)
    await button('More actions').click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await page.getByRole('heading', { name: 'Draft quote' }).waitFor()
    await button('Issue and send').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Issue and send' }).click()
    await page.getByRole('heading', { name: /QU-\d{4}-0002/ }).waitFor()
    quotePath = new URL(page.url()).pathname
    const link = await linkInMail(/QU-\d{4}-0002/)
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'light' })
    const customer = await context.newPage()
    const others = troublesOf(customer)
    await customer.goto(link)
    const pad = customer.locator('canvas.pad')
    await pad.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await customer.mouse.move(x + width * 0.2, y + height * 0.7)
    await customer.mouse.down()
    for (let step = 1; step <= 40; step++) {
      await customer.mouse.move(x + width * (0.2 + step * 0.015), y + height * (0.5 + 0.3 * Math.sin(step / 3)))
    }
    await customer.mouse.up()
    const light = await inkOf(pad)
    await picture(customer, 'quote-page-drawn-390-light')
    await customer.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => inkOf(pad)).not.toEqual(light)
    await picture(customer, 'quote-page-drawn-390-dark')
    expect(await pad.evaluate((canvas) => getComputedStyle(canvas).color)).toBe(`rgb(${(await inkOf(pad)).join(', ')})`)
    await customer.getByLabel('Ihr Name').fill('Grace Hopper')
    await customer.getByRole('button', { name: 'Angebot annehmen' }).click()
    await customer.getByText('Angenommen. Vielen Dank!').waitFor()
    await customer.getByRole('img', { name: 'Grace Hopper' }).waitFor()
    await picture(customer, 'quote-page-drawn-accepted-390')
    expect(others).toEqual([])
    await context.close()
    await page.goto(`${home.url}${quotePath}`)
    await page.getByRole('img', { name: 'Signature of Grace Hopper' }).waitFor()
    await pictures('quote-drawn')
    await button('Invoice it').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Make the draft' }).click()
    await page.getByText('€1,190.00', { exact: false }).first().waitFor()
  })
})

/** The colour of the ink on a canvas. */
async function inkOf(pad: Locator): Promise<number[]> {
  return await pad.evaluate((canvas: HTMLCanvasElement) => {
    const { data = new Uint8ClampedArray() } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    const at = data.findIndex((value, index) => index % 4 === 3 && value === 255) - 3
    return [...data.slice(at, at + 3)]
  })
}

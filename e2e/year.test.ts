import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Quittance } from '@quittance/sdk/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf } from './accessibility.ts'
import { NO_BROWSER, openBrowser, picture, troublesOf } from './browser.ts'
import { drained } from './drained.ts'
import { openAt, signUp } from './signed-up.ts'
import { type RunningHome, startHome } from './start-home.ts'

if (NO_BROWSER) console.warn(NO_BROWSER)

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A home whose time a test moves, with a browser, and what it sends. */
async function openYear(start: string) {
  const [home, browser] = await Promise.all([startHome({ clock: start }), openBrowser()])
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  page.setDefaultTimeout(15_000)
  const troubles = troublesOf(page)
  const api = await signUp(page, home.url)
  return { home, browser, page, troubles, api }
}

/** The mails that went out, to customers, as `subject → to`, the oldest first. */
function mailsOf({ dataDirectory }: RunningHome): string[] {
  const directory = join(dataDirectory, 'mailbox')
  return readdirSync(directory)
    .filter((name) => /^\d{15}-/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(directory, name, 'mail.json'), 'utf8')) as { subject: string; to: string[] })
    .filter(({ to }) => !to.includes('ada@lovelace.example'))
    .map(({ subject, to }) => `${subject} → ${to.join(', ')}`)
}

/** Lets time come to an instant, and waits for what is due by then. */
async function comeTo(home: RunningHome, api: Quittance, ms: number): Promise<void> {
  home.setClock(new Date(ms).toISOString())
  await new Promise((resolve) => setTimeout(resolve, 350))
  await drained(api, ms)
}

describe.skipIf(NO_BROWSER)('a year of a recurring invoice', () => {
  const START = Date.parse('2027-01-04T08:00:00.000Z')
  let home: RunningHome
  let browser: Browser
  let page: Page
  let api: Quittance
  let troubles: string[] = []
  let recurringPath = ''

  beforeAll(async () => {
    ;({ home, browser, page, troubles, api } = await openYear(new Date(START).toISOString()))
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
    expect(troubles).toEqual([])
  })

  const runs = async () => {
    const recurringInvoiceId = recurringPath.split('/').at(-1) ?? ''
    const { items } = await api.get('/v1/recurring-invoices/{recurringInvoiceId}/runs', {
      params: { path: { recurringInvoiceId }, query: { limit: 100 } },
    })
    return items
  }

  test('is set up: on the last day of each month, issued and sent', async () => {
    await page.goto(`${home.url}/recurring/new`)
    await page.getByLabel('Bill to').fill('Grace Hopper Ltd')
    await page.getByRole('option', { name: /Create “Grace Hopper Ltd”/ }).click()
    await page.getByRole('dialog').getByLabel('E-mail').fill('grace@hopper.example')
    await page.getByRole('button', { name: 'Create customer' }).last().click()
    await page.getByText('grace@hopper.example').waitFor()
    await page.getByRole('textbox', { name: 'First on or after' }).fill('2027-01-31')
    await page.getByRole('textbox', { name: 'First on or after' }).press('Tab')
    await page.getByLabel('On', { exact: true }).first().selectOption({ label: 'the last day of the month' })
    await page.getByLabel('Description').first().fill('Hosting {{period}}')
    await page.getByLabel('Unit price').first().fill('100')
    await page.getByRole('button', { name: 'Issue and send' }).click()
    await page.getByLabel('The next 12 invoices').waitFor()
    await picture(page, 'year-editor')
    expect(await barriersOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Start' }).click()
    await page.waitForURL(/\/recurring\/rec_/)
    recurringPath = new URL(page.url()).pathname
  })

  test('makes each month’s invoice once, through a crash and a month of downtime', async () => {
    for (let day = 0; day <= 365; day += 7) {
      if (day > 140 && day < 175) continue
      if (day === 203) await home.crash()
      await comeTo(home, api, START + day * DAY)
    }
    const made = await runs()
    expect(made.map(({ period }) => period).sort()).toEqual([...new Set(made.map(({ period }) => period))].sort())
    expect(made).toHaveLength(12)
    expect(made.every(({ status }) => status === 'made')).toBe(true)
    const numbers = made.map(({ invoice }) => invoice?.number).sort()
    expect(new Set(numbers).size).toBe(12)
    const mails = mailsOf(home)
    expect(mails).toHaveLength(12)
    for (const number of numbers) expect(mails.filter((mail) => mail.includes(String(number)))).toHaveLength(1)
  }, 120_000)

  test('shows them, each with its month', async () => {
    await openAt(page, `${home.url}${recurringPath}`)
    // December's was made when the home was looked at again, in January.
    await page.getByText('INV-2028-0001').first().waitFor()
    await picture(page, 'year-recurring')
    expect(await barriersOf(page)).toEqual([])
    const { items } = await api.get('/v1/invoices', { params: { query: { limit: 100 } } })
    const lines = await Promise.all(items.map(({ id }) => api.get('/v1/invoices/{invoiceId}', { params: { path: { invoiceId: id } } })))
    expect(new Set(lines.map((invoice) => invoice.lines[0]?.description)).size).toBe(12)
  })
})

describe.skipIf(NO_BROWSER)('the ladder of reminders', () => {
  const START = Date.parse('2027-02-01T08:00:00.000Z')
  let home: RunningHome
  let browser: Browser
  let page: Page
  let api: Quittance
  let troubles: string[] = []
  let invoiceId = ''
  let payUrl = ''

  beforeAll(async () => {
    ;({ home, browser, page, troubles, api } = await openYear(new Date(START).toISOString()))
  })

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
    expect(troubles).toEqual([])
  })

  const reminders = () => api.get('/v1/invoices/{invoiceId}/reminders', { params: { path: { invoiceId } } })
  const main = () => page.getByRole('main')

  test('is switched on, with a fee at its second reminder', async () => {
    await page.goto(`${home.url}/settings/reminders`)
    await page.getByLabel('Send reminders').check()
    await page.getByRole('group', { name: 'Step 3' }).getByLabel('Fee').fill('5')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await picture(page, 'reminders-settings')
    expect(await barriersOf(page)).toEqual([])
  })

  test('goes with an invoice: before it is due, after it, and then with the fee', async () => {
    const customer = await api.post('/v1/customers', { body: { name: 'Grace Hopper Ltd', email: 'grace@hopper.example' } })
    const lines = [{ description: 'Compiler', quantity: '1', unitPrice: '100', taxPercent: '19' }]
    const draft = await api.post('/v1/invoices', { body: { customerId: customer.id, dueDate: '2027-02-15', lines } })
    invoiceId = draft.id
    await api.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: { path: { invoiceId } } })
    await comeTo(home, api, START + HOUR)
    await openAt(page, `${home.url}/invoices/${invoiceId}`)
    await main().getByText('None was sent yet.').waitFor()
    await main()
      .getByText(/Next on Feb 12, 2027/)
      .waitFor()
    for (let day = 1; day <= 30; day++) await comeTo(home, api, START + day * DAY + 2 * HOUR)
    expect((await reminders()).sent.map(({ stepId, at }) => `${stepId} ${at.slice(0, 10)}`)).toEqual([
      'before 2027-02-12',
      'first 2027-02-18',
      'second 2027-02-25',
    ])
    const mails = mailsOf(home)
    expect(mails).toEqual([
      'Rechnung INV-2027-0001 ist am 15. Februar 2027 fällig → grace@hopper.example',
      'Zahlungserinnerung zu Rechnung INV-2027-0001 → grace@hopper.example',
      'Zweite Erinnerung: Rechnung INV-2027-0001 ist seit 10 Tagen überfällig → grace@hopper.example',
    ])
    await openAt(page, `${home.url}/invoices/${invoiceId}`)
    await main().getByText('INV-2027-0002').waitFor()
    await picture(page, 'reminders-invoice')
    expect(await barriersOf(page)).toEqual([])
  }, 120_000)

  test('is paused for a plan of payments, with its reason', async () => {
    await main().getByRole('button', { name: 'Stop or pause' }).click()
    await page.getByLabel('Why').fill('They pay in two parts')
    await page.getByRole('textbox', { name: 'Until' }).fill('2027-03-20')
    await page.getByRole('textbox', { name: 'Until' }).press('Tab')
    await picture(page, 'reminders-pause')
    await page.getByRole('button', { name: 'Stop reminders' }).click()
    await main().getByText('Paused until Mar 20, 2027').waitFor()
    for (let day = 31; day <= 45; day += 2) await comeTo(home, api, START + day * DAY + 2 * HOUR)
    expect((await reminders()).sent).toHaveLength(3)
  })

  test('stops when the payer pays both the invoice and the fee on the pay page', async () => {
    payUrl = (await api.get('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } } })).payUrl ?? ''
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(payUrl)
    await page.getByText('INV-2027-0002').waitFor()
    await picture(page, 'reminders-pay-page-390')
    expect(await barriersOf(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    for (const path of [payUrl, undefined]) {
      if (path === undefined) await page.getByRole('link', { name: /5,00/ }).click()
      await page
        .getByRole('button', { name: /bezahlen/i })
        .first()
        .click()
      await page.waitForURL(/\/sandbox\//)
      await page.getByRole('button').first().click()
      await page
        .getByText(/Vielen Dank|bestätigt/)
        .first()
        .waitFor()
      await comeTo(home, api, START + 46 * DAY + 3 * HOUR)
      await page.goto(payUrl)
    }
    for (let day = 47; day <= 110; day += 3) await comeTo(home, api, START + day * DAY + 2 * HOUR)
    expect((await reminders()).sent).toHaveLength(3)
    const { items } = await api.get('/v1/invoices', { params: { query: { limit: 100 } } })
    expect(items.map(({ status }) => status)).toEqual(['paid', 'paid'])
    expect(mailsOf(home).filter((mail) => /erinnerung|fällig|mahnung/i.test(mail))).toHaveLength(3)
    await openAt(page, `${home.url}/settings/reminders`)
    await page.getByText('Nothing is planned for the next seven days.').waitFor()
  }, 120_000)
})

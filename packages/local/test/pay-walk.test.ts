import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { issuedInvoice, openBusiness } from '@quittance/core/contract/business'
import { sendInvoice } from '@quittance/core/delivery/send-invoice'
import { callFor } from '@quittance/core/home'
import { Invoice } from '@quittance/core/invoice/record'
import { read } from '@quittance/core/store/transact'
import { expect, it, onTestFinished } from 'vitest'
import { serve } from '../src/commands/serve.ts'
import { readConfiguration } from '../src/configuration.ts'
import { listen } from '../src/server/listen.ts'

const WAIT_MS = 20_000
const STEP_MS = 50

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function openHome() {
  const directory = mkdtempSync(join(tmpdir(), 'quittance-walk-'))
  const port = await freePort()
  const faults: unknown[] = []
  const log = { info() {}, error: (event: string, fields: object) => void faults.push({ event, ...fields }) }
  const served = await serve(readConfiguration({ PORT: String(port), QUITTANCE_DATA: directory }), log)
  onTestFinished(async () => {
    await served.stop()
    rmSync(directory, { recursive: true })
  })
  const { app, mailbox } = served.home
  if (!mailbox) throw new Error('without a mail server there is a mailbox')
  const call = callFor(app, { orgId: app.newId('org'), actor: { kind: 'member', id: 'mem_walk', name: 'Ada' }, requestId: 'req_walk' })
  const arrived = async (count: number) => {
    for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += STEP_MS) {
      const mails = await mailbox.list()
      if (mails.length >= count) return mails
      await sleep(STEP_MS)
    }
    throw new Error(`${count} mails did not arrive`)
  }
  return { call, arrived, url: served.url, faults }
}

/** Where the first form of a page leads. */
function formOf(page: string): string {
  return /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** Loads a page again, as it does by itself, until it shows a text: providers are asked in the background. */
async function shows(url: string, text: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += STEP_MS) {
    if ((await (await fetch(url)).text()).includes(text)) return
    await sleep(STEP_MS)
  }
  throw new Error(`${url} did not show “${text}”`)
}

it('leads from an issued invoice by mail, pay page and sandbox to a receipt in the mailbox', async () => {
  const { arrived, call, faults, url } = await openHome()
  const { customerId } = await openBusiness(call)
  const { invoice } = await issuedInvoice(call, customerId)
  await sendInvoice(call, { invoiceId: invoice.id })

  const [mail] = await arrived(1)
  expect(mail?.attachments).toMatchObject([{ fileName: `${invoice.number}.pdf`, contentType: 'application/pdf' }])
  const payUrl = /https?:\/\/\S+\/pay\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''

  const page = await (await fetch(payUrl)).text()
  const pdf = await fetch(new URL(`${new URL(payUrl).pathname}/pdf`, payUrl))
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])

  const sandbox = await fetch(new URL(formOf(page), url), { method: 'POST' })
  expect(new URL(sandbox.url).pathname).toMatch(/^\/sandbox\/checkout\//)
  const thanks = await fetch(new URL(formOf(await sandbox.text()), url), { method: 'POST' })
  expect(await thanks.text()).toMatch(/Ihre Zahlung wird bestätigt|Bezahlt\. Vielen Dank!/)
  await shows(thanks.url, 'Bezahlt. Vielen Dank!')
  expect(await read(call, Invoice, { id: invoice.id })).toMatchObject({ status: 'paid', amountDue: 0 })

  const [receipt] = await arrived(2)
  expect(receipt?.subject).toMatch(/^Zahlung erhalten zu Rechnung /)
  expect(receipt?.attachments).toHaveLength(1)
  const shown = await (await fetch(`${url}/mailbox`)).text()
  expect(shown).toContain('Zahlung erhalten zu Rechnung')
  expect(faults).toEqual([])
})

import { expect, it } from 'vitest'
import { draft, issuedInvoice, openBusiness } from '../../contract/business.ts'
import { testHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { FrozenBrand } from './brand.ts'
import { ensureCreditNotePdf, invoicePdf } from './ensure.ts'
import { readBack } from './pdf/read-back/read.ts'

const LOOKS = { brandColor: '#7a1f5c', template: 'modern', footer: 'Old bank', headerText: 'Since 2009' } as const
const NEW_LOOKS = { brandColor: '#0b6e6e', template: 'compact', footer: 'New bank', headerText: null } as const

it('is frozen at issue: a page that is made late has the same bytes', async () => {
  const home = testHome()
  const { customerId } = await openBusiness(home.call, LOOKS)
  const { invoice } = await issuedInvoice(home.call, customerId)
  const early = await invoicePdf(home, home.call, invoice)
  await updateOrganisation(home.call, NEW_LOOKS)
  expect(Buffer.from(await invoicePdf(home, home.call, invoice)).equals(Buffer.from(early))).toBe(true)
})

it('is the present one on a draft and on what is issued next', async () => {
  const home = testHome()
  const { customerId } = await openBusiness(home.call, LOOKS)
  await updateOrganisation(home.call, NEW_LOOKS)
  const pages = [await draft(home.call, customerId), (await issuedInvoice(home.call, customerId)).invoice]
  for (const page of pages) expect(readBack(await invoicePdf(home, home.call, page)).root.text).toContain('New bank')
})

it('of a credit note is that of its own issue', async () => {
  const home = testHome()
  const { customerId } = await openBusiness(home.call, LOOKS)
  const { invoice } = await issuedInvoice(home.call, customerId)
  await updateOrganisation(home.call, NEW_LOOKS)
  const { creditNote } = await createCreditNote(home.call, { invoiceId: invoice.id, reason: 'Not worked' })
  await updateOrganisation(home.call, LOOKS)
  expect((await ensureCreditNotePdf(home, home.call, creditNote.id)).template).toBe('compact-1')
})

it('shows the whole sender on a draft, as they are now: address, tax id and account', async () => {
  const home = testHome()
  const { customerId } = await openBusiness(home.call)
  const { text } = readBack(await invoicePdf(home, home.call, await draft(home.call, customerId))).root
  for (const said of ['Hauptstraße 1', '50667 Köln', 'DE123456789', 'DE89']) expect(text).toContain(said)
})

it('is kept once, however many documents bear it', async () => {
  const home = testHome()
  const { customerId } = await openBusiness(home.call, LOOKS)
  const first = (await issuedInvoice(home.call, customerId)).invoice
  const second = (await issuedInvoice(home.call, customerId)).invoice
  expect([first.brandId, FrozenBrand.key({ id: first.brandId ?? '' }).pk]).toEqual([second.brandId, `brand/${first.brandId}`])
})

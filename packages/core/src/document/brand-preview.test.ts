import { expect, it } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { testHome } from '../../contract/test-home.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { brandPreview } from './brand-preview.ts'
import { ensureInvoicePdf, invoicePdf } from './ensure.ts'
import { TEMPLATE_NAMES } from './template-names.ts'

const same = (one: Uint8Array, other: Uint8Array | undefined) => Buffer.from(one).equals(Buffer.from(other ?? []))

it.each(TEMPLATE_NAMES)('shows in %s the very bytes that the settings make once they are saved', async (template) => {
  const home = testHome()
  await openBusiness(home.call, { brandColor: '#0b6e6e', template: 'classic' })
  const changes = { template, brandColor: '#14213d', font: 'serif', headerText: 'Since 2009', footer: 'Our bank' } as const
  const before = await brandPreview(home, home.call, {})
  const preview = await brandPreview(home, home.call, changes)
  await updateOrganisation(home.call, changes)
  expect(same(preview, await brandPreview(home, home.call, {}))).toBe(true)
  expect(same(preview, before)).toBe(false)
})

it.each(TEMPLATE_NAMES)('of an invoice in %s is the very file that is kept', async (template) => {
  const home = testHome()
  const { customerId } = await openBusiness(home.call, { template, brandColor: '#14213d', eInvoiceFormats: [] })
  const { invoice } = await issuedInvoice(home.call, customerId)
  const kept = await ensureInvoicePdf(home, home.call, invoice.id)
  expect(kept.template).toBe(`${template}-1`)
  expect(same(await invoicePdf(home, home.call, invoice), (await home.files.get(kept.fileKey))?.bytes)).toBe(true)
})

import { expect, it } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { type TestHome, testHome } from '../../contract/test-home.ts'
import { updateCustomer } from '../customer/update-customer.ts'
import { instantOf } from '../kit/day.ts'
import { sha256 } from '../kit/hash.ts'
import type { Files } from '../ports/files.ts'
import { ensureInvoiceFiles } from './ensure.ts'
import { documentsOfInvoice } from './list.ts'

/** Files that say for how long a link is asked. */
function linking({ files, clock }: TestHome): Files {
  return {
    ...files,
    signDownload: async ({ key, expiresInSeconds }) => ({ url: key, expiresAt: instantOf(clock.now() + expiresInSeconds * 1_000) }),
  }
}

it('lists each file with hash, media type, template, release of the rules, and a link for a quarter of an hour', async () => {
  const home = testHome({ hostility: { catchUp: 1 } })
  const address = { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' }
  const { customerId } = await openBusiness(home.call, { email: 'office@example.com', eInvoiceFormats: ['facturx', 'cii'] })
  await updateCustomer(home.call, customerId, { address })
  const { invoice } = await issuedInvoice(home.call, customerId)
  await ensureInvoiceFiles(home, home.call, invoice.id)
  home.world.store.settle()
  const listed = await documentsOfInvoice(home.call, linking(home), invoice.id)
  expect(listed.map(({ document: { kind, contentType, template, ruleRelease } }) => [kind, contentType, template, ruleRelease])).toEqual([
    ['pdf', 'application/pdf', 'classic-1', expect.stringMatching(/^EN 16931 .+\d$/)],
    ['facturx', 'application/pdf', 'classic-1', expect.stringMatching(/^EN 16931 .+\d$/)],
    ['cii', 'application/xml', 'cii-1', expect.stringMatching(/^EN 16931 .+\d$/)],
  ])
  for (const { document, link } of listed) {
    expect(sha256((await home.files.get(document.fileKey))?.bytes ?? '')).toBe(document.sha256)
    expect(Date.parse(link.expiresAt) - home.clock.now()).toBe(15 * 60 * 1000)
  }
})

import { expect, test } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { testHome } from '../../contract/test-home.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { ensureInvoicePdf } from './ensure.ts'

test('records the bytes that an interrupted attempt left, though the page would look different by now', async () => {
  const home = testHome()
  const { customerId } = await openBusiness(home.call)
  const { invoice } = await issuedInvoice(home.call, customerId)
  const put = home.files.put
  const crashing = {
    ...home.files,
    put: async (file: Parameters<typeof put>[0]) => Promise.reject(new Error(`after ${(await put(file)).sha256}`)),
  }
  await expect(ensureInvoicePdf({ ...home, files: crashing }, home.call, invoice.id)).rejects.toThrow('after')
  await updateOrganisation(home.call, { footer: 'New bank from May on' })

  const document = await ensureInvoicePdf(home, home.call, invoice.id)
  const kept = await home.files.get(document.fileKey)
  expect(document).toMatchObject({ sha256: kept?.sha256, sizeBytes: kept?.bytes.length })
})

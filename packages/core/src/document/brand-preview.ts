import type { Call } from '../call.ts'
import type { Home } from '../home.ts'
import { partyOfOrganisation } from '../invoice/content.ts'
import { type Changes, changed } from '../kit/changes.ts'
import { Organisation } from '../organisation/record.ts'
import { read } from '../store/transact.ts'
import { type Branding, brandingOf, withLogo } from './branding.ts'
import { partiesOf } from './invoice-view.ts'
import { sampleInvoice } from './sample.ts'

/** The PDF of an invented invoice as it would look with these settings, which are not saved. Its sender and language are the organisation's. */
export async function brandPreview(home: Home, call: Call, changes: Changes<Branding>): Promise<Uint8Array> {
  const organisation = changed(await read(call, Organisation, {}), changes)
  const { country, locale, currency, iban, name } = organisation
  const buyer = { name: 'Mustermann & Sample Ltd', address: { line1: '12 Market Street', city: 'Sampleton', postalCode: '10115', country } }
  const sample = sampleInvoice(4, { locale, currency })
  const payment =
    iban === undefined
      ? { qrCodes: [] }
      : { ...sample.payment, bank: { accountHolder: organisation.accountHolder ?? name, iban }, qrCodes: [] }
  const view = {
    ...sample,
    ...partiesOf({ seller: partyOfOrganisation(organisation), buyer }, country, locale),
    payment,
    ...brandingOf(organisation),
  }
  return (await home.renderPdf(await withLogo(view, home.files, organisation))).bytes
}

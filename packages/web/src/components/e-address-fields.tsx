import { useId } from 'react'
import { TextField } from './field.tsx'

/** The schemes people meet most often; any other code of the EAS list can be typed. */
const SCHEMES: readonly (readonly [code: string, name: string])[] = [
  ['0204', 'Leitweg-ID (Germany, public buyers)'],
  ['9930', 'VAT id, Germany'],
  ['9914', 'VAT id, Austria'],
  ['0208', 'Enterprise number, Belgium'],
  ['0184', 'CVR, Denmark'],
  ['0216', 'OVT, Finland'],
  ['0009', 'SIRET, France'],
  ['9957', 'VAT id, France'],
  ['9933', 'VAT id, Greece'],
  ['0211', 'Partita IVA, Italy'],
  ['0106', 'KvK number, Netherlands'],
  ['0190', 'OIN, Netherlands (public buyers)'],
  ['0192', 'Organisation number, Norway'],
  ['9945', 'VAT id, Poland'],
  ['0007', 'Organisation number, Sweden'],
  ['9920', 'VAT id, Spain'],
  ['9932', 'VAT id, United Kingdom'],
  ['0088', 'GLN (worldwide)'],
  ['EM', 'E-mail address (not on Peppol)'],
]

interface Box {
  value: string
  onChange: (event: { target: { value: string } }) => void
  error?: string | undefined
}

/** Where e-invoices reach somebody: the scheme, and the address in it. */
export function EAddressFields({ scheme, address, whose }: { scheme: Box; address: Box; whose: string }) {
  const list = useId()
  return (
    <>
      <TextField
        label={`${whose} electronic address`}
        optional
        maxLength={100}
        autoComplete="off"
        hint="As the Peppol directory or the order says it."
        {...address}
        name="electronicAddress"
      />
      <TextField
        label="Scheme of the address"
        optional
        list={list}
        maxLength={4}
        autoComplete="off"
        placeholder="9930"
        hint={SCHEMES.find(([code]) => code === scheme.value.toUpperCase())?.[1] ?? 'Two to four characters: 9930, 0204, EM …'}
        {...scheme}
      />
      <datalist id={list}>
        {SCHEMES.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}

/** The address as the API takes it; null where nothing was written. */
export function eAddressOf(form: { eAddress: string; eScheme: string }): { scheme: string; value: string } | null {
  const value = form.eAddress.trim()
  return value === '' ? null : { value, scheme: form.eScheme.trim().toUpperCase() || 'EM' }
}

import type { Address } from '../../../data/shapes.ts'
import { countryName } from '../../../lib/format.ts'

/** A postal address, line by line. */
export function AddressLines({ address }: { address: Address | undefined }) {
  if (!address) return null
  const lines = [
    address.line1,
    address.line2,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.region,
    countryName(address.country),
  ]
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
    </>
  )
}

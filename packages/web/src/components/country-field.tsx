import { COUNTRIES } from '../lib/countries.ts'
import { countryName } from '../lib/format.ts'
import { type FieldProps, fieldProps, SelectField } from './field.tsx'

interface CountryFieldProps extends FieldProps {
  /** ISO 3166-1 alpha-2. */
  value: string
  onCountry: (country: string) => void
  autoComplete?: string
}

/** A country, by its English name. */
export function CountryField({ value, onCountry, autoComplete, ...field }: CountryFieldProps) {
  const options = [...new Set([...COUNTRIES, ...(value ? [value] : [])])].map((code) => ({ code, name: countryName(code) }))
  options.sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return (
    <SelectField
      {...fieldProps(field)}
      value={value}
      onChange={(event) => onCountry(event.target.value)}
      autoComplete={autoComplete ?? 'country'}
    >
      {options.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

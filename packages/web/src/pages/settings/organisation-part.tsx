import { CountryField } from '../../components/country-field.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { TaxIdField } from '../../components/tax-id-field.tsx'
import type { Organisation, OrganisationChange } from '../../data/shapes.ts'
import { textOrNull } from '../../lib/text.ts'
import { SettingsForm } from './settings-form.tsx'

function startOf(organisation: Organisation) {
  const { address } = organisation
  return {
    name: organisation.name,
    legalName: organisation.legalName ?? '',
    taxId: organisation.taxId ?? '',
    registration: organisation.registration ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    region: address?.region ?? '',
    country: address?.country ?? organisation.country,
    email: organisation.email ?? '',
    phone: organisation.phone ?? '',
    website: organisation.website ?? '',
    zone: organisation.zone,
    locale: organisation.locale,
  }
}

type Form = ReturnType<typeof startOf>

function changeOf(form: Form): OrganisationChange {
  const hasAddress = [form.line1, form.line2, form.postalCode, form.city].some((text) => text.trim() !== '')
  const line2 = textOrNull(form.line2)
  const region = textOrNull(form.region)
  const address = {
    line1: form.line1.trim(),
    city: form.city.trim(),
    postalCode: form.postalCode.trim(),
    country: form.country,
    ...(line2 ? { line2 } : {}),
    ...(region ? { region } : {}),
  }
  return {
    name: form.name.trim(),
    legalName: textOrNull(form.legalName),
    taxId: textOrNull(form.taxId),
    registration: textOrNull(form.registration),
    address: hasAddress ? address : null,
    email: textOrNull(form.email),
    phone: textOrNull(form.phone),
    website: textOrNull(form.website),
    zone: form.zone,
    locale: form.locale,
  }
}

const LANGUAGES = [
  'en',
  'en-GB',
  'en-US',
  'de',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pt-PT',
  'pl-PL',
  'sv-SE',
  'da-DK',
  'ja-JP',
]

/** Who you are, as documents show it. */
export function OrganisationPart({ organisation }: { organisation: Organisation }) {
  const zones = Intl.supportedValuesOf('timeZone')
  const languages = [...new Set([...LANGUAGES, organisation.locale])]
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  return (
    <SettingsForm
      title="Organisation"
      text="This stands on invoices. Those that are issued already keep the old details."
      organisation={organisation}
      start={startOf(organisation)}
      changeOf={changeOf}
    >
      {({ form, set, errorAt }) => {
        const box = (field: keyof Form, pointer = `/${field}`) => ({
          name: field,
          value: form[field],
          onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value } as Partial<Form>),
          error: errorAt(pointer),
        })
        return (
          <div className="form-grid">
            <TextField label="Name" autoComplete="organization" {...box('name')} />
            <TextField label="Registered name" optional hint="Where it differs from the name." {...box('legalName')} />
            <TaxIdField country={organisation.country} {...box('taxId')} />
            <TextField label="Registration" optional placeholder="HRB 12345, Amtsgericht Köln" {...box('registration')} />
            <TextField label="Street and number" className="full" autoComplete="address-line1" {...box('line1', '/address/line1')} />
            <TextField label="More address" optional className="full" autoComplete="address-line2" {...box('line2', '/address/line2')} />
            <TextField label="Postal code" autoComplete="postal-code" {...box('postalCode', '/address/postalCode')} />
            <TextField label="Town" autoComplete="address-level2" {...box('city', '/address/city')} />
            <TextField label="State or region" optional autoComplete="address-level1" {...box('region', '/address/region')} />
            <CountryField label="Country" value={form.country} onCountry={(country) => set({ country })} />
            <TextField label="E-mail" optional type="email" hint="Where customers write to." {...box('email')} />
            <TextField label="Phone" optional type="tel" {...box('phone')} />
            <TextField label="Website" optional type="url" placeholder="https://" className="full" {...box('website')} />
            <SelectField label="Time zone" {...box('zone')}>
              {[...new Set([...zones, organisation.zone])].map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </SelectField>
            <SelectField label="Language of documents" {...box('locale')}>
              {languages.map((locale) => (
                <option key={locale} value={locale}>
                  {names.of(locale)}
                </option>
              ))}
            </SelectField>
          </div>
        )
      }}
    </SettingsForm>
  )
}

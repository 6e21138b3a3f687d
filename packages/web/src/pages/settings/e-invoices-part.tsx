import { EAddressFields, eAddressOf } from '../../components/e-address-fields.tsx'
import { TextField } from '../../components/field.tsx'
import type { Organisation, OrganisationChange } from '../../data/shapes.ts'
import { textOrNull } from '../../lib/text.ts'
import { type SettingsBoxes, SettingsForm } from './settings-form.tsx'

type Format = NonNullable<Organisation['eInvoiceFormats']>[number]

const FORMATS: readonly { format: Format; label: string; text: string }[] = [
  { format: 'facturx', label: 'Factur-X / ZUGFeRD', text: 'The PDF itself carries the invoice for programs.' },
  { format: 'ubl', label: 'Peppol BIS (UBL)', text: 'An XML file beside the PDF.' },
  { format: 'xrechnung', label: 'XRechnung (UBL)', text: 'For public buyers in Germany.' },
  { format: 'cii', label: 'EN 16931 (CII)', text: 'An XML file beside the PDF.' },
]

function startOf(organisation: Organisation) {
  return {
    contactName: organisation.contactName ?? '',
    legalId: organisation.legalId?.value ?? '',
    legalScheme: organisation.legalId?.scheme ?? '',
    eAddress: organisation.electronicAddress?.value ?? '',
    eScheme: organisation.electronicAddress?.scheme ?? '',
    formats: organisation.eInvoiceFormats ?? (['facturx'] as Format[]),
  }
}

type Form = ReturnType<typeof startOf>

function changeOf(form: Form): OrganisationChange {
  const value = textOrNull(form.legalId)
  const scheme = textOrNull(form.legalScheme)
  const isUsual = form.formats.length === 1 && form.formats[0] === 'facturx'
  return {
    contactName: textOrNull(form.contactName),
    legalId: value === null ? null : { value, ...(scheme ? { scheme } : {}) },
    electronicAddress: eAddressOf(form),
    eInvoiceFormats: isUsual ? null : form.formats,
  }
}

/** What programs of your customers read: formats, and what these need of you. */
export function EInvoicesPart({ organisation }: { organisation: Organisation }) {
  return (
    <SettingsForm
      title="E-invoices"
      text="Every invoice becomes what you choose here, and what its customer needs besides. Each is checked against the official rules before it is kept."
      organisation={organisation}
      start={startOf(organisation)}
      changeOf={changeOf}
    >
      {(boxes) => <EInvoiceFields {...boxes} />}
    </SettingsForm>
  )
}

function EInvoiceFields({ form, set, errorAt }: SettingsBoxes<Form>) {
  const box = (name: 'contactName' | 'legalId' | 'legalScheme' | 'eAddress' | 'eScheme', pointer: string) => ({
    name,
    value: form[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value } as Partial<Form>),
    error: errorAt(pointer),
  })
  return (
    <>
      <FormatChoice chosen={form.formats} onChosen={(formats) => set({ formats })} />
      <div className="form-grid">
        <EAddressFields
          whose="Your"
          address={box('eAddress', '/electronicAddress/value')}
          scheme={box('eScheme', '/electronicAddress/scheme')}
        />
        <TextField label="Company register number" optional maxLength={60} hint="SIREN, KvK, HRB …" {...box('legalId', '/legalId/value')} />
        <TextField
          label="Scheme of the number"
          optional
          maxLength={4}
          placeholder="0002"
          hint="Four figures of ISO 6523, where it has one."
          {...box('legalScheme', '/legalId/scheme')}
        />
        <TextField
          label="Contact"
          optional
          maxLength={100}
          className="full"
          hint="The person or office that payers ask. XRechnung needs one, with phone and e-mail."
          {...box('contactName', '/contactName')}
        />
      </div>
    </>
  )
}

function FormatChoice({ chosen, onChosen }: { chosen: readonly Format[]; onChosen: (formats: Format[]) => void }) {
  return (
    <fieldset className="template-cards">
      <legend>Made of every invoice, where it can be</legend>
      {FORMATS.map(({ format, label, text }) => {
        const isChosen = chosen.includes(format)
        const toggled = isChosen ? chosen.filter((one) => one !== format) : [...chosen, format]
        return (
          <label key={format} className={isChosen ? 'template-card chosen' : 'template-card'}>
            <input type="checkbox" checked={isChosen} onChange={() => onChosen(toggled)} />
            <strong>{label}</strong>
            <span className="muted">{text}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

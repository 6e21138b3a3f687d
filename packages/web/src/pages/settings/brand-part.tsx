import { lightnessWarning } from '@quittance/core/kit/colour'
import { useId } from 'react'
import { Field, SelectField, TextAreaField } from '../../components/field.tsx'
import type { BrandChanges, Organisation } from '../../data/shapes.ts'
import { textOrNull } from '../../lib/text.ts'
import { BrandPreview } from './brand-preview.tsx'
import { LogoDrop } from './logo-drop.tsx'
import { type SettingsBoxes, SettingsForm } from './settings-form.tsx'

type TemplateName = NonNullable<Organisation['template']>

const TEMPLATES: readonly { name: TemplateName; label: string; text: string }[] = [
  { name: 'classic', label: 'Classic', text: 'Calm: fine rules, your colour for the sum only.' },
  { name: 'modern', label: 'Modern', text: 'Bold: a band, a large title and the table’s head in your colour.' },
  { name: 'compact', label: 'Compact', text: 'Dense: smaller type and narrow rows, for long invoices.' },
]
const COLOUR = '#1f4b6e'

function startOf(organisation: Organisation) {
  return {
    brandColor: organisation.brandColor ?? '',
    template: organisation.template ?? 'classic',
    font: organisation.font ?? 'inter',
    headerText: organisation.headerText ?? '',
    footer: organisation.footer ?? '',
    documentTerms: organisation.documentTerms ?? '',
  }
}

type Form = ReturnType<typeof startOf>

function changeOf(form: Form): BrandChanges {
  return {
    brandColor: textOrNull(form.brandColor),
    template: form.template,
    font: form.font,
    headerText: textOrNull(form.headerText),
    footer: textOrNull(form.footer),
    documentTerms: textOrNull(form.documentTerms),
  }
}

/** How documents look: logo, colour, template and texts, beside the PDF they make. */
export function BrandPart({ organisation }: { organisation: Organisation }) {
  return (
    <SettingsForm
      title="Brand"
      text="This is how invoices look from now on. Those that are issued already never change."
      organisation={organisation}
      start={startOf(organisation)}
      changeOf={changeOf}
    >
      {(boxes) => (
        <div className="stack brand-split">
          <div className="stack">
            <LogoDrop organisation={organisation} />
            <BrandFields {...boxes} />
          </div>
          <BrandPreview changes={changeOf(boxes.form)} logoSha256={organisation.logo?.sha256} />
        </div>
      )}
    </SettingsForm>
  )
}

function BrandFields({ form, set, errorAt }: SettingsBoxes<Form>) {
  const text = (name: 'headerText' | 'footer' | 'documentTerms') => ({
    value: form[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    error: errorAt(`/${name}`),
  })
  return (
    <>
      <TemplateChoice value={form.template} onValue={(template) => set({ template })} />
      <SelectField
        label="Type"
        value={form.font}
        onChange={(event) => set({ font: event.target.value === 'serif' ? 'serif' : 'inter' })}
        hint="Scripts that a type lacks are set in one that has them."
      >
        <option value="inter">Inter, without serifs</option>
        <option value="serif">Source Serif, with serifs</option>
      </SelectField>
      <Field label="Colour" hint={lightnessWarning(form.brandColor) ?? 'For titles and sums.'} {...errorOf(errorAt('/brandColor'))}>
        {(control) => (
          <input
            type="color"
            className="colour-box"
            {...control}
            value={form.brandColor || COLOUR}
            onChange={(event) => set({ brandColor: event.target.value })}
          />
        )}
      </Field>
      <TextAreaField label="Below the logo" optional rows={2} maxLength={200} {...text('headerText')} />
      <TextAreaField label="Foot of documents" optional rows={2} maxLength={1000} {...text('footer')} />
      <TextAreaField
        label="General terms"
        hint="Printed last, in small type."
        optional
        rows={4}
        maxLength={5000}
        {...text('documentTerms')}
      />
    </>
  )
}

function errorOf(error: string | undefined): { error?: string } {
  return error === undefined ? {} : { error }
}

function TemplateChoice({ value, onValue }: { value: TemplateName; onValue: (name: TemplateName) => void }) {
  const group = useId()
  return (
    <fieldset className="template-cards">
      <legend>Template</legend>
      {TEMPLATES.map(({ name, label, text }) => (
        <label key={name} className={name === value ? 'template-card chosen' : 'template-card'}>
          <input type="radio" name={group} value={name} checked={name === value} onChange={() => onValue(name)} />
          <strong>{label}</strong>
          <span className="muted">{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

import { TextAreaField, TextField } from '../../components/field.tsx'
import type { Organisation } from '../../data/shapes.ts'
import { textOrNull } from '../../lib/text.ts'
import { type SettingsBoxes, SettingsForm } from './settings-form.tsx'

function startOf(organisation: Organisation) {
  return {
    senderName: organisation.senderName ?? '',
    replyTo: organisation.replyTo ?? '',
    mailSignature: organisation.mailSignature ?? '',
    attachEInvoices: organisation.attachEInvoices ?? false,
  }
}

type Form = ReturnType<typeof startOf>

/** Whom mails come from, and what they bring. */
export function MailPart({ organisation }: { organisation: Organisation }) {
  return (
    <SettingsForm
      title="Mail"
      text="Mails bear your logo and colour, in the customer’s language."
      organisation={organisation}
      start={startOf(organisation)}
      changeOf={(form) => ({
        senderName: textOrNull(form.senderName),
        replyTo: textOrNull(form.replyTo),
        mailSignature: textOrNull(form.mailSignature),
        attachEInvoices: form.attachEInvoices ? true : null,
      })}
    >
      {(boxes) => <MailFields {...boxes} organisation={organisation} />}
    </SettingsForm>
  )
}

function MailFields({ form, set, errorAt, organisation }: SettingsBoxes<Form> & { organisation: Organisation }) {
  return (
    <div className="form-grid">
      <TextField
        label="Sender’s name"
        optional
        maxLength={100}
        placeholder={organisation.name}
        value={form.senderName}
        onChange={(event) => set({ senderName: event.target.value })}
        error={errorAt('/senderName')}
      />
      <TextField
        label="Answers go to"
        optional
        type="email"
        placeholder={organisation.email ?? ''}
        value={form.replyTo}
        onChange={(event) => set({ replyTo: event.target.value })}
        error={errorAt('/replyTo')}
      />
      <TextAreaField
        label="Signature"
        optional
        className="full"
        rows={3}
        maxLength={500}
        value={form.mailSignature}
        onChange={(event) => set({ mailSignature: event.target.value })}
        error={errorAt('/mailSignature')}
      />
      <label className="full row">
        <input type="checkbox" checked={form.attachEInvoices} onChange={(event) => set({ attachEInvoices: event.target.checked })} />
        <span>Send the XML files of e-invoices too, beside the PDF</span>
      </label>
    </div>
  )
}

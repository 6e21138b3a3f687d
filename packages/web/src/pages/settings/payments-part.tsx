import { SelectField, TextField } from '../../components/field.tsx'
import type { Organisation } from '../../data/shapes.ts'
import { textOrNull } from '../../lib/text.ts'
import { type SettingsBoxes, SettingsForm } from './settings-form.tsx'

function startOf(organisation: Organisation) {
  return {
    accountHolder: organisation.accountHolder ?? '',
    iban: grouped(organisation.iban ?? ''),
    bic: organisation.bic ?? '',
    paymentTermsDays: String(organisation.paymentTermsDays),
    paymentReferences: organisation.paymentReferences ?? 'number',
    payPartially: organisation.payPartially ?? false,
  }
}

/** An IBAN in groups of four, as banks print it. */
function grouped(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Where customers pay to, and until when. */
export function PaymentsPart({ organisation }: { organisation: Organisation }) {
  return (
    <SettingsForm
      title="Payments"
      text="Your bank account stands on invoices and on the pay page."
      organisation={organisation}
      start={startOf(organisation)}
      changeOf={(form) => ({
        accountHolder: textOrNull(form.accountHolder),
        iban: textOrNull(form.iban),
        bic: textOrNull(form.bic),
        paymentReferences: form.paymentReferences,
        payPartially: form.payPartially,
        ...(/^\d{1,3}$/.test(form.paymentTermsDays.trim()) ? { paymentTermsDays: Number(form.paymentTermsDays) } : {}),
      })}
    >
      {(boxes) => <PaymentFields {...boxes} />}
    </SettingsForm>
  )
}

function PaymentFields({ form, set, errorAt }: SettingsBoxes<ReturnType<typeof startOf>>) {
  return (
    <div className="form-grid">
      <TextField
        label="IBAN"
        className="full"
        name="iban"
        value={form.iban}
        onChange={(event) => set({ iban: event.target.value })}
        error={errorAt('/iban')}
        placeholder="DE89 3704 0044 0532 0130 00"
        autoComplete="off"
      />
      <TextField
        label="BIC"
        optional
        value={form.bic}
        onChange={(event) => set({ bic: event.target.value })}
        error={errorAt('/bic')}
        autoComplete="off"
      />
      <TextField
        label="Account holder"
        optional
        hint="Where the account is in another name."
        value={form.accountHolder}
        onChange={(event) => set({ accountHolder: event.target.value })}
        error={errorAt('/accountHolder')}
      />
      <SelectField
        label="What payers write on a transfer"
        value={form.paymentReferences}
        onChange={(event) => set({ paymentReferences: event.target.value === 'number' ? 'number' : 'creditor_reference' })}
        hint="A creditor reference (RF…) has check digits, so that banks refuse a mistyped one."
      >
        <option value="number">The invoice number</option>
        <option value="creditor_reference">A creditor reference made of it (ISO 11649)</option>
      </SelectField>
      <TextField
        label="Days to pay"
        inputMode="numeric"
        value={form.paymentTermsDays}
        onChange={(event) => set({ paymentTermsDays: event.target.value })}
        error={/^\d{1,3}$/.test(form.paymentTermsDays.trim()) ? errorAt('/paymentTermsDays') : 'Write a number of days, like 14.'}
      />
      <SelectField
        label="On the pay page, payers pay"
        value={form.payPartially ? 'part' : 'all'}
        onChange={(event) => set({ payPartially: event.target.value === 'part' })}
      >
        <option value="all">All that is due</option>
        <option value="part">All that is due, or a part of it</option>
      </SelectField>
    </div>
  )
}

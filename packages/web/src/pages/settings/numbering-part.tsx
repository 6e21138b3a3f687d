import { TextField } from '../../components/field.tsx'
import type { Organisation } from '../../data/shapes.ts'
import { today } from '../../lib/clock.ts'
import { isNumberPattern, numberText, periodOf } from './number-pattern.ts'
import { SettingsForm } from './settings-form.tsx'

const HELP = 'Write a pattern with {number} or {number:4}, and {year} before it if it shall begin anew each year.'

const QUOTES_USUALLY = 'QU-{year}-{number:4}'

/** How invoices, credit notes and quotes are numbered. */
export function NumberingPart({ organisation }: { organisation: Organisation }) {
  const { invoiceNumberPattern, creditNoteNumberPattern, quoteNumberPattern = QUOTES_USUALLY } = organisation
  const example = (pattern: string) =>
    isNumberPattern(pattern) ? `The first of ${periodOf(pattern, today()) || 'all'} is ${numberText(pattern, today())}.` : undefined
  return (
    <SettingsForm
      title="Numbering"
      text="Numbers are given when an invoice is issued, one after the other, without gaps."
      organisation={organisation}
      start={{ invoiceNumberPattern, creditNoteNumberPattern, quoteNumberPattern }}
      changeOf={(form) => form}
    >
      {({ form, set, errorAt }) => (
        <div className="form-grid">
          <TextField
            label="Invoices"
            value={form.invoiceNumberPattern}
            onChange={(event) => set({ invoiceNumberPattern: event.target.value })}
            hint={example(form.invoiceNumberPattern)}
            error={isNumberPattern(form.invoiceNumberPattern) ? errorAt('/invoiceNumberPattern') : HELP}
          />
          <TextField
            label="Credit notes"
            value={form.creditNoteNumberPattern}
            onChange={(event) => set({ creditNoteNumberPattern: event.target.value })}
            hint={example(form.creditNoteNumberPattern)}
            error={isNumberPattern(form.creditNoteNumberPattern) ? errorAt('/creditNoteNumberPattern') : HELP}
          />
          <TextField
            label="Quotes"
            value={form.quoteNumberPattern}
            onChange={(event) => set({ quoteNumberPattern: event.target.value })}
            hint={example(form.quoteNumberPattern)}
            error={isNumberPattern(form.quoteNumberPattern) ? errorAt('/quoteNumberPattern') : HELP}
          />
        </div>
      )}
    </SettingsForm>
  )
}

import { AppError, type ErrorCode, type FieldError } from '../kit/errors.ts'

/** Why a field of a taxable document was refused: the `code` of a finding in `details.errors`. */
export type TaxFindingCode =
  | 'invalid_amount'
  | 'amount_too_large'
  | 'too_many_lines'
  | 'too_many_taxes'
  | 'invalid_currency'
  | 'unknown_policy'
  | 'unknown_category'
  | 'name_too_long'
  | 'invalid_name'
  | 'duplicate_tax'
  | 'percent_out_of_range'
  | 'percent_must_be_zero'
  | 'discount_ambiguous'
  | 'discount_too_large'

/** Findings of one reading of a document. All of them are collected, so that a form can mark every field at once. */
export class Findings {
  readonly errors: FieldError[] = []

  add(pointer: string, code: TaxFindingCode, message: string): void {
    this.errors.push({ pointer, code, message })
  }

  /** Throws what was found, under the code of the first finding that has one of its own, else `invalid_amount`. */
  throwIfAny(): void {
    const [first] = this.errors
    if (!first) return
    throw new AppError(topCode(first.code), first.message, { errors: this.errors })
  }
}

function topCode(code: string): ErrorCode {
  switch (code) {
    case 'amount_too_large':
    case 'too_many_lines':
    case 'invalid_currency':
      return code
    default:
      return 'invalid_amount'
  }
}

import { E_INVOICE_NAMES } from '../einvoice/formats.ts'
import { assertNever } from '../kit/errors.ts'
import type { DocumentFinding } from './record.ts'

/** What a finding of the renderer means to the sender, and what to do about it. */
export function wordsOfFinding(finding: DocumentFinding): string {
  switch (finding.kind) {
    case 'missing_glyph':
      return `${placeOf(finding)} is in none of our fonts, so a question mark is printed there. Write it another way.`
    case 'logo_unreadable':
      return `The logo is left out: ${finding.reason}. Upload it again as a PNG or JPEG.`
    case 'qr_too_long':
      return `The code “${finding.label}” is left out, because what it must say is too long for one. Shorten the account holder’s name or the reference.`
    case 'not_an_e_invoice':
      return `Not made as ${E_INVOICE_NAMES[finding.format]}: ${finding.message} (${finding.rule})`
    default:
      return assertNever(finding)
  }
}

function placeOf({ character, around }: { character: string; around: string }): string {
  return character === around ? `“${character}”` : `“${character}” in “${around}”`
}

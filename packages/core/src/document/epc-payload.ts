import { majorText } from '../kit/money.ts'
import { isCreditorReference } from '../organisation/creditor-reference.ts'

/** Countries of the SEPA schemes (EPC409-09): elsewhere no banking app reads the code. */
const SEPA = new Set(
  'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  ),
)
const BYTES_MAX = 331
const AMOUNT_MAX = 99_999_999_999
const HOLDER_CHARACTERS_MAX = 70

/**
 * The content of the QR code that SEPA banking apps read (EPC069-12, version 002): euros to an account in SEPA. Undefined where
 * the standard does not cover it.
 */
export function epcPayload(transfer: {
  holder: string
  iban: string
  bic?: string | undefined
  amount: number
  currency: string
  reference: string
}): string | undefined {
  const { holder, iban, bic = '', amount, currency, reference } = transfer
  if (currency !== 'EUR' || !SEPA.has(iban.slice(0, 2)) || amount < 1 || amount > AMOUNT_MAX) return undefined
  const name = oneLine(holder).slice(0, HOLDER_CHARACTERS_MAX)
  // A creditor reference has a line of its own, and then the free text stays empty.
  const said = isCreditorReference(reference) ? [reference.replaceAll(' ', '')] : ['', oneLine(reference)]
  const lines = ['BCD', '002', '1', 'SCT', bic, name, iban, `EUR${majorText(amount, 'EUR')}`, '', ...said]
  const payload = lines.join('\n')
  return Buffer.byteLength(payload) <= BYTES_MAX ? payload : undefined
}

function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim()
}

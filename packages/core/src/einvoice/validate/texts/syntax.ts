import type { RuleTexts } from './terms.ts'

/** Rules on the form of the file that can be said better than in general. */
export const SYNTAX_TEXTS: RuleTexts = {
  'UBL-SR-07': ['BT-25', 'Give the number of the preceding invoice.'],
  'UBL-SR-12': ['BT-31', 'Give only one VAT identifier of the seller.'],
  'UBL-SR-13': ['BT-32', 'Give only one tax number of the seller.'],
  'UBL-SR-42': ['BT-31', 'Give at most a VAT identifier and a tax number of the seller.'],
  'UBL-SR-43': ['BG-24', 'A supporting document must not have a type; only the object invoiced (130) and the project (50) have one.'],
  'UBL-SR-44': ['BT-83', 'State the same payment reference with every account.'],
  'UBL-SR-47': ['BT-81', 'State the same way to pay with every account.'],
  'UBL-SR-48': ['BT-151', 'Give each line exactly one VAT category.'],
  'UBL-SR-51': ['BT-162', 'Give the address at most one additional line.'],
  'UBL-SR-53': ['BT-31', 'Give the tax identifier its number and its scheme.'],
  'UBL-DT-06': ['BT-125', 'State the media type of the attached file.'],
  'UBL-DT-07': ['BT-125', 'State the name of the attached file.'],
  'UBL-CR-646': ['BG-25', 'Sub lines are no part of EN 16931; some readers will not show them.'],
  'CII-SR-009': ['BT-24', 'Name exactly one specification the invoice follows.'],
  'CII-SR-010': ['BT-24', 'Name exactly one specification the invoice follows.'],
  'CII-SR-014': ['BT-3', 'Give exactly one document type.'],
  'CII-SR-046': ['BT-157-1', "Name the scheme of the item's standard identifier."],
  'CII-SR-069': ['BT-160', 'Give each attribute of the item exactly one name.'],
  'CII-SR-072': ['BT-161', 'Give each attribute of the item exactly one value.'],
  'CII-SR-090': ['BT-159', 'Give exactly one country of origin.'],
  'CII-SR-439': ['BT-146', 'Give exactly one net price.'],
  'CII-SR-441': ['BT-146', 'Give only one net price.'],
  'CII-SR-452': ['BT-20', 'Give the payment terms once; some readers show the first only.'],
  'CII-SR-453': ['BT-20', 'Describe the payment terms once; some readers show the first only.'],
  'CII-SR-454': ['BT-151', 'Give each line exactly one VAT category.'],
  'CII-SR-461': ['BT-7', 'Give the tax point date once.'],
  'CII-SR-462': ['BT-8', 'Give one tax point code for all VAT groups.'],
  'CII-SR-463': ['BG-20', 'Say whether it is an allowance or a charge.'],
  'CII-SR-465': ['BT-41', "Name either a person or a department as the seller's contact."],
  'CII-SR-467': ['BT-81', 'State the same way to pay with every account.'],
  'CII-SR-468': ['BT-82', 'State the same words on payment with every account.'],
  'CII-SR-470': ['BT-84', 'Give the account to pay to with every credit transfer.'],
  'CII-DT-031': ['', 'Leave the currency at this amount out: it is that of the invoice.'],
  'CII-DT-037': ['', 'Write VAT as the type of the tax.'],
  'CII-DT-097': ['', 'Write the date as eight digits, like 20260331.'],
}

/** What families of rules on the form of the file ask, from the most particular on. */
export const SYNTAX_FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^BR-DEC-|^UBL-DT-01$/, 'Give the amount with at most two decimals.'],
  [/^UBL-SR-/, 'This may be given only once. Remove what is too much.'],
  [/^UBL-CR-/, 'EN 16931 does not use this part of UBL. Leave it out.'],
  [/^CII-SR-(4[4-9]\d|030)$/, 'This may be given only once. Remove what is too much.'],
  [/^CII-/, 'EN 16931 does not use this part of CII. Leave it out.'],
]

import { isByRate, VAT_RULES, type VatCategory } from '../vat-category.ts'
import type { RuleTexts } from './terms.ts'

const WHERE = { '02': 'lines', '03': 'allowances', '04': 'charges' } as const
const RATE_OF = { '05': 'BT-152', '06': 'BT-96', '07': 'BT-103' } as const
const WHOSE = { '05': 'line', '06': 'allowance', '07': 'charge' } as const

/** The rules of each VAT category, BR-S-01 and its like. */
export const VAT_TEXTS: RuleTexts = {
  ...Object.fromEntries(VAT_RULES.flatMap(textsOf)),
  'BR-IC-11': ['BT-72', 'An intra-community supply needs the day of delivery or the invoicing period.'],
  'BR-IC-12': ['BT-80', 'An intra-community supply needs the country it was delivered to.'],
  'BR-O-11': ['BG-23', 'What is not subject to VAT stands alone: leave other VAT groups out.'],
  'BR-O-12': ['BT-151', 'What is not subject to VAT stands alone: give every line category O.'],
  'BR-O-13': ['BT-95', 'What is not subject to VAT stands alone: give every allowance category O.'],
  'BR-O-14': ['BT-102', 'What is not subject to VAT stands alone: give every charge category O.'],
}

function textsOf(category: VatCategory): [string, readonly [string, string]][] {
  const { rules, code, title } = category
  const id = (number: string) => `BR-${rules}-${number}`
  const parties = partiesOf(category)
  const rate = rateOf(category)
  const numbers = isByRate(category) ? 'at least one group' : 'exactly one group'
  return [
    [
      id('01'),
      [
        'BG-23',
        `Give the VAT breakdown ${numbers} of category ${code} (${title}) where lines, allowances or charges have it, and none otherwise.`,
      ],
    ],
    ...(['02', '03', '04'] as const).map((number): [string, readonly [string, string]] => [
      id(number),
      ['BT-31', `With ${WHERE[number]} of category ${code} (${title}), ${parties}`],
    ]),
    ...(['05', '06', '07'] as const).map((number): [string, readonly [string, string]] => [
      id(number),
      [RATE_OF[number], `A ${WHOSE[number]} of category ${code} (${title}) ${rate}`],
    ]),
    [
      id('08'),
      [
        'BT-116',
        `The taxable amount of category ${code} (${title}) must be the sum of its lines and charges, less its allowances. Correct it.`,
      ],
    ],
    [
      id('09'),
      [
        'BT-117',
        isByRate(category)
          ? `The tax of category ${code} (${title}) must be its taxable amount times its rate. Correct it.`
          : `The tax of category ${code} (${title}) must be 0.`,
      ],
    ],
    [
      id('10'),
      [
        'BT-120',
        isByRate(category) || code === 'Z'
          ? `Category ${code} (${title}) must not give a reason for exemption. Leave it out.`
          : `Say why category ${code} (${title}) bears no tax, in words or by a VATEX code.`,
      ],
    ],
  ]
}

function partiesOf({ code }: VatCategory): string {
  switch (code) {
    case 'O':
      return 'leave the VAT identifiers of seller, buyer and tax representative out.'
    case 'K':
      return 'give the VAT identifiers of the seller, or its tax representative, and of the buyer.'
    case 'AE':
      return "give the seller's VAT identifier or tax number, and the buyer's VAT identifier or legal registration."
    case 'G':
      return 'give the VAT identifier of the seller or its tax representative.'
    default:
      return "give the seller's VAT identifier or tax number, or the VAT identifier of its tax representative."
  }
}

function rateOf({ rate }: VatCategory): string {
  switch (rate) {
    case 'none':
      return 'must have no VAT rate. Leave it out.'
    case 'zero':
      return 'must have the VAT rate 0.'
    case 'positive':
      return 'must have a VAT rate above 0.'
    case 'notNegative':
      return 'must have a VAT rate of 0 or more.'
  }
}

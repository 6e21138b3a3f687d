/** A VAT category of EN 16931 (code list UNCL 5305, the subset of BT-118 and BT-151). */
export interface TaxCategoryRules {
  /** What the standard calls it. */
  title: string
  /** `zero`: the percent must be 0. `positive`: e-invoices need more than 0 (BR-S-05). `any`: 0 or more (BR-AF-05, BR-AG-05). */
  percent: 'zero' | 'positive' | 'any'
  /** Whether the breakdown must say why no tax is charged (BT-120 or BT-121; BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
  needsExemptionReason: boolean
  /** The VATEX code to state when the user gives none (BT-121); absent where only the user can know the article. */
  exemptionCode?: string
  /** The English reason to state when the user gives none (BT-120). */
  exemptionReason?: string
}

/**
 * The categories and their rules, as data. Reduced rates are `S`. Sales taxes (Canada's GST, HST, QST and PST, state and city
 * taxes of the USA) are `S` with a name, one tax for each: `{ name: 'GST', category: 'S', percent: '5' }`.
 */
export const TAX_CATEGORIES = {
  S: { title: 'Standard rate', percent: 'positive', needsExemptionReason: false },
  Z: { title: 'Zero rated', percent: 'zero', needsExemptionReason: false },
  E: { title: 'Exempt from tax', percent: 'zero', needsExemptionReason: true },
  AE: {
    title: 'Reverse charge',
    percent: 'zero',
    needsExemptionReason: true,
    exemptionCode: 'VATEX-EU-AE',
    exemptionReason: 'Reverse charge',
  },
  K: {
    title: 'Intra-community supply',
    percent: 'zero',
    needsExemptionReason: true,
    exemptionCode: 'VATEX-EU-IC',
    exemptionReason: 'Intra-community supply',
  },
  G: {
    title: 'Export outside the EU',
    percent: 'zero',
    needsExemptionReason: true,
    exemptionCode: 'VATEX-EU-G',
    exemptionReason: 'Export outside the EU',
  },
  O: {
    title: 'Outside the scope of tax',
    percent: 'zero',
    needsExemptionReason: true,
    exemptionCode: 'VATEX-EU-O',
    exemptionReason: 'Not subject to VAT',
  },
  L: { title: 'Canary Islands general indirect tax (IGIC)', percent: 'any', needsExemptionReason: false },
  M: { title: 'Tax for production, services and importation in Ceuta and Melilla (IPSI)', percent: 'any', needsExemptionReason: false },
} as const satisfies Record<string, TaxCategoryRules>

export type TaxCategory = keyof typeof TAX_CATEGORIES

/** Whether `code` is a category we know. */
export function isTaxCategory(code: string): code is TaxCategory {
  return Object.hasOwn(TAX_CATEGORIES, code)
}

/** The rules of a category. */
export function rulesOf(category: TaxCategory): TaxCategoryRules {
  return TAX_CATEGORIES[category]
}

/** The category of a tax for which only the percent was given: `S`, or `Z` for 0 %. */
export function categoryOfPercent(percent: string): TaxCategory {
  return /^-?0(?:\.0+)?$/.test(percent) ? 'Z' : 'S'
}

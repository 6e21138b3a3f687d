import { peppolName } from './german-names.ts'
import { CODE_TEXTS } from './texts/codes.ts'
import { GERMAN_TEXTS } from './texts/german.ts'
import { PEPPOL_TEXTS } from './texts/peppol.ts'
import { SYNTAX_FAMILIES, SYNTAX_TEXTS } from './texts/syntax.ts'
import { type RuleTexts, TERM_TEXTS } from './texts/terms.ts'
import { VAT_TEXTS } from './texts/vat.ts'

const TEXTS: RuleTexts = {
  ...TERM_TEXTS,
  ...VAT_TEXTS,
  ...CODE_TEXTS,
  ...PEPPOL_TEXTS,
  ...GERMAN_TEXTS,
  ...SYNTAX_TEXTS,
  ...Object.fromEntries(Object.entries(GERMAN_TEXTS).map(([rule, text]) => [peppolName(rule), text])),
}

/** The amounts whose decimals BR-DEC counts. */
const DECIMALS: Readonly<Record<string, string>> = {
  '01': 'BT-92',
  '02': 'BT-93',
  '05': 'BT-99',
  '06': 'BT-100',
  '09': 'BT-106',
  '10': 'BT-107',
  '11': 'BT-108',
  '12': 'BT-109',
  '13': 'BT-110',
  '14': 'BT-112',
  '15': 'BT-111',
  '16': 'BT-113',
  '17': 'BT-114',
  '18': 'BT-115',
  '19': 'BT-116',
  '20': 'BT-117',
  '23': 'BT-131',
  '24': 'BT-136',
  '25': 'BT-137',
  '27': 'BT-141',
  '28': 'BT-142',
}

/** What a rule is about, and what to do where it is broken. */
export function textOf(rule: string): { term: string; message: string } {
  const known = Object.hasOwn(TEXTS, rule) ? TEXTS[rule] : undefined
  if (known !== undefined) return { term: known[0], message: known[1] }
  const family = SYNTAX_FAMILIES.find(([pattern]) => pattern.test(rule))
  const term = rule.startsWith('BR-DEC-') ? (DECIMALS[rule.slice(7)] ?? '') : ''
  return { term, message: family?.[1] ?? `The invoice does not keep the rule ${rule}.` }
}

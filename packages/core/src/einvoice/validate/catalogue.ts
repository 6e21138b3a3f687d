import type { Syntax } from '../syntax/detect.ts'
import type { Check } from './check.ts'
import { CII_CODES } from './cii/codes.ts'
import { CII_TERMS } from './cii/model.ts'
import { CII_SYNTAX } from './cii/syntax.ts'
import { CII_TOTALS } from './cii/totals.ts'
import { CII_VAT } from './cii/vat.ts'
import { FACTUR_X } from './factur-x/rules.ts'
import { PEPPOL_CII } from './peppol/cii.ts'
import { PEPPOL_CODES, PEPPOL_COMMON } from './peppol/codes.ts'
import { PEPPOL_OWN, PEPPOL_SHARED } from './peppol/rules.ts'
import { PEPPOL_SWEDEN } from './peppol/sweden.ts'
import type { AppliedRules, RuleSet } from './rule-sets.ts'
import { UBL_CODES } from './ubl/codes.ts'
import { UBL_TERMS } from './ubl/model.ts'
import { UBL_SYNTAX } from './ubl/syntax.ts'
import { UBL_TOTALS } from './ubl/totals.ts'
import { UBL_VAT } from './ubl/vat.ts'
import { XRECHNUNG_CII } from './xrechnung/cii.ts'
import { XRECHNUNG_EXTENSION_CII } from './xrechnung/extension-cii.ts'
import { XRECHNUNG_EXTENSION_UBL } from './xrechnung/extension-ubl.ts'
import { PEPPOL_GERMANY, XRECHNUNG_UBL } from './xrechnung/ubl.ts'

const UBL: Readonly<Record<RuleSet, readonly Check[]>> = {
  en: [...UBL_TERMS, ...UBL_TOTALS, ...UBL_VAT, ...UBL_CODES, ...UBL_SYNTAX],
  peppol: [...PEPPOL_SHARED, ...PEPPOL_OWN, ...PEPPOL_CODES, ...PEPPOL_COMMON, ...PEPPOL_SWEDEN, ...PEPPOL_GERMANY],
  xr: XRECHNUNG_UBL,
  xrp: PEPPOL_SHARED,
  fx: [],
}

const CII: Readonly<Record<RuleSet, readonly Check[]>> = {
  en: [...CII_TERMS, ...CII_TOTALS, ...CII_VAT, ...CII_CODES, ...CII_SYNTAX],
  peppol: PEPPOL_CII,
  xr: XRECHNUNG_CII,
  xrp: PEPPOL_CII,
  fx: [],
}

/** The checks of the rules that apply to an invoice, each with its set. */
export function checksFor(applied: AppliedRules, syntax: Syntax): { set: RuleSet; checks: readonly Check[] }[] {
  const catalogue = syntax === 'cii' ? CII : UBL
  return applied.sets.flatMap((set) => [
    { set, checks: catalogue[set] },
    { set, checks: extraChecks(set, applied, syntax) },
  ])
}

function extraChecks(set: RuleSet, applied: AppliedRules, syntax: Syntax): readonly Check[] {
  if (set === 'xr' && applied.extension) return syntax === 'cii' ? XRECHNUNG_EXTENSION_CII : XRECHNUNG_EXTENSION_UBL
  return set === 'fx' && applied.profile !== undefined ? FACTUR_X[applied.profile] : []
}

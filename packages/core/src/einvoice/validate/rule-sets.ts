import type { Syntax } from '../syntax/detect.ts'

/** A body of rules. `xrp`: the rules of Peppol that XRechnung takes over. */
export type RuleSet = 'en' | 'peppol' | 'xr' | 'xrp' | 'fx'

/** A Factur-X profile that has rules of its own. */
export type FacturXProfile = 'MINIMUM' | 'BASICWL' | 'BASIC' | 'EXTENDED'

/** Which rules an invoice has to keep. */
export interface AppliedRules {
  sets: readonly RuleSet[]
  /** XRechnung with its extension: other code lists, and payments by third parties. */
  extension: boolean
  profile?: FacturXProfile
}

/** The releases these rules were written from, with the day of the sources where it is known. A finding's severity may change with a release; its id does not. */
export const RULE_RELEASES = [
  { set: 'en', name: 'EN 16931 validation artefacts', release: '1.3.16', since: '2026-04-14' },
  { set: 'peppol', name: 'Peppol BIS Billing 3', release: '3.0.19', since: '2025-05-29' },
  { set: 'xr', name: 'XRechnung', release: '3.0 (rules of July 2026)', since: '2026-07-06' },
  { set: 'xrp', name: 'Peppol BIS Billing 3 within XRechnung', release: '3.0.19', since: '2025-05-29' },
  { set: 'fx', name: 'Factur-X and ZUGFeRD', release: '1.09' },
] as const satisfies readonly { set: RuleSet; name: string; release: string; since?: string }[]

const PEPPOL = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'

/** The rules that go with a specification identifier (BT-24). What names no known specification keeps EN 16931. */
export function appliedRules(specification: string, syntax: Syntax): AppliedRules {
  const plain = { extension: false }
  if (/#compliant#urn:(xeinkauf\.de:kosit:xrechnung|xoev-de:kosit:standard:xrechnung)_/.test(specification)) {
    return { sets: ['en', 'xr', 'xrp'], extension: /#conformant#urn:xeinkauf\.de:kosit:extension:xrechnung_/.test(specification) }
  }
  if (specification.startsWith(PEPPOL) && syntax !== 'cii') return { sets: ['en', 'peppol'], ...plain }
  const profile = syntax === 'cii' ? facturXProfile(specification) : undefined
  if (profile === undefined) return { sets: ['en'], ...plain }
  return { sets: profile === 'MINIMUM' || profile === 'BASICWL' ? ['fx'] : ['en', 'fx'], profile, ...plain }
}

/** The profile a Factur-X or ZUGFeRD 2 identifier names; the EN 16931 profile has no rules of its own and is none of them. */
export function facturXProfile(specification: string): FacturXProfile | undefined {
  const name = /urn:(?:factur-x\.eu:1p0|zugferd\.de:2p\d):(\w+)$/.exec(specification.toLowerCase())?.[1]
  return (['MINIMUM', 'BASICWL', 'BASIC', 'EXTENDED'] as const).find((profile) => profile.toLowerCase() === name)
}

import { facturXProfile } from '../validate/rule-sets.ts'

const NAMES: readonly [RegExp, string][] = [
  [/#conformant#urn:xeinkauf\.de:kosit:extension:xrechnung_/, 'XRechnung Extension'],
  [/xrechnung_(\d[\d.]*)/, 'XRechnung'],
  [/urn:fdc:peppol\.eu:2017:poacc:(billing|selfbilling):3\.0/, 'Peppol BIS Billing 3'],
  [/^urn:cen\.eu:en16931:2017$/, 'EN 16931'],
  [/^urn:ferd:(?:CrossIndustryDocument|invoice):.*:basic$/i, 'ZUGFeRD 1.0 BASIC'],
  [/^urn:ferd:(?:CrossIndustryDocument|invoice):.*:comfort$/i, 'ZUGFeRD 1.0 COMFORT'],
  [/^urn:ferd:(?:CrossIndustryDocument|invoice):.*:extended$/i, 'ZUGFeRD 1.0 EXTENDED'],
]

/** The name people know a specification identifier (BT-24) by; '' where it is none we know. */
export function profileName(specification: string): string {
  const known = NAMES.find(([pattern]) => pattern.test(specification))?.[1]
  const profile = facturXProfile(specification)
  return known ?? (profile === undefined ? '' : `Factur-X ${profile === 'BASICWL' ? 'BASIC WL' : profile}`)
}

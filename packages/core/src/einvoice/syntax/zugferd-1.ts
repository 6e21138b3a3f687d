import type { XmlElement } from '../xml/element.ts'

/** ZUGFeRD 1.0 of 2014: an older state of CII, before EN 16931. */
export const ZUGFERD_1_NAMESPACE = 'urn:ferd:CrossIndustryDocument:invoice:1p0'

const NEW_NAMES: Readonly<Record<string, string>> = {
  CrossIndustryDocument: 'CrossIndustryInvoice',
  SpecifiedExchangedDocumentContext: 'ExchangedDocumentContext',
  HeaderExchangedDocument: 'ExchangedDocument',
  SpecifiedSupplyChainTradeTransaction: 'SupplyChainTradeTransaction',
  ApplicableSupplyChainTradeAgreement: 'ApplicableHeaderTradeAgreement',
  ApplicableSupplyChainTradeDelivery: 'ApplicableHeaderTradeDelivery',
  ApplicableSupplyChainTradeSettlement: 'ApplicableHeaderTradeSettlement',
  SpecifiedSupplyChainTradeAgreement: 'SpecifiedLineTradeAgreement',
  SpecifiedSupplyChainTradeDelivery: 'SpecifiedLineTradeDelivery',
  SpecifiedSupplyChainTradeSettlement: 'SpecifiedLineTradeSettlement',
  ApplicablePercent: 'RateApplicablePercent',
}

/** Freight in CII's extended profiles is a charge like others to EN 16931. */
const FREIGHT = 'SpecifiedLogisticsServiceCharge'
const FREIGHT_NAMES: Readonly<Record<string, string>> = {
  AppliedAmount: 'ActualAmount',
  Description: 'Reason',
  AppliedTradeTax: 'CategoryTradeTax',
}

/** Whether a document is of ZUGFeRD 1.0. */
export function isZugferd1(root: XmlElement): boolean {
  return root.name === 'CrossIndustryDocument' && root.namespace === ZUGFERD_1_NAMESPACE
}

/** A ZUGFeRD 1.0 document with the names that CII has today, so that it is read as one. */
export function asCii(root: XmlElement): XmlElement {
  return renamed(root, undefined)
}

/** A CII document whose freight charges, if it has any, are charges of the document. */
export function withFreight(root: XmlElement): XmlElement {
  const transaction = root.children.find(({ name }) => name === 'SupplyChainTradeTransaction')
  const settlement = transaction?.children.find(({ name }) => name === 'ApplicableHeaderTradeSettlement')
  return settlement?.children.some(({ name }) => name === FREIGHT) ? renamed(root, undefined) : root
}

function renamed(element: XmlElement, parent: XmlElement | undefined): XmlElement {
  const children: XmlElement[] = []
  const copy: XmlElement = { ...element, name: newName(element), parent, children }
  if (element.name === FREIGHT) children.push(chargeIndicator(copy))
  for (const child of element.children) children.push(renamed(child, copy))
  return copy
}

function newName(element: XmlElement): string {
  const { name, parent } = element
  if (name === FREIGHT) return 'SpecifiedTradeAllowanceCharge'
  if (parent?.name === FREIGHT) return FREIGHT_NAMES[name] ?? name
  if (name === 'ID' && parent?.name.endsWith('ReferencedDocument')) return 'IssuerAssignedID'
  if (name === 'SpecifiedTradeSettlementMonetarySummation') {
    const kind = parent?.name === 'SpecifiedSupplyChainTradeSettlement' ? 'Line' : 'Header'
    return `SpecifiedTradeSettlement${kind}MonetarySummation`
  }
  return NEW_NAMES[name] ?? name
}

function chargeIndicator(charge: XmlElement): XmlElement {
  const children: XmlElement[] = []
  const indicator: XmlElement = { ...charge, name: 'ChargeIndicator', attributes: {}, parent: charge, text: '', children }
  children.push({ ...indicator, name: 'Indicator', parent: indicator, text: 'true', children: [] })
  return indicator
}

import { MIME_TYPES } from '../../codes/documents.ts'
import { ADDRESS_SCHEMES, ID_SCHEMES } from '../../codes/parties.ts'
import { attribute, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Check, over, path } from '../check.ts'
import { addresses, itemIds, partyIds, placeIds, plainIds } from '../cii/codes.ts'
import { DEAL } from '../cii/places.ts'
import { EXTENSION_SCHEMES } from './shared.ts'

const isOf = (list: ReadonlySet<string>) => (element: XmlElement) => {
  const scheme = attribute(element, 'schemeID')
  return list.has(scheme) || EXTENSION_SCHEMES.has(scheme)
}

/** The rules of XRechnung's extension in CII (BR-DEX). */
export const XRECHNUNG_EXTENSION_CII: readonly Check[] = [
  ...over(anywhere('AttachmentBinaryObject'), {
    'BR-DEX-01': ({ attributes }) => MIME_TYPES.has(attributes.mimeCode ?? '') || attributes.mimeCode === 'application/xml',
  }),
  ...over(partyIds, { 'BR-DEX-04': isOf(ID_SCHEMES) }),
  ...over(plainIds, { 'BR-DEX-05': isOf(ID_SCHEMES) }),
  ...over(itemIds, { 'BR-DEX-06': isOf(ID_SCHEMES) }),
  ...over(addresses, { 'BR-DEX-07': isOf(ADDRESS_SCHEMES) }),
  ...over(placeIds, { 'BR-DEX-08': isOf(ID_SCHEMES) }),
  ...over(path(`${DEAL}/IncludedSupplyChainTradeLineItem/AssociatedDocumentLineDocument`), {
    'BR-DEX-15': (_line, invoice) => invoice.named('ParentLineID').length === 0,
  }),
]

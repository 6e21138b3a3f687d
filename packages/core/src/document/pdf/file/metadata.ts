import type { Instant } from '../../../kit/day.ts'

/** What a PDF says of itself. `createdAt` comes from the document, never from a clock. */
export interface Metadata {
  title: string
  author: string
  subject: string
  language: string
  createdAt: Instant
  /** Properties of other standards, such as those of Factur-X. */
  extensions?: readonly MetadataExtension[]
}

/** Properties outside the schemas that PDF/A knows. They are written with the description that it asks for (ISO 19005-3, 6.6.2.3). */
export interface MetadataExtension {
  /** What the schema is called: `Factur-X PDFA Extension Schema`. */
  readonly title: string
  readonly namespace: string
  readonly prefix: string
  readonly properties: readonly MetadataProperty[]
}

export interface MetadataProperty {
  readonly name: string
  readonly value: string
  readonly description: string
  /** `Text` unless named. */
  readonly type?: 'Text' | 'Integer'
  /** `external` unless named: whether people or programs set it. */
  readonly category?: 'external' | 'internal'
}

/** The name under which files are made. */
export const PRODUCER = 'Quittance'

const UA: MetadataExtension = {
  title: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [{ name: 'part', value: '1', description: 'Part of ISO 14289 the file conforms to', type: 'Integer', category: 'internal' }],
}

/** The XMP packet that declares PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with the schema of the latter. */
export function xmpPacket(meta: Metadata): string {
  const extensions = [UA, ...(meta.extensions ?? [])]
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', element('pdfaid:part', '3') + element('pdfaid:conformance', 'A')),
    description('dc', 'http://purl.org/dc/elements/1.1/', dublinCore(meta)),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', dates(meta)),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', element('pdf:Producer', PRODUCER)),
    ...extensions.map(values),
    schemas(extensions),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

function description(prefix: string, namespace: string, content: string): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${content}</rdf:Description>`
}

function element(name: string, text: string): string {
  return `<${name}>${xml(text)}</${name}>`
}

function dublinCore({ title, author, subject, language }: Metadata): string {
  const inLanguages = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`
  return (
    `<dc:format>application/pdf</dc:format><dc:title>${inLanguages(title)}</dc:title>` +
    `<dc:creator><rdf:Seq>${element('rdf:li', author)}</rdf:Seq></dc:creator><dc:description>${inLanguages(subject)}</dc:description>` +
    `<dc:language><rdf:Bag>${element('rdf:li', language)}</rdf:Bag></dc:language>`
  )
}

function dates({ createdAt }: Metadata): string {
  return element('xmp:CreatorTool', PRODUCER) + element('xmp:CreateDate', createdAt) + element('xmp:ModifyDate', createdAt)
}

function values({ prefix, namespace, properties }: MetadataExtension): string {
  return description(prefix, namespace, properties.map(({ name, value }) => element(`${prefix}:${name}`, value)).join(''))
}

/** All schemas in one bag, for a property may stand only once in a packet. */
function schemas(extensions: readonly MetadataExtension[]): string {
  const namespaces =
    'http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#'
  const bag = extensions.map(schema).join('')
  return description('pdfaExtension', namespaces, `<pdfaExtension:schemas><rdf:Bag>${bag}</rdf:Bag></pdfaExtension:schemas>`)
}

function schema({ title, namespace, prefix, properties }: MetadataExtension): string {
  const head = element('pdfaSchema:schema', title) + element('pdfaSchema:namespaceURI', namespace) + element('pdfaSchema:prefix', prefix)
  const listed = properties.map(
    ({ name, description, type = 'Text', category = 'external' }) =>
      `<rdf:li rdf:parseType="Resource">${element('pdfaProperty:name', name)}${element('pdfaProperty:valueType', type)}` +
      `${element('pdfaProperty:category', category)}${element('pdfaProperty:description', description)}</rdf:li>`,
  )
  return `<rdf:li rdf:parseType="Resource">${head}<pdfaSchema:property><rdf:Seq>${listed.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`
}

/** Text made safe for XML; characters that XML 1.0 has no place for are dropped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')
}

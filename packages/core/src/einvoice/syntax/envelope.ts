import type { XmlElement } from '../xml/element.ts'
import { type ParsedXml, parseXml } from '../xml/parse.ts'

/** UN/CEFACT Standard Business Document Header 1.3, in which Peppol sends every document (Peppol Business Message Envelope 1.2). */
const ENVELOPE_NAMESPACE = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'

/** Parses a file as `parseXml` does; of a Peppol envelope with one document in it the root is that document. */
export function parseDocument(bytes: Uint8Array): ParsedXml {
  const parsed = parseXml(bytes)
  return 'root' in parsed ? { ...parsed, root: contentOf(parsed.root) } : parsed
}

function contentOf(root: XmlElement): XmlElement {
  if (root.name !== 'StandardBusinessDocument' || root.namespace !== ENVELOPE_NAMESPACE) return root
  const [content, ...others] = root.children.filter(({ namespace }) => namespace !== ENVELOPE_NAMESPACE)
  return content === undefined || others.length > 0 ? root : asRoot(content)
}

/** The tree is fresh and nobody else's yet. Rules look for the root by its missing parent. */
function asRoot(content: XmlElement): XmlElement {
  const freed: { parent: XmlElement | undefined } & Omit<XmlElement, 'parent'> = content
  freed.parent = undefined
  return freed
}

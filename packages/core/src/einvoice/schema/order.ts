import type { Syntax } from '../syntax/detect.ts'
import type { XmlNode } from '../xml/write.ts'
import { CII_CONTENT } from './cii-content.ts'
import { type ContentModel, contentModels } from './content-model.ts'
import { UBL_CONTENT } from './ubl-content.ts'

let models: Record<'ubl' | 'cii', ReadonlyMap<string, ContentModel>> | undefined

/** The document with the children of each element in the order of its schema; those of one name keep theirs. */
export function inOrder(root: XmlNode, syntax: Syntax): XmlNode {
  models ??= { ubl: contentModels(UBL_CONTENT), cii: contentModels(CII_CONTENT) }
  return ordered(root, models[syntax === 'cii' ? 'cii' : 'ubl'])
}

function ordered(node: XmlNode, byName: ReadonlyMap<string, ContentModel>): XmlNode {
  if (typeof node.content === 'string') return node
  const places = byName.get(localName(node))?.places
  const placeOf = (child: XmlNode) => places?.get(localName(child))?.index ?? 0
  const content = node.content.map((child) => ordered(child, byName))
  return { ...node, content: isInOrder(content, placeOf) ? content : content.sort((a, b) => placeOf(a) - placeOf(b)) }
}

function isInOrder(content: readonly XmlNode[], placeOf: (child: XmlNode) => number): boolean {
  let before = 0
  return content.every((child) => {
    const place = placeOf(child)
    const isLater = place >= before
    before = place
    return isLater
  })
}

function localName({ name }: XmlNode): string {
  return name.slice(name.indexOf(':') + 1)
}

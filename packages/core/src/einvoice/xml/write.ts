import { FORBIDDEN } from './forbidden.ts'

/** A document to be written: names carry their prefix. Children are written in the order given. */
export interface XmlNode {
  name: string
  attributes?: Readonly<Record<string, string | undefined>>
  /** A text, or elements; not both. */
  content: string | readonly XmlNode[]
}

const UNWRITABLE = new RegExp(`[${FORBIDDEN}]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`, 'g')

/** The document as UTF-8 text: two spaces of indentation, `\n` between lines, the same text for the same nodes. Characters XML forbids are left out. */
export function writeXml(root: XmlNode): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>']
  writeNode(root, '', lines)
  return `${lines.join('\n')}\n`
}

function writeNode(node: XmlNode, indent: string, lines: string[]): void {
  const tag = `${indent}<${node.name}${attributesText(node.attributes)}`
  if (typeof node.content === 'string') {
    lines.push(node.content === '' ? `${tag}/>` : `${tag}>${escaped(node.content)}</${node.name}>`)
    return
  }
  if (node.content.length === 0) {
    lines.push(`${tag}/>`)
    return
  }
  lines.push(`${tag}>`)
  for (const child of node.content) writeNode(child, `${indent}  `, lines)
  lines.push(`${indent}</${node.name}>`)
}

function attributesText(attributes: XmlNode['attributes']): string {
  if (attributes === undefined) return ''
  return Object.entries(attributes)
    .flatMap(([name, text]) =>
      text === undefined ? [] : [` ${name}="${escaped(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`],
    )
    .join('')
}

/** Texts of nothing but characters that stand for themselves: nearly all. */
const PLAIN = /^[\n -%'-;=?-~\u00a0-\ud7ff]*$/

function escaped(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(UNWRITABLE, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;')
}

import { all, value, type XmlElement } from '../xml/element.ts'
import type { XmlNode } from '../xml/write.ts'

/** A part of the model while it is read or written; the mapping tables say what its members are. */
export type Scope = Record<string, unknown>

/** What a writer needs to know of the whole document. */
export interface WriteContext {
  /** BT-5: every amount states it in UBL. */
  currency: string
  /** Whether the document is a UBL credit note, whose elements have names of their own. */
  isCreditNote: boolean
}

/** One way between an element and the model: how it is read into a scope, and what is written of it. A table of these, in the order of the schema, reads and writes. */
export interface Mapping {
  read(parent: XmlElement, into: Scope): void
  write(from: Scope, context: WriteContext): XmlNode[]
}

/** The element's text is the member's. */
export function leaf(name: string, key: string, prefix = 'cbc'): Mapping {
  return {
    read: (parent, into) => setText(into, key, all(parent, name)[0]?.text),
    write: (from) => textNodes(`${prefix}:${name}`, from[key]),
  }
}

/** As `leaf`, with white space at its ends: line ends mean something there. */
export function verbatim(name: string, key: string, prefix = 'cbc'): Mapping {
  return {
    read: (parent, into) => {
      const element = all(parent, name)[0]
      if (element !== undefined) into[key] = element.text
    },
    write: (from) => textNodes(`${prefix}:${name}`, from[key]),
  }
}

/** The element's text is the member's, and its attributes are members beside it: `{ value, scheme }`. */
export function rich(name: string, key: string, options: { attributes: Record<string, string>; prefix?: string }): Mapping {
  return {
    read: (parent, into) => {
      const element = all(parent, name)[0]
      if (element !== undefined) into[key] = richValue(element, options.attributes)
    },
    write: (from) => (isScope(from[key]) ? [richNode(`${options.prefix ?? 'cbc'}:${name}`, from[key], options.attributes)] : []),
  }
}

/** The element's text, with its attributes, as `rich` has it. */
export function richValue(element: XmlElement, attributes: Record<string, string>): Scope {
  const found: Scope = { value: value(element) }
  for (const [attribute, member] of Object.entries(attributes)) setText(found, member, element.attributes[attribute])
  return found
}

/** The node of a `rich` value. */
export function richNode(name: string, from: Scope, attributes: Record<string, string>): XmlNode {
  const written = Object.entries(attributes).flatMap(([attribute, member]) =>
    typeof from[member] === 'string' ? [[attribute, from[member]]] : [],
  )
  return { name, attributes: Object.fromEntries(written), content: String(from.value ?? '') }
}

/** An element whose children belong to the same part of the model. Written where a child is. */
export function inside(
  name: string,
  mappings: readonly Mapping[],
  options: { prefix?: string; if?: (element: XmlElement) => boolean } = {},
): Mapping {
  return {
    read: (parent, into) => {
      const element = all(parent, name).find((candidate) => options.if?.(candidate) ?? true)
      if (element !== undefined) for (const mapping of mappings) mapping.read(element, into)
    },
    write: (from, context) => wrapped(`${options.prefix ?? 'cac'}:${name}`, mappings, { from, context }),
  }
}

/** An element whose children are an object of their own in the model. */
export function group(name: string, key: string, options: { of: readonly Mapping[]; prefix?: string }): Mapping {
  return {
    read: (parent, into) => {
      const element = all(parent, name)[0]
      if (element !== undefined) into[key] = readScope(element, options.of)
    },
    write: (from, context) =>
      isScope(from[key]) ? wrapped(`${options.prefix ?? 'cac'}:${name}`, options.of, { from: from[key], context }) : [],
  }
}

/** Children that are an object of their own in the model, without an element around them. */
export function nested(key: string, mappings: readonly Mapping[]): Mapping {
  return {
    read: (parent, into) => {
      const found = { ...(isScope(into[key]) ? into[key] : {}), ...readScope(parent, mappings) }
      if (Object.keys(found).length > 0) into[key] = found
    },
    write: (from, context) => {
      const scope = from[key]
      return isScope(scope) ? mappings.flatMap((mapping) => mapping.write(scope, context)) : []
    },
  }
}

/** Repeated elements, each an object in a list of the model. */
export function list(
  name: string,
  key: string,
  options: { of: readonly Mapping[]; prefix?: string; if?: (element: XmlElement) => boolean },
): Mapping {
  return {
    read: (parent, into) => {
      const found = all(parent, name).filter((candidate) => options.if?.(candidate) ?? true)
      if (found.length > 0) into[key] = [...listOf(into[key]), ...found.map((element) => readScope(element, options.of))]
    },
    write: (from, context) =>
      listOf(from[key]).map((scope) => ({
        name: `${options.prefix ?? 'cac'}:${name}`,
        content: options.of.flatMap((mapping) => mapping.write(scope, context)),
      })),
  }
}

/** An element with one text, written where its neighbours are; not read. */
export function fixed(name: string, text: string, prefix = 'cbc'): Mapping {
  return { read: () => undefined, write: () => [{ name: `${prefix}:${name}`, content: text }] }
}

/** Written only where the model has one of the members. */
export function ifAny(keys: readonly string[], mapping: Mapping): Mapping {
  return { read: mapping.read, write: (from, context) => (keys.some((key) => from[key] !== undefined) ? mapping.write(from, context) : []) }
}

/** Reads all mappings of an element. */
export function readScope(element: XmlElement, mappings: readonly Mapping[]): Scope {
  const into: Scope = {}
  for (const mapping of mappings) mapping.read(element, into)
  return into
}

/** The member as a list of objects; empty where it is none. */
export function listOf(member: unknown): Scope[] {
  return Array.isArray(member) ? member.filter(isScope) : []
}

/** Whether the value is a part of a model, not a text. */
export function isScope(member: unknown): member is Scope {
  return typeof member === 'object' && member !== null && !Array.isArray(member)
}

/** Sets a member to the text, trimmed; leaves it out where the text is missing. */
export function setText(into: Scope, key: string, text: string | undefined): void {
  if (text !== undefined && into[key] === undefined) into[key] = text.trim()
}

/** A node for a text member, or none. */
export function textNodes(name: string, member: unknown): XmlNode[] {
  return typeof member === 'string' ? [{ name, content: member }] : []
}

function wrapped(name: string, mappings: readonly Mapping[], at: { from: Scope; context: WriteContext }): XmlNode[] {
  const content = mappings.flatMap((mapping) => mapping.write(at.from, at.context))
  return content.length === 0 ? [] : [{ name, content }]
}

/** An element of a parsed document. Comments and processing instructions are not kept. */
export interface XmlElement {
  /** The local name. */
  readonly name: string
  /** The namespace's URI; '' where there is none. */
  readonly namespace: string
  /** By local name where the attribute has no namespace, else by `{URI}name`. Namespace declarations are not attributes. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly parent: XmlElement | undefined
  /** The text directly inside, with that of CDATA sections, unchanged. */
  readonly text: string
  /** Where its start tag begins, in UTF-16 units of the decoded text. */
  readonly offset: number
}

const NONE: readonly XmlElement[] = []
const steps = new Map<string, readonly string[]>()

/** All elements reached by a path of local names from `from`, in document order: 'Party/PostalAddress/CityName'. */
export function all(from: XmlElement | undefined, path: string): readonly XmlElement[] {
  if (from === undefined) return NONE
  let found: readonly XmlElement[] = [from]
  for (const name of stepsOf(path)) {
    const next: XmlElement[] = []
    for (const element of found) for (const child of element.children) if (child.name === name) next.push(child)
    if (next.length === 0) return NONE
    found = next
  }
  return found
}

/** The first element of a path, in document order. */
export function first(from: XmlElement | undefined, path: string): XmlElement | undefined {
  return from === undefined ? undefined : firstFrom(from, stepsOf(path), 0)
}

function firstFrom(from: XmlElement, path: readonly string[], step: number): XmlElement | undefined {
  for (const child of from.children) {
    if (child.name !== path[step]) continue
    const found = step + 1 === path.length ? child : firstFrom(child, path, step + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether the path leads to an element, be it empty. */
export function has(from: XmlElement | undefined, path: string): boolean {
  return first(from, path) !== undefined
}

/** The text of an element with white space trimmed and folded; '' where there is no element. */
export function value(element: XmlElement | undefined): string {
  return element === undefined ? '' : folded(element.text)
}

/** The folded text of the first element of a path. */
export function textAt(from: XmlElement | undefined, path: string): string {
  return value(first(from, path))
}

/** The element's attribute, folded; '' where it is missing. */
export function attribute(element: XmlElement | undefined, name: string): string {
  const text = element?.attributes[name]
  return text === undefined ? '' : folded(text)
}

/** Whether the element has the attribute, be it empty. */
export function hasAttribute(element: XmlElement | undefined, name: string): boolean {
  return element?.attributes[name] !== undefined
}

/** The way to an element from the root, with places where names repeat: '/Invoice/InvoiceLine[2]/Item'. */
export function locationOf(element: XmlElement): string {
  const { parent } = element
  if (parent === undefined) return `/${element.name}`
  const twins = parent.children.filter(({ name }) => name === element.name)
  const place = twins.length > 1 ? `[${twins.indexOf(element) + 1}]` : ''
  return `${locationOf(parent)}/${element.name}${place}`
}

/** The nearest ancestor of that name, if any. */
export function ancestor(element: XmlElement, name: string): XmlElement | undefined {
  for (let at = element.parent; at !== undefined; at = at.parent) if (at.name === name) return at
  return undefined
}

function folded(text: string): string {
  return /^[^\s]*$/.test(text) ? text : text.trim().replace(/[ \t\r\n]+/g, ' ')
}

function stepsOf(path: string): readonly string[] {
  const known = steps.get(path)
  if (known !== undefined) return known
  const split = path.split('/')
  steps.set(path, split)
  return split
}

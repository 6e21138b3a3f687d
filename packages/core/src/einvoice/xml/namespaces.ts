import { XmlError } from './limits.ts'

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({})
type Scope = ReadonlyMap<string, string>
type RawAttributes = readonly (readonly [string, string])[]

/** The namespaces declared from the root down to where the reader is. */
export class NameSpaces {
  private readonly scopes: Scope[] = []
  private current: Scope = new Map([['xml', XML_NAMESPACE]])

  /** Enters an element: its declarations hold until `leave`. */
  enter(raw: RawAttributes): void {
    this.scopes.push(this.current)
    if (raw.length > 0) this.current = declared(this.current, raw)
  }

  /** Leaves the element entered last. */
  leave(): void {
    this.current = this.scopes.pop() ?? this.current
  }

  /** The namespace of an element; '' where it has none. Errors: `XML-SYNTAX` for an undeclared prefix. */
  ofElement(qualified: string, offset: number): string {
    const colon = qualified.indexOf(':')
    return colon < 0 ? (this.current.get('') ?? '') : this.ofPrefix(qualified, { colon, offset })
  }

  /** The attributes that declare no namespace, named as `XmlElement` has them. Errors: `XML-SYNTAX`. */
  attributes(raw: RawAttributes, offset: number): Readonly<Record<string, string>> {
    let attributes: Record<string, string> | undefined
    for (const [qualified, text] of raw) {
      if (isDeclaration(qualified)) continue
      attributes ??= {}
      const colon = qualified.indexOf(':')
      const key = colon < 0 ? qualified : `{${this.ofPrefix(qualified, { colon, offset })}}${qualified.slice(colon + 1)}`
      if (Object.hasOwn(attributes, key)) throw new XmlError('XML-SYNTAX', `The attribute ${qualified.slice(0, 60)} stands twice.`, offset)
      if (key === '__proto__') throw new XmlError('XML-SYNTAX', 'An attribute has a name that is not allowed.', offset)
      attributes[key] = text
    }
    return attributes ?? NO_ATTRIBUTES
  }

  private ofPrefix(qualified: string, at: { colon: number; offset: number }): string {
    const namespace = this.current.get(qualified.slice(0, at.colon))
    if (namespace === undefined || namespace === '' || qualified.indexOf(':', at.colon + 1) >= 0) {
      throw new XmlError('XML-SYNTAX', `The prefix of “${qualified.slice(0, 60)}” is not declared.`, at.offset)
    }
    return namespace
  }
}

function declared(outer: Scope, raw: RawAttributes): Scope {
  let scope: Map<string, string> | undefined
  for (const [qualified, uri] of raw) {
    if (!isDeclaration(qualified)) continue
    scope ??= new Map(outer)
    scope.set(qualified.slice(6), uri)
  }
  return scope ?? outer
}

function isDeclaration(qualified: string): boolean {
  return qualified === 'xmlns' || qualified.startsWith('xmlns:')
}

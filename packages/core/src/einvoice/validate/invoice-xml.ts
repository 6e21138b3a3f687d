import type { Syntax } from '../syntax/detect.ts'
import type { XmlElement } from '../xml/element.ts'

const NONE: readonly XmlElement[] = []

/** A document under validation: its tree, and its elements by name, gathered in one walk. */
export class InvoiceXml {
  private readonly byName = new Map<string, XmlElement[]>()
  private readonly memory = new Map<string, unknown>()

  constructor(
    readonly root: XmlElement,
    readonly syntax: Syntax,
  ) {
    this.gather(root)
  }

  /** All elements of that local name, in document order. */
  readonly named = (name: string): readonly XmlElement[] => this.byName.get(name) ?? NONE

  /** All elements, name by name. */
  everything(): readonly XmlElement[] {
    return this.once('everything', () => [...this.byName.values()].flat())
  }

  /** The elements whose name ends so. */
  ending(end: string): XmlElement[] {
    return [...this.byName].flatMap(([name, elements]) => (name.endsWith(end) ? elements : []))
  }

  /** What `make` gave the first time: for sums that several rules ask for. */
  once<T>(key: string, make: () => T): T {
    if (!this.memory.has(key)) this.memory.set(key, make())
    return this.memory.get(key) as T
  }

  private gather(element: XmlElement): void {
    const twins = this.byName.get(element.name)
    if (twins === undefined) this.byName.set(element.name, [element])
    else twins.push(element)
    for (const child of element.children) this.gather(child)
  }
}

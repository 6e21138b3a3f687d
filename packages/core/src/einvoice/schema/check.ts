import type { Syntax } from '../syntax/detect.ts'
import { NAMESPACES } from '../syntax/namespaces.ts'
import { locationOf, type XmlElement } from '../xml/element.ts'
import { CII_CONTENT } from './cii-content.ts'
import { type ContentModel, contentModels } from './content-model.ts'
import { MINIMUM_CONTENT } from './minimum-content.ts'
import { simpleTypeFault } from './simple-type.ts'
import { termOfElement } from './terms.ts'
import { UBL_CONTENT } from './ubl-content.ts'

/** A place where the file is not of its schema, and what is wrong there. */
export interface SchemaFault {
  /** The business term that is missing or wrong; '' where it is none. */
  term: string
  location: string
  message: string
}

const FAULTS_MAX = 20
let models: Record<'ubl' | 'cii' | 'minimum', ReadonlyMap<string, ContentModel>> | undefined

/** Checks names, order, number and simple values of the elements, as far as invoices use them. At most 20 faults are listed.
 * `minimum`: by the narrower schema of Factur-X's MINIMUM profile. */
export function schemaFaults(root: XmlElement, syntax: Syntax, options: { minimum?: boolean } = {}): SchemaFault[] {
  models ??= { ubl: contentModels(UBL_CONTENT), cii: contentModels(CII_CONTENT), minimum: contentModels(MINIMUM_CONTENT) }
  const family = syntax === 'cii' ? 'cii' : 'ubl'
  const check = new Check(family, models[options.minimum ? 'minimum' : family])
  check.element(root)
  return check.faults
}

/** One walk over one document. */
class Check {
  readonly faults: SchemaFault[] = []

  constructor(
    private readonly syntax: 'ubl' | 'cii',
    private readonly models: ReadonlyMap<string, ContentModel>,
  ) {}

  element(element: XmlElement): void {
    if (element.name === 'UBLExtensions' || this.faults.length >= FAULTS_MAX) return
    const model = this.models.get(element.name)
    if (model !== undefined) this.aggregate(element, model)
    else if (element.children.length === 0) this.simple(element)
  }

  private simple(element: XmlElement): void {
    const fault = simpleTypeFault(element, this.syntax)
    if (fault !== undefined) this.add(element, `“${element.name}” ${fault}.`)
  }

  private aggregate(element: XmlElement, model: ContentModel): void {
    if (/\S/.test(element.text)) this.add(element, `There is text between the elements of “${element.name}”.`)
    this.order(element, model)
    for (const name of model.required) {
      if (!element.children.some((child) => child.name === name))
        this.add(element, `“${name}” is missing in “${element.name}”.`, termOfElement(element.name, name))
    }
    for (const child of element.children) this.element(child)
  }

  private order(element: XmlElement, model: ContentModel): void {
    let last = { index: -1, name: '' }
    for (const child of element.children) {
      const place = model.places.get(child.name)
      if (place === undefined || !this.isAtHome(child)) this.add(child, `“${child.name}” has no place in “${element.name}”.`)
      else if (place.index < last.index) this.add(child, `“${child.name}” must stand before “${last.name}”.`)
      else if (place.index === last.index && !place.many) this.add(child, `“${child.name}” may stand only once in “${element.name}”.`)
      if (place !== undefined && place.index >= last.index) last = { index: place.index, name: child.name }
    }
  }

  private isAtHome(child: XmlElement): boolean {
    if (this.syntax === 'cii') return child.namespace === ciiHome(child)
    if (child.name === 'UBLExtensions') return child.namespace === NAMESPACES.ext
    return this.models.has(child.name) || child.children.length > 0
      ? child.namespace === NAMESPACES.cac
      : child.namespace === NAMESPACES.cbc || child.namespace === NAMESPACES.cac
  }

  private add(element: XmlElement, message: string, term = termOfElement(element.parent?.name ?? '', element.name)): void {
    if (this.faults.length < FAULTS_MAX) this.faults.push({ term, location: locationOf(element), message })
  }
}

function ciiHome(child: XmlElement): string {
  if (child.parent?.parent === undefined) return NAMESPACES.rsm
  if (child.parent.name.startsWith('Formatted')) return NAMESPACES.qdt
  return /String$|^Indicator$/.test(child.name) ? NAMESPACES.udt : NAMESPACES.ram
}

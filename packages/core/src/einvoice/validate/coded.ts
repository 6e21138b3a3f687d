import { attribute, value } from '../xml/element.ts'
import { type Check, type Places, where } from './check.ts'

/** The element's text is a code of the list. */
export function coded(rule: string, at: Places, list: ReadonlySet<string>): Check {
  return { rule, at, holds: (element) => list.has(value(element)) }
}

/** The element's attribute is a code of the list. */
export function codedAttribute(rule: string, at: Places, of: { name: string; list: ReadonlySet<string> }): Check {
  return { rule, at, holds: (element) => of.list.has(attribute(element, of.name)) }
}

/** All elements `name` directly inside an element `parent`. */
export function within(parent: string, name: string): Places {
  return where(
    (invoice) => invoice.named(name),
    (element) => element.parent?.name === parent,
  )
}

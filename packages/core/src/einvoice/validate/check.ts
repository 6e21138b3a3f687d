import { all, has, textAt, type XmlElement } from '../xml/element.ts'
import { decimalsOf } from './exact.ts'
import type { InvoiceXml } from './invoice-xml.ts'

/** Whether a rule holds at an element. */
export type Test = (element: XmlElement, invoice: InvoiceXml) => boolean

/** Where a rule is asked. */
export type Places = (invoice: InvoiceXml) => readonly XmlElement[]

/** One rule in one syntax: asked at each place, broken where the test says no. */
export interface Check {
  rule: string
  at: Places
  holds: Test
}

/** Checks of several rules at the same places. */
export function over(at: Places, tests: Readonly<Record<string, Test>>): Check[] {
  return Object.entries(tests).map(([rule, holds]) => ({ rule, at, holds }))
}

/** The root element. */
export const root: Places = ({ root: element }) => [element]

/** The elements of a path from the root. */
export function path(steps: string): Places {
  return ({ root: element }) => all(element, steps)
}

/** All elements of these names, wherever they stand. */
export function anywhere(...names: string[]): Places {
  return (invoice) => names.flatMap((name) => invoice.named(name))
}

/** The places that also pass the filter. */
export function where(at: Places, filter: Test): Places {
  return (invoice) => at(invoice).filter((element) => filter(element, invoice))
}

/** The path leads to an element whose first one is not blank. */
export function filled(steps: string): Test {
  return (element) => textAt(element, steps) !== ''
}

/** One of the paths leads to an element. */
export function present(...paths: string[]): Test {
  return (element) => paths.some((steps) => has(element, steps))
}

/** None of the paths leads to an element. */
export function absent(...paths: string[]): Test {
  return (element) => !paths.some((steps) => has(element, steps))
}

/** The path leads to at most so many elements. */
export function atMost(count: number, steps: string): Test {
  return (element) => all(element, steps).length <= count
}

/** The path leads to exactly so many elements. */
export function exactly(count: number, steps: string): Test {
  return (element) => all(element, steps).length === count
}

/** The number at the path has at most two decimals. */
export function twoDecimals(steps: string): Test {
  return (element) => decimalsOf(all(element, steps)[0]?.text ?? '') <= 2
}

/**
 * One member of the model with its business term (EN 16931-1, 6.3) and a plain name. `text`: a text. `identifier`: a value, and what qualifies it.
 * `group`: an object; without an id its members stand with their owner's. Members that may repeat are lists in the model.
 */
export type Term =
  | { kind: 'text'; id: string; name: string; key: string }
  | { kind: 'identifier'; id: string; name: string; key: string; by: readonly Qualifier[] }
  | { kind: 'group'; id: string; name: string; key: string; of: readonly Term[] }

/** A member beside a value: its scheme, unit, media type. */
export interface Qualifier {
  id: string
  name: string
  key: string
}

/** A text. */
export const text = (id: string, name: string, key: string): Term => ({ kind: 'text', id, name, key })
/** A group of terms, once or as a list. */
export const group = (id: string, name: string, key: string, ...of: Term[]): Term => ({ kind: 'group', id, name, key, of })
/** An identifier with its scheme. */
export const schemed = (id: string, name: string, key: string): Term => ({
  kind: 'identifier',
  id,
  name,
  key,
  by: [{ id: `${id}-1`, name: 'Scheme', key: 'scheme' }],
})
/** A quantity with its unit. */
export const quantity = (ids: { id: string; unitId: string }, name: string, key: string): Term => ({
  kind: 'identifier',
  id: ids.id,
  name,
  key,
  by: [{ id: ids.unitId, name: 'Unit', key: 'unit' }],
})

/** The eight terms of an address, in the order line 1, 2, 3, city, post code, region, country. */
export function address(id: string, name: string, terms: readonly number[]): Term {
  const [line1, line2, line3, city, postCode, region, country] = terms.map((term) => `BT-${term}`)
  return group(
    id,
    name,
    'address',
    text(line1 ?? '', 'Address line 1', 'line1'),
    text(line2 ?? '', 'Address line 2', 'line2'),
    text(line3 ?? '', 'Address line 3', 'line3'),
    text(city ?? '', 'City', 'city'),
    text(postCode ?? '', 'Post code', 'postCode'),
    text(region ?? '', 'Region', 'region'),
    text(country ?? '', 'Country', 'country'),
  )
}

/** From when to when. */
export const period = (id: string, name: string, [start = '', end = '']: readonly string[]) =>
  group(id, name, 'period', text(start, 'From', 'start'), text(end, 'To', 'end'))

/** An allowance or charge: the terms of its amount, base, percentage, category, rate, reason and code. */
export function allowance(
  group_: { id: string; name: string; key: 'allowances' | 'charges' },
  terms: readonly (number | undefined)[],
): Term {
  const names = [
    ['Amount', 'amount'],
    ['Of', 'baseAmount'],
    ['Percentage', 'percent'],
    ['VAT category', 'taxCategory'],
    ['VAT rate', 'taxPercent'],
    ['Reason', 'reason'],
    ['Reason code', 'reasonCode'],
  ] as const
  const of = names.flatMap(([name, key], at) => (terms[at] === undefined ? [] : [text(`BT-${terms[at]}`, name, key)]))
  return group(group_.id, group_.name, group_.key, ...of)
}

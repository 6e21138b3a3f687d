import type { EInvoice } from '../model/invoice.ts'
import { isScope, type Scope } from '../syntax/mapping.ts'
import type { Term } from './term.ts'
import { INVOICE_TERMS } from './terms.ts'

/** A business term as it stands in an invoice. */
export interface ShownTerm {
  /** `BT-1`; `BT-34-1` for the scheme of BT-34. */
  term: string
  label: string
  value: string
}

/** A group of business terms: the whole invoice, a party, a line … */
export interface ShownGroup {
  /** `BG-25`; '' for the whole. */
  group: string
  label: string
  terms: ShownTerm[]
  groups: ShownGroup[]
}

/** The content of an embedded file (BT-125) is shown as its size; it is downloaded by itself. */
const FILE = 'BT-125'

/** The business terms of an invoice with plain labels, as they stand in it: nothing is added, and nothing left out but the bytes of embedded files. */
export function shownTerms(invoice: EInvoice): ShownGroup {
  return shownGroup({ ...invoice }, { group: '', label: 'Invoice', of: INVOICE_TERMS })
}

function shownGroup(scope: Scope, { group, label, of }: { group: string; label: string; of: readonly Term[] }): ShownGroup {
  const shown: ShownGroup = { group, label, terms: [], groups: [] }
  for (const term of of) {
    for (const [index, member] of membersOf(scope[term.key]).entries()) {
      if (term.kind === 'group') {
        const place = Array.isArray(scope[term.key]) ? ` ${index + 1}` : ''
        if (isScope(member)) shown.groups.push(shownGroup(member, { group: term.id, label: `${term.name}${place}`, of: term.of }))
      } else shown.terms.push(...valuesOf(member, term))
    }
  }
  return shown
}

function valuesOf(member: unknown, term: Extract<Term, { kind: 'text' | 'identifier' }>): ShownTerm[] {
  const { id, name } = term
  if (typeof member === 'string') return [{ term: id, label: name, value: member }]
  if (term.kind === 'text' || !isScope(member)) return []
  const qualifiers = term.by.flatMap((by) => {
    const value = member[by.key]
    return typeof value === 'string' ? [{ term: by.id, label: `${name}: ${by.name.toLowerCase()}`, value }] : []
  })
  const value = String(member.value ?? '')
  return [{ term: id, label: name, value: id === FILE ? `${Math.floor((value.length * 3) / 4)} bytes` : value }, ...qualifiers]
}

/** The business terms as JSON: `{"BT-1": "…", "BG-4": {"BT-27": "…"}, "BG-25": [{…}]}`. A term or group that may repeat in the model is a list. */
export function termsJson(invoice: EInvoice): Record<string, unknown> {
  return jsonOf({ ...invoice }, INVOICE_TERMS)
}

function jsonOf(scope: Scope, of: readonly Term[]): Record<string, unknown> {
  const json: Record<string, unknown> = {}
  for (const term of of) {
    const value = scope[term.key]
    const members = membersOf(value)
    if (members.length === 0) continue
    if (term.kind !== 'identifier') {
      const values = members.flatMap((member) => valueJson(member, term))
      // Two members that are one term (name and department of a contact) keep the first.
      if (values.length > 0 && json[term.id] === undefined) json[term.id] = Array.isArray(value) ? values : values[0]
      continue
    }
    for (const { id, key } of [{ id: term.id, key: 'value' }, ...term.by]) {
      const values = members.flatMap((member) => (isScope(member) && typeof member[key] === 'string' ? [member[key]] : []))
      if (values.length > 0) json[id] = Array.isArray(value) ? values : values[0]
    }
  }
  return json
}

function valueJson(member: unknown, term: Exclude<Term, { kind: 'identifier' }>): unknown[] {
  if (term.kind === 'text') return typeof member === 'string' ? [member] : []
  return isScope(member) ? [jsonOf(member, term.of)] : []
}

function membersOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

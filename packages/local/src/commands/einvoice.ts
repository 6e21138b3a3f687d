import { readFileSync, statSync } from 'node:fs'
import type { Incoming } from '@quittance/core/einvoice/incoming/incoming'
import { readIncoming } from '@quittance/core/einvoice/incoming/read-incoming'
import { type ShownGroup, shownTerms, termsJson } from '@quittance/core/einvoice/incoming/terms-of'
import { toldOnce } from '@quittance/core/einvoice/incoming/told-once'
import type { Finding } from '@quittance/core/einvoice/validate/validate'
import { ConfigurationError } from '../configuration.ts'

/** Larger files are not opened: no invoice is. */
const SIZE_BYTES_MAX = 100 * 1024 * 1024

/** Exit codes of `einvoice`: valid (or read), not valid, and no e-invoice that can be read. */
const [VALID, INVALID, UNREADABLE] = [0, 1, 2]

/** The commands `einvoice parse FILE` and `einvoice validate FILE`, for XML, PDF and e-mail files. Answers the exit code. */
export async function runEinvoice(options: {
  action: string | undefined
  file: string | undefined
  json: boolean
  print(text: string): void
}): Promise<number> {
  const { action, file, json, print } = options
  if (file === undefined || (action !== 'parse' && action !== 'validate')) {
    throw new ConfigurationError('Say what to do and with which file: einvoice parse FILE, or einvoice validate FILE.')
  }
  const incoming = await readIncoming(bytesOf(file))
  if (action === 'parse') return parse(incoming, { json, print })
  print(json ? validationJson(incoming) : validationText(incoming))
  if (incoming.invoice === undefined) return UNREADABLE
  return incoming.valid ? VALID : INVALID
}

function parse(incoming: Incoming, { json, print }: { json: boolean; print(text: string): void }): number {
  const { invoice, format, container, specification, profile, findings } = incoming
  if (invoice === undefined) {
    print(json ? JSON.stringify({ format: null, container, findings }, null, 2) : validationText(incoming))
    return UNREADABLE
  }
  if (json)
    print(JSON.stringify({ format, container, specification, profile, terms: termsJson(invoice), invoice, syntax: format }, null, 2))
  else print(groupText(shownTerms(invoice), '').join('\n'))
  return VALID
}

/** A table of the terms: id, label, value; groups below, indented. */
function groupText({ group, label, terms, groups }: ShownGroup, indent: string): string[] {
  const wide = Math.max(0, ...terms.map((term) => term.label.length))
  const inner = group === '' ? '' : `${indent}  `
  return [
    ...(group === '' ? [] : [`${indent}${group} ${label}`]),
    ...terms.map(({ term, label: name, value }) => `${inner}${term.padEnd(9)} ${name.padEnd(wide)}  ${plainText(value)}`),
    ...groups.flatMap((each) => groupText(each, inner)),
  ]
}

/** On one line, and without what a terminal would obey. */
function plainText(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

function validationJson({ valid, format, container, specification, profile, xml, findings }: Incoming): string {
  const file = xml === undefined || xml.name === '' ? {} : { attachment: xml.name }
  return JSON.stringify({ valid, format: format ?? null, container, ...file, specification, profile, findings }, null, 2)
}

function validationText(incoming: Incoming): string {
  const { valid, invoice, specification, profile, findings } = incoming
  const verdict = invoice === undefined ? 'No e-invoice that can be read.' : valid ? 'Valid.' : 'Not valid.'
  return [
    verdict,
    ...(specification === '' ? [] : [`Specification: ${specification}${profile === '' ? '' : ` (${profile})`}`]),
    ...byPlaces(toldOnce(findings)).map(({ severity, rule, term, message, places: [first, ...others] }) => {
      const more = others.length === 0 ? '' : ` and ${others.length} more ${others.length === 1 ? 'place' : 'places'}`
      return `${severity} ${rule}${term === '' ? '' : ` (${term})`}: ${message}\n  at ${first}${more}`
    }),
  ].join('\n')
}

/** The same said of several places, once. */
function byPlaces(findings: readonly Finding[]): (Finding & { places: string[] })[] {
  const told = new Map<string, Finding & { places: string[] }>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message}`
    const places = [...(told.get(key)?.places ?? []), finding.location]
    told.set(key, { ...(told.get(key) ?? finding), places })
  }
  return [...told.values()]
}

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size > SIZE_BYTES_MAX) throw new ConfigurationError(`The file ${file} is larger than 100 MB: no invoice is.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    throw new ConfigurationError(`There is no file ${file} that can be read.`)
  }
}

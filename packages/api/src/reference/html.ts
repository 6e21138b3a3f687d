import type { JsonSchema } from '../openapi-types.ts'

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text as HTML, with `code` between backticks. */
export function prose(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

/** Text of several paragraphs as HTML. */
export function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${prose(paragraph)}</p>`)
    .join('')
}

/** The name of a heading, for links to it. */
export function anchor(text: string): string {
  return text.toLowerCase().replaceAll(/\W+/g, '-')
}

/** A schema in a word: `Customer` (linked), `string[]`, `integer | null`. */
export function typeHtml(schema: JsonSchema | undefined): string {
  if (!schema) return ''
  if (typeof schema.$ref === 'string') return schemaLink(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1))
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((one) => typeHtml(one as JsonSchema)).join(' | ')
  if (Array.isArray(schema.enum)) return escaped(schema.enum.map(String).join(' · '))
  if (schema.type === 'array') return `${typeHtml((schema.items ?? {}) as JsonSchema)}[]`
  if (schema.properties) {
    const members = Object.entries(schema.properties as Record<string, JsonSchema>)
    return `{ ${members.map(([name, member]) => `${escaped(name)}: ${typeHtml(member)}`).join(', ')} }`
  }
  return escaped(String(schema.format ?? schema.type ?? 'any'))
}

function schemaLink(name: string): string {
  return `<a href="#schema-${name}">${name}</a>`
}

import type { JsonSchema, OpenApi, Operation } from './openapi-types.ts'
import { PROBLEMS } from './problem.ts'

/** The reference as one HTML page without scripts. */
export function referencePage(document: OpenApi): string {
  const sections = document.tags.map(({ name }) => sectionOf(document, name)).join('')
  const links = document.tags.map(({ name }) => `<a href="#${anchor(name)}">${escaped(name)}</a>`).join(' ')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(document.info.title)} API</title><style>${STYLE}</style></head><body><header><h1>${escaped(document.info.title)} API</h1>
${document.info.description
  .split('\n\n')
  .map((text) => `<p>${prose(text)}</p>`)
  .join('')}
<p>The same for programs: <a href="/v1/openapi.json">openapi.json</a></p><nav>${links} <a href="#errors">Errors</a></nav></header>
<main>${sections}${schemasOf(document)}${errorsOf()}</main></body></html>`
}

function sectionOf(document: OpenApi, tag: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => operationHtml(method, path, operation)),
  )
  return `<section><h2 id="${anchor(tag)}">${escaped(tag)}</h2>${operations.join('')}</section>`
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const body = operation.requestBody?.content['application/json']
  const description = (operation.description ?? '').split('\n\n').map((text) => `<p>${prose(text)}</p>`)
  return `<article id="${operation.operationId}"><h3><code><b>${method.toUpperCase()}</b> ${escaped(path)}</code></h3>
<p>${escaped(operation.summary)}.</p>${description.join('')}${parametersHtml(operation)}
${body ? `<h4>Body</h4>${typeHtml(body.schema)}${exampleHtml(body.example)}` : ''}
<h4>Answers</h4><ul>${Object.entries(operation.responses)
    .map(
      ([status, response]) =>
        `<li><b>${status}</b> ${prose(response.description)} ${typeHtml(response.content?.['application/json']?.schema)}</li>`,
    )
    .join('')}</ul></article>`
}

function parametersHtml(operation: Operation): string {
  if (!operation.parameters) return ''
  const rows = operation.parameters.map(
    (parameter) =>
      `<tr><td><code>${escaped(parameter.name)}</code></td><td>${parameter.in}${parameter.required ? ', required' : ''}</td><td>${typeHtml(parameter.schema)}</td><td>${prose(parameter.description ?? '')}</td></tr>`,
  )
  return `<h4>Parameters</h4><table>${rows.join('')}</table>`
}

function schemasOf(document: OpenApi): string {
  const articles = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<article id="schema-${name}"><h3>${name}</h3><p>${prose(String(schema.description ?? ''))}</p>${membersHtml(schema)}</article>`,
  )
  return `<section><h2 id="schemas">Schemas</h2>${articles.join('')}</section>`
}

function membersHtml(schema: JsonSchema): string {
  const required = (schema.required ?? []) as string[]
  const rows = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(
    ([name, member]) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${required.includes(name) ? 'required' : ''}</td><td>${typeHtml(member)}</td><td>${prose(String(member.description ?? ''))}</td></tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

function errorsOf(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title }]) => `<tr id="error-${code}"><td>${status}</td><td><code>${code}</code></td><td>${escaped(title)}</td></tr>`,
  )
  return `<section><h2 id="errors">Errors</h2><table>${rows.join('')}</table></section>`
}

/** A schema in a word: `Customer` (linked), `string[]`, `integer | null`. */
function typeHtml(schema: JsonSchema | undefined): string {
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

function exampleHtml(example: unknown): string {
  return example === undefined ? '' : `<pre>${escaped(JSON.stringify(example, null, 2))}</pre>`
}

function anchor(text: string): string {
  return text.toLowerCase().replaceAll(/\W+/g, '-')
}

function prose(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}pre{padding:.75rem;overflow:auto;background:#8881;border-radius:6px}
article{border-top:1px solid #8884;padding:.5rem 0}table{border-collapse:collapse;width:100%}td{padding:.25rem .75rem .25rem 0;vertical-align:top;border-top:1px solid #8882}
nav a{margin-right:.75rem}h3{margin:.5rem 0}h4{margin:.75rem 0 .25rem}`

import type { JsonSchema, OpenApi, Operation } from '../openapi-types.ts'
import { PROBLEMS } from '../problem.ts'
import { anchor, escaped, paragraphs, prose, typeHtml } from './html.ts'
import { REFERENCE_STYLE } from './style.ts'

interface Placed {
  method: string
  path: string
  operation: Operation
}

/** The reference as one HTML page, made from the OpenAPI document; no scripts, nothing loaded from elsewhere. */
export function referencePage(document: OpenApi, publicUrl: string): string {
  const tags = document.tags.map(({ name }) => ({ name, operations: operationsOf(document, name) }))
  const title = `${escaped(document.info.title)} API`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${REFERENCE_STYLE}</style></head><body>
<nav aria-label="Operations"><strong>${title}</strong>${tags.map(linksHtml).join('')}
<ul><li><a href="#schemas">Schemas</a></li><li><a href="#errors">Errors</a></li></ul></nav>
<main><h1>${title}</h1>${paragraphs(document.info.description)}${startHtml(publicUrl)}${tags.map(sectionHtml).join('')}${schemasHtml(document)}${ERRORS}</main></body></html>`
}

function startHtml(publicUrl: string): string {
  return `<article><h3>Start</h3><p>Make an API key in the settings, then:</p>
<pre>curl ${escaped(publicUrl)}/v1/customers -H 'Authorization: Bearer qk_…'</pre>
<p>The same for programs: <a href="/v1/openapi.json">openapi.json</a></p></article>`
}

function operationsOf(document: OpenApi, tag: string): Placed[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

function linksHtml(tag: { name: string; operations: Placed[] }): string {
  const links = tag.operations.map(({ operation }) => `<li><a href="#${operation.operationId}">${escaped(operation.summary)}</a></li>`)
  return `<details open><summary>${escaped(tag.name)}</summary><ul>${links.join('')}</ul></details>`
}

function sectionHtml(tag: { name: string; operations: Placed[] }): string {
  return `<section><h2 id="${anchor(tag.name)}">${escaped(tag.name)}</h2>${tag.operations.map(operationHtml).join('')}</section>`
}

function operationHtml({ method, path, operation }: Placed): string {
  const body = operation.requestBody?.content['application/json']
  return `<article id="${operation.operationId}"><h3><code><span class="method">${method}</span>${escaped(path)}</code></h3>
<p><strong>${escaped(operation.summary)}.</strong></p>${paragraphs(operation.description ?? '')}${parametersHtml(operation)}
${body ? `<h4>Body</h4>${typeHtml(body.schema)}${exampleHtml(body.example)}` : ''}${answersHtml(operation)}</article>`
}

function parametersHtml(operation: Operation): string {
  if (!operation.parameters) return ''
  const rows = operation.parameters.map(
    ({ name, in: place, required, schema, description }) =>
      `<tr><td><code>${escaped(name)}</code></td><td class="soft">${place}${required ? ', required' : ''}</td><td>${typeHtml(schema)}</td><td>${prose(description ?? '')}</td></tr>`,
  )
  return `<h4>Parameters</h4><table>${rows.join('')}</table>`
}

function answersHtml(operation: Operation): string {
  const all = Object.entries(operation.responses)
  const done = all
    .filter(([status]) => Number(status) < 400)
    .map(([status, response]) => {
      const content = response.content?.['application/json']
      return `<p>${status} ${prose(response.description)} ${typeHtml(content?.schema)}</p>${exampleHtml(content?.example)}`
    })
  const refused = all.filter(([status]) => Number(status) >= 400).map(([status, response]) => `${status} ${prose(response.description)}`)
  return `<h4>Answers</h4>${done.join('')}<p class="soft">${refused.join(' · ')}</p>`
}

function exampleHtml(example: unknown): string {
  return example === undefined ? '' : `<pre>${escaped(JSON.stringify(example, null, 2))}</pre>`
}

function schemasHtml(document: OpenApi): string {
  const articles = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<article id="schema-${name}"><h3>${name}</h3>${paragraphs(String(schema.description ?? ''))}${schema.properties ? membersHtml(schema) : typeHtml(schema)}</article>`,
  )
  return `<section><h2 id="schemas">Schemas</h2>${articles.join('')}</section>`
}

function membersHtml(schema: JsonSchema): string {
  const required = (schema.required ?? []) as string[]
  const rows = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(
    ([name, member]) =>
      `<tr><td><code>${escaped(name)}</code></td><td class="soft">${required.includes(name) ? 'required' : ''}</td><td>${typeHtml(member)}</td><td>${prose(String(member.description ?? ''))}</td></tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

const ERRORS = `<section><h2 id="errors">Errors</h2><article><table>${Object.entries(PROBLEMS)
  .map(
    ([code, { status, title }]) => `<tr id="error-${code}"><td>${status}</td><td><code>${code}</code></td><td>${escaped(title)}</td></tr>`,
  )
  .join('')}</table></article></section>`

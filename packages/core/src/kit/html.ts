/** Markup that is safe to send. */
export interface Html {
  readonly markup: string
}

type Part = string | number | Html | readonly Html[] | undefined | false

/** Builds markup. Every value put in is escaped unless it is `Html` itself; undefined and false leave nothing behind. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: texts.map((text, at) => text + markupOf(parts[at])).join('') }
}

/** A text of several lines, with its line breaks kept. */
export function multiline(text: string): readonly Html[] {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

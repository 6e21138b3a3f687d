import { expect, test } from 'vitest'
import { html, trusted } from './html.ts'

test('escapes what is put in', () => {
  expect(html`<p title="${`"><script>`}">${`<b>&'`}</p>`.markup).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>')
})

test('keeps markup and lists of it', () => {
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${trusted('<hr>')}`.markup).toBe('<ul><li>1</li><li>2</li></ul><hr>')
})

test('leaves out what is not there', () => {
  expect(html`a${undefined}${false}b`.markup).toBe('ab')
})

import { describe, expect, it } from 'vitest'
import { html, multiline } from './html.ts'

describe('html', () => {
  it('escapes values', () => {
    expect(html`<a title="${`"'<&>`}">`.markup).toBe('<a title="&quot;&#39;&lt;&amp;&gt;">')
  })

  it('does not escape markup twice', () => {
    expect(html`<p>${html`<b>${'&'}</b>`}</p>`.markup).toBe('<p><b>&amp;</b></p>')
  })

  it('joins lists', () => {
    expect(html`${[html`<i></i>`, html`<b></b>`]}`.markup).toBe('<i></i><b></b>')
  })

  it('leaves nothing behind for undefined and false', () => {
    expect(html`(${undefined}${false})`.markup).toBe('()')
  })
})

describe('multiline', () => {
  it('keeps line breaks and escapes the lines', () => {
    expect(html`${multiline('a<b\r\nc\n')}`.markup).toBe('a&lt;b<br>c')
  })
})

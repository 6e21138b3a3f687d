import { describe, expect, it } from 'vitest'
import { sampleInvoice } from '../../sample.ts'
import { TEMPLATE_NAMES } from '../../template-names.ts'
import { readBack } from '../read-back/read.ts'
import { renderPdf } from '../render.ts'

describe('the templates', () => {
  it('each make a page of their own', async () => {
    const rendered = await Promise.all(TEMPLATE_NAMES.map((template) => renderPdf(sampleInvoice(3, { brand: { template } }))))
    expect(rendered.map(({ template }) => template)).toEqual(['classic-1', 'modern-1', 'compact-1'])
    expect(new Set(rendered.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).size).toBe(3)
  })

  it.each(TEMPLATE_NAMES)('print header text, terms and every line (%s)', async (template) => {
    const view = sampleInvoice(40, { brand: { template }, headerText: 'Since 2009', terms: 'Our terms apply.' })
    const text = readBack((await renderPdf(view)).bytes)
      .pages.map(({ content }) => content)
      .join(' ')
    expect(text).toContain('Since 2009')
    expect(text).toContain('Our terms apply.')
    expect(text.split('Hosting and maintenance')).toHaveLength(11)
  })

  it('need fewer pages when compact', async () => {
    const pagesOf = async (template: 'classic' | 'compact') =>
      readBack((await renderPdf(sampleInvoice(60, { brand: { template } }))).bytes).pages.length
    expect(await pagesOf('compact')).toBeLessThan(await pagesOf('classic'))
  })
})

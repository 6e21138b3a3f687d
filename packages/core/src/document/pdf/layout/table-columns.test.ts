import { describe, expect, it } from 'vitest'
import { openFonts } from '../font/fonts.ts'
import { readInstalledFont } from '../font/installed.ts'
import { classicTheme } from '../template/theme.ts'
import { makeShaper } from '../text/shape.ts'
import { textWidth } from './block.ts'
import { Paper } from './paper.ts'
import { layColumns } from './table-columns.ts'

const shaper = makeShaper(openFonts(readInstalledFont), () => undefined)
const paper = new Paper(shaper, { width: 595, height: 842 })
const { table: style } = classicTheme(undefined, 'airy')
const WIDTH = 467

function lay(quantity: string, amount: string) {
  return layColumns(
    paper,
    {
      columns: [
        { title: 'Description', align: 'start', wide: true, widthMin: 120 },
        { title: 'Quantity', align: 'right', breaks: true },
        { title: 'Price', align: 'right' },
        { title: 'Amount', align: 'right' },
      ],
      rows: [[{ text: 'Something' }, { text: quantity }, { text: amount }, { text: amount }]],
    },
    { width: WIDTH, style },
  )
}

describe('columns', () => {
  it.each([
    ['2 h', '1.00'],
    ['12 kilowatt-hours of electric energy from the sun', '1,234.00'],
    ['2 Kilowattstundenäquivalente', '123,456,789,012,345.123456789012'],
    ['x'.repeat(80), '9'.repeat(70)],
  ])('of “%s” and “%s” fill the width and never more', (quantity, amount) => {
    const { places } = lay(quantity, amount)
    const last = places[places.length - 1]
    expect(last && Math.abs(last.x + last.width - WIDTH)).toBeLessThan(0.01)
    for (const place of places) expect(place.width).toBeGreaterThan(0)
  })

  it('keep amounts whole while that is possible', () => {
    const amount = '123,456,789,012.123456'
    const { places, style: used } = lay('12 kilowatt-hours of electric energy', amount)
    expect(places[3]?.width).toBeGreaterThanOrEqual(textWidth(paper, amount, used.body))
  })

  it('keep the type size while texts can be broken', () => {
    expect(lay('12 kilowatt-hours of electric energy from the sun and the wind', '1.00').style.body.size).toBe(style.body.size)
  })

  it('take smaller type before numbers are broken', () => {
    expect(lay('1 h', '123,456,789,012,345.1234567890').style.body.size).toBeLessThan(style.body.size)
  })
})

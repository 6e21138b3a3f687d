import { expect, test } from 'vitest'
import { figureNamed, nameOfFigure } from './ageing-figure.ts'

test.each([
  { currency: 'EUR', customerId: 'cus_1', bucket: 'days1To30' },
  { currency: 'USD', bucket: 'daysOver90' },
  { currency: 'GBP' },
] as const)('a figure is found again by its name in the address', (figure) => {
  expect(figureNamed(nameOfFigure(figure))).toEqual(figure)
})

test.each(['', 'EUR', 'EUR/all', 'euro/all/all', 'EUR/all/late', 'EUR/all/toString'])('“%s” names none', (text) => {
  expect(figureNamed(text)).toBeUndefined()
})

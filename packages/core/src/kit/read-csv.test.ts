import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRows } from './csv.ts'
import { readCsv } from './read-csv.ts'

const cases: [string, string, string[][]][] = [
  [
    'plain rows',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'Windows line ends and a byte order mark',
    '\ufeffa,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  ['quotes, separators and line breaks in quotes', '"a ""b""","c,d\ne"', [['a "b"', 'c,d\ne']]],
  ['no empty rows', 'a\n\n\nb\n', [['a'], ['b']]],
  ['a quote that never closes', 'a,"b', [['a', 'b']]],
]
it.each(cases)('reads %s', (_what, content, rows) => {
  expect(readCsv(content)).toEqual(rows)
})

it('reads what is written', () => {
  const cell = fc
    .string({ minLength: 1 })
    .filter((text) => !/^[=+\-@\t\r]/.test(text) && !/[\ufeff]/.test(text) && !/[,;]/.test(text[0] ?? ''))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(readCsv(csvRows([['head', 'row'], ...rows]))).toEqual([['head', 'row'], ...rows])
    }),
  )
})

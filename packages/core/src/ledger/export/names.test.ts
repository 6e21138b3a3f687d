import { expect, it } from 'vitest'
import { beancountNames, plainNames } from './names.ts'

const account = (code: string, name: string) => ({ code, name, type: 'asset' }) as const

it('keeps letters of all languages for hledger, and no sign that means something there', () => {
  const names = plainNames([account('1', 'Büro:  Miete; (alt)'), account('2', '銀行')])
  expect([...names.values()]).toEqual(['assets:1 Büro Miete alt', 'assets:2 銀行'])
})

it('makes ASCII components for Beancount, and never the same twice', () => {
  const names = beancountNames([
    account('1.1', 'Büroß'),
    account('1-1', 'Bueross'),
    account('1.1x', '銀行'),
    account('1-1x', '!'),
    account('a', 'b'),
  ])
  expect([...names.values()]).toEqual(['Assets:1-1-Buross', 'Assets:1-1-Bueross', 'Assets:1-1x', 'Assets:1-1x-2', 'Assets:A-B'])
})

import { describe, expect, it } from 'vitest'
import { longText, text } from './schemas.ts'

describe('text', () => {
  it.each(['a', ' a', '\u00a0\u2028a b ', 'Ada Lovelace', '日本'])('takes %j', (value) => {
    expect(text(20).safeParse(value).success).toBe(true)
  })

  it.each(['', ' ', '\u00a0\ufeff', 'a\n', '\ta', 'a\u0000b', 'a\ud83d'])('refuses %j', (value) => {
    expect(text(20).safeParse(value).success).toBe(false)
  })

  it('does not look at what is too long', () => {
    const found = text(20).safeParse(`${'a'.repeat(1_000_000)}\n`)
    expect(found.error?.issues.map((issue) => issue.code)).toEqual(['too_big'])
  })

  it('reads a long text that ends badly once, and not once for each of its characters', () => {
    expect(text(2_000_000).safeParse(`${'a'.repeat(1_000_000)}\n`).success).toBe(false)
  })
})

describe('longText', () => {
  it('takes line breaks and refuses other control characters', () => {
    expect(['a\r\n\tb', 'a\u0007'].map((value) => longText(20).safeParse(value).success)).toEqual([true, false])
  })

  it('does not look at what is too long', () => {
    const found = longText(20).safeParse(`${'a'.repeat(1_000_000)}\u0007`)
    expect(found.error?.issues.map((issue) => issue.code)).toEqual(['too_big'])
  })
})

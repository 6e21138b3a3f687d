import { describe, expect, it } from 'vitest'
import { blankLine, bodyOf, changeDraft, type Draft, type DraftLine, newDraft, problemsOf } from './draft.ts'

const taxes = [{ category: 'S' as const, percent: '19' }]

function line(change: Partial<DraftLine>): DraftLine {
  return { ...blankLine(taxes), ...change }
}

function draft(change: Partial<Draft>): Draft {
  return { ...newDraft({ currency: 'EUR', pricesIncludeTax: false, taxes, customerId: 'cus_1' }), ...change }
}

describe('a draft being written', () => {
  it('always has a line to write on', () => {
    const one = draft({})
    const after = changeDraft(one, { type: 'remove', keys: one.lines.map((each) => each.key) })
    expect(after.lines.map((each) => each.description)).toEqual([''])
  })

  it('fills the empty line that rows are pasted into and pushes the rest down', () => {
    const start = draft({ lines: [line({ description: 'A' }), line({}), line({ description: 'Z' })] })
    const pasted = [line({ description: 'P' }), line({ description: 'Q' })]
    const after = changeDraft(start, { type: 'paste', at: 1, lines: pasted })
    expect(after.lines.map((each) => each.description)).toEqual(['A', 'P', 'Q', 'Z'])
  })

  it('keeps a written line that rows are pasted into', () => {
    const start = draft({ lines: [line({ description: 'A' }), line({ description: 'Z' })] })
    const after = changeDraft(start, { type: 'paste', at: 0, lines: [line({ description: 'P' })] })
    expect(after.lines.map((each) => each.description)).toEqual(['A', 'P', 'Z'])
  })

  it('does not send lines on which nothing was written', () => {
    const body = bodyOf(draft({ lines: [line({ description: 'Work', unitPrice: '10' }), line({})] }))
    expect(body.lines.map((each) => each.description)).toEqual(['Work'])
  })

  it('sends null for what was emptied, so that it is taken away', () => {
    expect(bodyOf(draft({ notes: ' ', dueDate: '', discount: null }))).toMatchObject({
      notes: null,
      dueDate: null,
      discountPercent: null,
      discountAmount: null,
    })
  })

  it('sends a discount as a percentage or as an amount, never as both', () => {
    const [first, second] = bodyOf(
      draft({
        lines: [line({ description: 'A', discount: { percent: '5' } }), line({ description: 'B', discount: { amountMinor: 750 } })],
      }),
    ).lines
    expect([first?.discountPercent, first?.discountAmount, second?.discountPercent, second?.discountAmount]).toEqual([
      '5',
      undefined,
      undefined,
      750,
    ])
  })

  it('asks for a customer before anything else', () => {
    expect(problemsOf(draft({ customerId: null, lines: [line({ unitPrice: '5' })] })).map((problem) => problem.field)).toEqual([
      'customer',
      'description',
    ])
  })

  it('is not saved while a number cannot be read', () => {
    expect(problemsOf(draft({ lines: [line({ description: 'A', quantity: null })] }))).toMatchObject([{ field: 'quantity' }])
  })
})

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { BarChart, niceScale } from './bar-chart.tsx'

afterEach(cleanup)

describe('the bar chart', () => {
  it.each([
    [0, 1],
    [7, 7.5],
    [95, 100],
    [123_456_789, 150_000_000],
  ])('reaches at least %i with a round top', (highest, top) => {
    expect(niceScale(highest).top).toBe(top)
  })

  it('has a table with every figure behind it', () => {
    const bars = [
      { key: 'a', tick: '1', name: '1 Nov', value: 5 },
      { key: 'b', tick: '', name: '2 Nov', value: 0 },
    ]
    render(<BarChart caption="Payments" bars={bars} showValue={(value) => `${value}.00`} showTick={String} />)
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['WhenAmount', '1 Nov5.00', '2 Nov0.00'])
  })
})

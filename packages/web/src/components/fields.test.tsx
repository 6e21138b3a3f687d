// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { DateField } from './date-field.tsx'
import { MoneyField } from './number-field.tsx'

afterEach(cleanup)

let seen: unknown

function Money({ currency, start = null }: { currency: string; start?: number | null }) {
  const [amount, setAmount] = useState<number | null>(start)
  seen = amount
  return <MoneyField label="Amount" amountMinor={amount} onAmount={setAmount} currency={currency} />
}

describe('the money field', () => {
  it.each([
    ['EUR', '1,250.5', 125_050],
    ['EUR', '€ 12', 1200],
    ['JPY', '12', 12],
    ['KWD', '1.234', 1234],
  ])('takes %s “%s” as exact minor units', async (currency, typed, minor) => {
    render(<Money currency={currency} />)
    await userEvent.type(screen.getByLabelText('Amount'), typed)
    expect(seen).toBe(minor)
  })

  it('refuses more decimals than the currency has, and says so', async () => {
    render(<Money currency="JPY" />)
    await userEvent.type(screen.getByLabelText('Amount'), '12.5')
    expect([seen, screen.getByText('JPY has no decimals.')]).toEqual([null, expect.anything()])
  })

  it('keeps what is no number, marked, and gives no amount', async () => {
    render(<Money currency="EUR" start={500} />)
    const box = screen.getByLabelText<HTMLInputElement>('Amount')
    await userEvent.clear(box)
    await userEvent.type(box, 'abc')
    await userEvent.tab()
    expect([seen, box.value, box.getAttribute('aria-invalid')]).toEqual([null, 'abc', 'true'])
  })

  it('tidies a good number when left', async () => {
    render(<Money currency="EUR" />)
    const box = screen.getByLabelText<HTMLInputElement>('Amount')
    await userEvent.type(box, '1234567.8')
    await userEvent.tab()
    expect(box.value).toBe('1,234,567.80')
  })
})

function Due() {
  const [day, setDay] = useState('')
  seen = day
  return <DateField label="Due" value={day} onDay={setDay} from="2026-11-20" />
}

describe('the date field', () => {
  it('understands “14 days” and shows the day meant while one types', async () => {
    render(<Due />)
    await userEvent.type(screen.getByRole('textbox', { name: 'Due' }), '14 days')
    expect(screen.getByText(/4 Dec 2026|Dec 4, 2026/)).toBeTruthy()
  })

  it('takes the day when left', async () => {
    render(<Due />)
    await userEvent.type(screen.getByRole('textbox', { name: 'Due' }), 'end of month')
    await userEvent.tab()
    expect(seen).toBe('2026-11-30')
  })

  it('says what can be written instead of what it does not understand', async () => {
    render(<Due />)
    await userEvent.type(screen.getByRole('textbox', { name: 'Due' }), 'soonish')
    expect(screen.getByText(/Write a date, or words/)).toBeTruthy()
  })
})

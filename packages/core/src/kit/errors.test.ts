import { expect, it } from 'vitest'
import { AppError, assertNever, ERROR_CODES, invariant } from './errors.ts'

it('an expected failure carries its code, message and findings', () => {
  const error = new AppError('invalid_amount', 'Enter an amount.', {
    errors: [{ pointer: '/amount', code: 'invalid_amount', message: 'x' }],
  })
  expect(error).toBeInstanceOf(Error)
  expect([error.name, error.code, error.message, error.details.errors?.length]).toEqual([
    'AppError',
    'invalid_amount',
    'Enter an amount.',
    1,
  ])
})

it('no code is listed twice', () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length)
})

it('programmer’s errors are not AppErrors', () => {
  expect(() => invariant(false, 'sums match')).toThrow('invariant: sums match')
  expect(() => invariant(1, 'fine')).not.toThrow()
  expect(() => assertNever('x' as never)).toThrow('unexpected value: "x"')
})

import { describe, expect, it } from 'vitest'
import { filled, requireKnownVariables, VARIABLES, type VariableValues } from './variables.ts'

const values: VariableValues = {
  period: { start: '2026-03-01', end: '2026-03-31' },
  date: '2026-03-31',
  number: 7,
  customerName: 'Müller & Söhne',
  locale: 'de-DE',
}

describe('variables', () => {
  it.each([
    ['{{period}}', 'März 2026'],
    ['{{ month }} {{year}}', 'März 2026'],
    ['{{period_start}} bis {{period_end}}', '1. März 2026 bis 31. März 2026'],
    ['{{quarter}}, KW {{week}}', 'Q1, KW 9'],
    ['Nr. {{number}} vom {{date}} für {{customer}}', 'Nr. 7 vom 31. März 2026 für Müller & Söhne'],
    ['{{period', '{{period'],
  ])('make of “%s” “%s”, in the customer’s language', (text, expected) => {
    expect(filled(text, values)).toBe(expected)
  })

  it.each([
    ['a day', '2026-03-05', '2026-03-05', '5 March 2026'],
    ['a quarter', '2026-04-01', '2026-06-30', 'Q2 2026'],
    ['a year', '2028-01-01', '2028-12-31', '2028'],
    ['two months', '2028-01-01', '2028-02-29', '1 January 2028 – 29 February 2028'],
    ['a year from March on', '2026-03-15', '2027-03-14', '15 March 2026 – 14 March 2027'],
    ['three months that are no quarter', '2026-02-01', '2026-04-30', '1 February 2026 – 30 April 2026'],
  ])('call %s by its name', (_, start, end, expected) => {
    expect(filled('{{period}}', { ...values, period: { start, end }, locale: 'en-GB' })).toBe(expected)
  })

  it('in single braces are refused, since they would stand on the invoice as they are; other braces are text', () => {
    const refused = () => requireKnownVariables([{ pointer: '/notes', text: 'Hosting { period }' }])
    expect(refused).toThrow('Write {{period}} with two braces on each side.')
    requireKnownVariables([{ pointer: '/notes', text: '{a} {{ period }} {} {{{date}}}' }])
  })

  it.each([
    ['2026-01-01', '1'],
    ['2027-01-01', '53'],
    ['2028-12-31', '52'],
  ])('count the week of %s as ISO 8601 has it: %s', (start, week) => {
    expect(filled('{{week}}', { ...values, period: { start, end: start } })).toBe(week)
  })

  it('are refused where there is none of that name, with the text and what there is', () => {
    const texts = [
      { pointer: '/lines/0/description', text: 'Fees {{month}}' },
      { pointer: '/notes', text: 'For {{monht}}' },
    ]
    expect(() => requireKnownVariables(texts)).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        details: { errors: [expect.objectContaining({ pointer: '/notes', code: 'unknown_variable' })] },
      }),
    )
    for (const name of ['constructor', 'toString', ''])
      expect(() => requireKnownVariables([{ pointer: '/notes', text: `{{${name}}}` }])).toThrow()
  })

  it('are all known by themselves', () => {
    const all = Object.keys(VARIABLES).map((name) => `{{${name}}}`)
    requireKnownVariables([{ pointer: '/notes', text: all.join(' ') }])
    expect(filled(all.join(' '), values)).not.toContain('{{')
  })
})

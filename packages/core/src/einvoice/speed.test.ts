import { expect, it } from 'vitest'
import { exampleInvoice } from './example.fixture.ts'
import { validateFile } from './validate/validate.ts'
import { specified, writeInvoice } from './write.ts'

function cpuMs(lines: number, runs: number): number {
  const bytes = new TextEncoder().encode(writeInvoice(specified(exampleInvoice(lines), 'peppol-bis-3'), 'ubl-invoice'))
  for (let run = 0; run < (lines > 100 ? 6 : 60); run += 1) validateFile(bytes)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage()
    expect(validateFile(bytes).valid).toBe(true)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

it('validates 10 lines in 2 ms and 500 in 60 ms, in linear time', () => {
  const [ten, fiveHundred, thousand] = [cpuMs(10, 40), cpuMs(500, 7), cpuMs(1000, 5)]
  process.stderr.write(`validation, CPU ms (median): 10 lines ${ten}, 500 lines ${fiveHundred}, 1,000 lines ${thousand}\n`)
  expect(ten).toBeLessThan(2 * 4)
  expect(fiveHundred).toBeLessThan(60 * 3)
  expect(thousand).toBeLessThan(fiveHundred * 3)
})

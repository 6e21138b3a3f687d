import { expect, it } from 'vitest'
import { exampleInvoice } from './example.fixture.ts'
import { validateFile } from './validate/validate.ts'
import { specified, writeInvoice } from './write.ts'

/** Of the run that was disturbed least. How fast it is, the benchmark of validation measures. */
function leastCpuMs(lines: number, runs: number): number {
  const bytes = new TextEncoder().encode(writeInvoice(specified(exampleInvoice(lines), 'peppol-bis-3'), 'ubl-invoice'))
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    expect(validateFile(bytes).valid).toBe(true)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

it('validates four times the lines in some four times the time, and not in sixteen', () => {
  const [thousand, fourThousand] = [leastCpuMs(1_000, 9), leastCpuMs(4_000, 4)]
  process.stderr.write(`validation, CPU ms (least): 1,000 lines ${thousand}, 4,000 lines ${fourThousand}\n`)
  expect(fourThousand).toBeLessThan(thousand * 10)
})

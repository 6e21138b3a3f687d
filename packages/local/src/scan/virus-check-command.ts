import { spawn } from 'node:child_process'
import type { VirusCheck } from '@quittance/core/ports/virus-check'

const SECONDS_MAX = 60
const OUTPUT_LENGTH_MAX = 10_000

/**
 * A command that reads a file from its input and ends with 0 for a clean one and 1 for an infected one, as `clamdscan --no-summary -` does.
 * Anything else is no answer. The command is a program and its arguments, without a shell.
 */
export function virusCheckCommand(command: string): VirusCheck {
  const [program = '', ...args] = command.split(' ').filter((part) => part !== '')
  return {
    async infectionIn(bytes) {
      const { code, output } = await run(program, args, bytes)
      if (code === 0) return undefined
      if (code === 1) return /^.*?: (.+?) FOUND$/m.exec(output)?.[1] ?? 'something harmful'
      throw new Error(`the virus check ended with ${code ?? 'a signal'}`)
    },
  }
}

function run(program: string, args: readonly string[], bytes: Uint8Array): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const check = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: SECONDS_MAX * 1000, killSignal: 'SIGKILL' })
    let output = ''
    check.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output.length < OUTPUT_LENGTH_MAX) output += text
    })
    check.on('error', reject)
    check.on('close', (code) => resolve({ code, output }))
    check.stdin.on('error', () => {})
    check.stdin.end(bytes)
  })
}

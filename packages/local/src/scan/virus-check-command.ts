import { spawn } from 'node:child_process'
import type { VirusCheck } from '@quittance/core/ports/virus-check'

const SECONDS_MAX = 60
const OUTPUT_LENGTH_MAX = 10_000

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]]

/** The words of a command. Double quotes hold a word with spaces together; nothing else means anything, since no shell reads it. Undefined for one that is none. */
export function commandOf(text: string): Command | undefined {
  if (!/^\s*(?:"[^"]+"|[^\s"]+)(?:\s+(?:"[^"]*"|[^\s"]+))*\s*$/.test(text)) return undefined
  const [program = '', ...args] = [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  return [program, ...args]
}

/**
 * A command that reads a file from its input and ends with 0 for a clean one and 1 for an infected one, as `clamdscan --no-summary -` does.
 * Anything else, and more than a minute, is no answer. It is started without a shell.
 */
export function virusCheckCommand([program, ...args]: Command, { secondsMax = SECONDS_MAX } = {}): VirusCheck {
  return {
    async infectionIn(bytes) {
      const { code, output } = await run({ program, args, secondsMax }, bytes)
      if (code === 0) return undefined
      if (code === 1) return /^.*?: (.+?) FOUND$/m.exec(output)?.[1] ?? 'something harmful'
      throw new Error(`the virus check ended with ${code ?? `a signal, or took more than ${secondsMax} s`}`)
    },
  }
}

interface Started {
  program: string
  args: readonly string[]
  secondsMax: number
}

function run({ program, args, secondsMax }: Started, bytes: Uint8Array): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const check = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: secondsMax * 1000, killSignal: 'SIGKILL' })
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

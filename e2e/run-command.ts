import { spawn } from 'node:child_process'

/** How a command of the program ended. */
export interface CommandRun {
  exitCode: number | null
  /** What it printed, both streams together. */
  output: string
}

/** Runs a command of the built program (`doctor`, `backup`, …) on a data directory. */
export async function runCommand(dataDirectory: string, args: readonly string[]): Promise<CommandRun> {
  const child = spawn(process.execPath, ['dist/local/main.js', ...args], { env: { ...process.env, QUITTANCE_DATA: dataDirectory } })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode, output }))
  })
}

import type { Log } from '@quittance/api/app'

/** One JSON object a line on standard error, for people's eyes and log collectors alike. `quiet` keeps `info` to itself. */
export function lineLog(options: { quiet: boolean; write(line: string): void; now(): number }): Log {
  const line = (level: 'info' | 'error', event: string, fields: Record<string, unknown>) =>
    options.write(`${JSON.stringify({ at: new Date(options.now()).toISOString(), level, event, ...fields })}\n`)
  return {
    info: (event, fields) => {
      if (!options.quiet) line('info', event, fields)
    },
    error: (event, fields) => line('error', event, fields),
  }
}

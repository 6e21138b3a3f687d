const EVERY_MS = 10_000

/** What ticks, and how often. */
export interface TickingOptions {
  tick(): Promise<unknown>
  everyMs?: number
  onError(error: unknown): void
}

/** Ticks at once and then again and again, one tick after the other, until it is stopped. `stop` resolves when none is under way. */
export function startTicking({ tick, everyMs = EVERY_MS, onError }: TickingOptions): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = next()

  async function next(): Promise<void> {
    await tick().catch(onError)
    if (stopped) return
    timer = setTimeout(() => {
      running = next()
    }, everyMs)
  }

  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

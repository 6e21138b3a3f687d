import { Event } from '@quittance/core/event/record'
import type { Feed } from '@quittance/core/ports/feed'
import type { Jobs } from '@quittance/core/ports/jobs'
import { relay } from '@quittance/core/reactions'
import { fromItem } from '@quittance/core/store/entity'

const BATCH = 100
const RETRY_MS = 1_000
/** For commits of other processes, which the feed does not announce. */
const POLL_MS = 5_000

/** Brings the feed to the job queue as soon as commits are durable. `stop` resolves when nothing is under way. */
export function runRelay(options: { feed: Feed; jobs: Jobs; onError(error: unknown): void }): { stop(): Promise<void> } {
  const { feed, jobs, onError } = options
  let stopped = false
  let again = false
  let running: Promise<void> | undefined

  const drain = async () => {
    for (;;) {
      again = false
      const items = await feed.readFeed(BATCH)
      if (items.length === 0 && !again) return
      await relay(
        jobs,
        items.map((item) => fromItem(Event, { ...item, version: 1 })),
      )
      await feed.ackFeed(items.map((item) => item.position))
    }
  }
  const wake = () => {
    if (stopped) return
    again = true
    running ??= drain()
      .catch((error: unknown) => {
        onError(error)
        setTimeout(wake, RETRY_MS).unref()
      })
      .finally(() => {
        running = undefined
      })
  }
  const unsubscribe = feed.onFeed(wake)
  const poll = setInterval(wake, POLL_MS)
  wake()
  return {
    async stop() {
      stopped = true
      unsubscribe()
      clearInterval(poll)
      await running
    },
  }
}

import { Event } from '@quittance/core/event/record'
import type { Feed } from '@quittance/core/ports/feed'
import type { Jobs } from '@quittance/core/ports/jobs'
import { relay } from '@quittance/core/reactions'
import { fromItem } from '@quittance/core/store/entity'

const BATCH = 100
const RETRY_MS = 1_000
/** How soon to look again whether a rush is over. */
const RUSH_PAUSE_MS = 250
/** For commits of other processes, which the feed does not announce. */
const POLL_MS = 5_000

/** Where from, where to, and when not. */
export interface RelayOptions {
  feed: Feed
  jobs: Jobs
  /** Whether requests are in a rush: the feed then waits. */
  isRush?(): boolean
  onError(error: unknown): void
}

/** Brings the feed to the job queue as soon as commits are durable, in a rush of requests when it is over. `stop` resolves when nothing is under way. */
export function runRelay({ feed, jobs, isRush, onError }: RelayOptions): { stop(): Promise<void> } {
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
  let pause: NodeJS.Timeout | undefined
  const wake = () => {
    clearTimeout(pause)
    if (stopped) return
    if (isRush?.()) {
      pause = setTimeout(wake, RUSH_PAUSE_MS)
      return
    }
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
      clearTimeout(pause)
      await running
    },
  }
}

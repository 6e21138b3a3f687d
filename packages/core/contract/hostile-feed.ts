import type { SeededRandom } from '../src/kit/seeded-random.ts'
import type { Feed, FeedRecord } from '../src/ports/feed.ts'

const HOLD_BACK_CHANCE = 0.3
const REPEAT_CHANCE = 0.2

/** A feed as bad as the port allows: shuffled, in uneven portions, each record now and then once more, even after it was acknowledged. */
export function hostileFeed(inner: Feed, random: SeededRandom): Feed {
  const repeats: FeedRecord[] = []
  const repeated = new Set<number>()

  function planRepeats(records: FeedRecord[]): void {
    for (const record of records) {
      if (repeated.has(record.position) || !random.happens(REPEAT_CHANCE)) continue
      repeated.add(record.position)
      repeats.push(record)
    }
  }

  return {
    async readFeed(limit) {
      const records = random.shuffled(await inner.readFeed(limit))
      const shown = records.filter((_, at) => at === 0 || !random.happens(HOLD_BACK_CHANCE))
      const again = repeats.splice(0, limit - shown.length)
      planRepeats(shown)
      return random.shuffled([...shown, ...again]).map((record) => structuredClone(record))
    },
    ackFeed: (positions) => inner.ackFeed(positions),
    onFeed: (callback) => inner.onFeed(callback),
  }
}

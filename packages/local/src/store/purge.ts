import type { Database } from './open-database.ts'
import { nowSeconds } from './sqlite-store.ts'

const BATCH_SIZE = 200

/**
 * Removes a small batch of items that have expired, and feed rows whose item is gone; resolves with how many. Call it on a
 * timer, again at once while it removes a full batch. Nobody sees expired items before either: this only frees their room.
 */
export function purger({ driver, clock, group }: Database): () => Promise<number> {
  const removeItems = driver.prepare(
    'delete from items where rowid in (select rowid from items where expires_at <= ? order by expires_at limit ?)',
  )
  const removeFeed = driver.prepare(
    'delete from feed where not exists (select 1 from items where items.pk = feed.pk and items.sk = feed.sk)',
  )
  return () =>
    group.write(() => {
      group.settle()
      const removed = removeItems.run(nowSeconds(clock), BATCH_SIZE).changes
      return removed + removeFeed.run().changes
    })
}

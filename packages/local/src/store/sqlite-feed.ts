import type { Feed, FeedRecord } from '@quittance/core/ports/feed'
import type { JsonObject, Key } from '@quittance/core/ports/store'
import type { Database } from './open-database.ts'

/** The change feed, and the function that adds to it inside a commit. */
export interface SqliteFeed extends Feed {
  add(key: Key): void
}

/** Feed rows live in the transaction of the put that made them. They name the item, whose document is read when the feed is. */
export function sqliteFeed({ driver, group }: Database): SqliteFeed {
  const insert = driver.prepare('insert into feed (pk, sk) values (?, ?)')
  const select = driver.prepare('select position, pk, sk, type, doc from feed join items using (pk, sk) order by position limit ?')
  const remove = driver.prepare('delete from feed where position = ?')
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  return {
    add(key) {
      insert.run(key.pk, key.sk)
      group.afterCommit(notify)
    },
    async readFeed(limit) {
      group.settle()
      const records = select.rows(limit).map(recordOf)
      await group.durable()
      return records
    },
    ackFeed: (positions) =>
      group.write(() => {
        for (const position of positions) remove.run(position)
      }),
    onFeed(callback) {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
  }
}

function recordOf([position, pk, sk, type, doc]: unknown[]): FeedRecord {
  return {
    position: position as number,
    key: { pk: pk as string, sk: sk as string },
    type: type as string,
    doc: JSON.parse(doc as string) as JsonObject,
  }
}

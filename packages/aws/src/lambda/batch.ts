/** What a function behind a queue or stream answers: which records must come again. */
export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[]
}

/** Runs all records at once; those that fail are named, so that only they come again. `id` is the message id or the sequence number. */
export async function eachRecord<R>(
  records: readonly R[],
  { id, run, onFailure }: { id(record: R): string; run(record: R): Promise<void>; onFailure(error: unknown, record: R): void },
): Promise<BatchAnswer> {
  const results = await Promise.allSettled(records.map(async (record) => await run(record)))
  const failed = records.filter((record, at) => {
    const result = results[at]
    if (result?.status !== 'rejected') return false
    onFailure(result.reason, record)
    return true
  })
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: id(record) })) }
}

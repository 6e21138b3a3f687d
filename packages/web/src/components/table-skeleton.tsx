import { Skeleton } from './states.tsx'

/** Stand-in for a table, of the height it will have. */
export function TableSkeleton({ rows }: { rows: number }) {
  return (
    <div className="table-skeleton" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stand-ins never change places
        <div key={index}>
          <Skeleton width={12} />
          <Skeleton width={28} />
          <Skeleton width={10} />
        </div>
      ))}
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'

interface MoreRowsProps {
  hasMore: boolean
  loading: boolean
  onMore: () => void
}

/** The end of a list that goes on: loads more when it comes into view, and by a button for those who do not scroll. */
export function MoreRows({ hasMore, loading, onMore }: MoreRowsProps) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    const shown = place.current
    if (!shown || !hasMore || loading) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current()
    })
    observer.observe(shown)
    return () => observer.disconnect()
  }, [hasMore, loading])
  if (!hasMore) return null
  return (
    <div className="table-foot" ref={place}>
      <Button kind="quiet" size="small" busy={loading} onClick={onMore}>
        {loading ? 'Loading more …' : 'Load more'}
      </Button>
    </div>
  )
}

import { useEffect, useState } from 'react'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { useBrandPreview } from '../../data/brand.ts'
import type { BrandChanges } from '../../data/shapes.ts'
import { useDelayed } from '../../lib/use-delayed.ts'

const DELAY_MS = 400

/** The very PDF that these settings make, a moment after they change. */
export function BrandPreview({ changes, logoSha256 }: { changes: BrandChanges; logoSha256: string | undefined }) {
  const settled = useDelayed(JSON.stringify(changes), DELAY_MS)
  const preview = useBrandPreview(JSON.parse(settled) as BrandChanges, logoSha256)
  const url = useObjectUrl(preview.data)
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
  if (!url) return <SkeletonLines lines={6} />
  return (
    <section className="stack" aria-label="Preview" aria-busy={preview.isFetching}>
      <div className="row">
        <h3>Preview</h3>
        <a href={url} target="_blank" rel="noopener">
          Open as PDF
        </a>
      </div>
      <iframe className="brand-preview" src={`${url}#toolbar=0&navpanes=0&view=FitH`} title="A sample invoice with these settings" />
    </section>
  )
}

/** An address of the bytes that lives as long as they are shown. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}

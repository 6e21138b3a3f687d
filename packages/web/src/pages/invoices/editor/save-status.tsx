import { CheckIcon, ClockIcon, SavedIcon, WarnIcon } from '../../../components/icons.tsx'
import type { SaveState } from './saver.ts'

/** In a few words, whether what is written is safe. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <span className="save-status" role="status">
      {statusOf(state)}
      {state.kind === 'failed' && (
        <button type="button" className="link-button" onClick={onRetry}>
          Try again
        </button>
      )}
    </span>
  )
}

function statusOf(state: SaveState) {
  switch (state.kind) {
    case 'untouched':
      return null
    case 'held':
      return (
        <>
          <ClockIcon /> {state.message}
        </>
      )
    case 'waiting':
    case 'saving':
      return (
        <>
          <SavedIcon /> Saving …
        </>
      )
    case 'saved':
      return (
        <>
          <CheckIcon /> Saved
        </>
      )
    case 'clash':
      return (
        <>
          <WarnIcon /> Not saved: changed elsewhere
        </>
      )
    case 'failed':
      return (
        <>
          <WarnIcon /> {state.offline ? 'Not saved: no connection' : `Not saved: ${state.message}`}
        </>
      )
  }
}

import { dismissToast, useToasts } from '../lib/toasts.ts'
import { CheckIcon, CloseIcon, WarnIcon } from './icons.tsx'

/** Where toasts appear; spoken politely by screen readers. */
export function Toaster() {
  const toasts = useToasts()
  return (
    <section className="toaster no-print" aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast ${toast.tone}`} role={toast.tone === 'bad' ? 'alert' : undefined}>
          {toast.tone === 'good' && <CheckIcon />}
          {toast.tone === 'bad' && <WarnIcon />}
          <span className="grow">{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.run()
                dismissToast(toast.id)
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button type="button" className="icon-only" aria-label="Dismiss" onClick={() => dismissToast(toast.id)}>
            <CloseIcon />
          </button>
        </div>
      ))}
    </section>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { createDraft, loadInvoice, updateDraft } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { nowMs } from '../../../lib/clock.ts'
import { changeDraft, type Draft, type DraftAction } from './draft.ts'
import { DraftSaver, type Saved, type SaverPorts, type SaveState } from './saver.ts'

const SAVE_AFTER_MS = 700

/** Where drafts of a kind are kept: invoices, or quotes. */
export interface DraftKind<Kept extends Saved> {
  create: SaverPorts<Kept>['create']
  update: SaverPorts<Kept>['update']
  load: SaverPorts<Kept>['load']
  /** Of its queries. */
  key: string
}

/** Invoices. */
export const INVOICE_DRAFTS: DraftKind<Invoice> = { create: createDraft, update: updateDraft, load: loadInvoice, key: 'invoices' }

interface DraftStart<Kept extends Saved> {
  kind: DraftKind<Kept>
  /** What is on the server already; null for a new one. */
  invoice: Kept | null
  draft: Draft
  /** Called once, when the first save has made the draft. */
  onCreated: (id: string) => void
}

/** A draft in work: what is written, and whether it is safe. Each change is saved when the writer pauses. */
export interface DraftInWork<Kept extends Saved = Invoice> {
  draft: Draft
  dispatch: Dispatch<DraftAction>
  saver: DraftSaver<Kept>
  saveState: SaveState
  /** As the server last answered it: with findings, number and totals. */
  invoice: Kept | null
  /** Shows what another saved, in place of what was written here. */
  load: (draft: Draft, invoice: Kept) => void
}

/** Holds a draft and saves it while it is written. */
export function useDraft<Kept extends Saved>(start: DraftStart<Kept>): DraftInWork<Kept> {
  const client = useQueryClient()
  const [draft, dispatch] = useReducer(changeDraft, start.draft)
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'untouched' })
  const [invoice, setInvoice] = useState(start.invoice)
  const onCreated = useRef(start.onCreated)
  onCreated.current = start.onCreated
  const [saver] = useState(
    () =>
      new DraftSaver<Kept>(
        {
          create: start.kind.create,
          update: start.kind.update,
          load: start.kind.load,
          nowMs,
          newKey: () => crypto.randomUUID(),
          onState: setSaveState,
          onSaved: (saved) => {
            setInvoice(saved)
            client.setQueryData([start.kind.key, 'one', saved.id], saved)
            void client.invalidateQueries({ queryKey: [start.kind.key, 'list'] })
            onCreated.current(saved.id)
          },
          delayMs: SAVE_AFTER_MS,
        },
        start.invoice,
      ),
  )
  const changed = useRef(false)
  const dispatchAndSave = useCallback((action: DraftAction) => {
    changed.current = true
    dispatch(action)
  }, [])
  useEffect(() => {
    if (changed.current) saver.want(draft)
  }, [draft, saver])
  useLeaveWarning(saveState)
  useEffect(() => {
    const flush = () => void saver.flush()
    window.addEventListener('online', flush)
    return () => {
      window.removeEventListener('online', flush)
      flush()
    }
  }, [saver])
  const load = (theirs: Draft, saved: Kept) => {
    changed.current = false
    dispatch({ type: 'load', draft: theirs })
    setInvoice(saved)
  }
  return { draft, dispatch: dispatchAndSave, saver, saveState, invoice, load }
}

/** The browser asks before a tab with unsaved writing is closed. */
function useLeaveWarning(state: SaveState): void {
  const unsafe = state.kind === 'waiting' || state.kind === 'saving' || state.kind === 'failed' || state.kind === 'clash'
  useEffect(() => {
    if (!unsafe) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsafe])
}

import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { addReceipt } from '../../data/receipts.ts'
import { messageOf } from '../../lib/problem.ts'

/** A picture on its way. It stays on this device until the server has it. */
export interface Captured {
  key: string
  file: File
  state: 'waiting' | 'sending' | 'failed'
  problem?: string
}

const DATABASE = 'quittance-captures'
const STORE = 'files'
const LIST: { captured: readonly Captured[]; listeners: Set<() => void>; isSending: boolean } = {
  captured: [],
  listeners: new Set(),
  isSending: false,
}

/** The pictures that have not arrived yet; they are sent one after the other, and again when the connection is back. */
export function useCaptures(onAdded: () => void): {
  captured: readonly Captured[]
  add(files: readonly File[]): void
  retry(): void
  drop(key: string): void
} {
  const captured = useSyncExternalStore(subscribe, () => LIST.captured)
  const send = useCallback(() => void sendAll(onAdded), [onAdded])
  useEffect(() => {
    void restore().then(send)
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [send])
  return {
    captured,
    add(files) {
      const added = files.map((file): Captured => ({ key: crypto.randomUUID(), file, state: 'waiting' }))
      change([...LIST.captured, ...added])
      void Promise.all(added.map(keep)).then(send)
    },
    retry() {
      change(LIST.captured.map(({ key, file }) => ({ key, file, state: 'waiting' })))
      send()
    },
    drop(key) {
      change(LIST.captured.filter((each) => each.key !== key))
      void forget(key)
    },
  }
}

async function sendAll(onAdded: () => void): Promise<void> {
  if (LIST.isSending) return
  LIST.isSending = true
  for (;;) {
    const next = LIST.captured.find(({ state }) => state === 'waiting')
    if (!next || !navigator.onLine) break
    mark(next.key, { state: 'sending' })
    try {
      await addReceipt(next.file)
      change(LIST.captured.filter(({ key }) => key !== next.key))
      await forget(next.key)
      onAdded()
    } catch (error) {
      mark(next.key, navigator.onLine ? { state: 'failed', problem: messageOf(error) } : { state: 'waiting' })
    }
  }
  LIST.isSending = false
}

function mark(key: string, is: Pick<Captured, 'state' | 'problem'>): void {
  change(LIST.captured.map((each) => (each.key === key ? { key, file: each.file, ...is } : each)))
}

function change(captured: readonly Captured[]): void {
  LIST.captured = captured
  for (const listener of LIST.listeners) listener()
}

function subscribe(listener: () => void): () => void {
  LIST.listeners.add(listener)
  return () => LIST.listeners.delete(listener)
}

/** What an earlier visit could not send. A browser without a database of its own keeps nothing. */
async function restore(): Promise<void> {
  const kept = await inStore<{ key: string; file: File }[]>('readonly', (store) => store.getAll())
  const known = new Set(LIST.captured.map(({ key }) => key))
  const missing = (kept ?? []).filter(({ key }) => !known.has(key)).map(({ key, file }): Captured => ({ key, file, state: 'waiting' }))
  if (missing.length > 0) change([...LIST.captured, ...missing])
}

async function keep({ key, file }: Captured): Promise<void> {
  await inStore('readwrite', (store) => store.put({ key, file }, key))
}

async function forget(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key))
}

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T | undefined> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => resolve(undefined)
    opening.onsuccess = () => {
      const request = work(opening.result.transaction(STORE, mode).objectStore(STORE))
      request.onsuccess = () => resolve(request.result as T)
      request.onerror = () => resolve(undefined)
    }
  })
}

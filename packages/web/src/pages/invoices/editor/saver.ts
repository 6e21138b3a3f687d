import type { Invoice, InvoiceInput } from '../../../data/shapes.ts'
import { isClash, messageOf, Problem } from '../../../lib/problem.ts'
import { bodyOf, type Draft, problemsOf } from './draft.ts'

/** How the draft on the page relates to the one on the server. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'held'; message: string }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; atMs: number }
  | { kind: 'clash' }
  | { kind: 'failed'; message: string; offline: boolean }

/** What is kept of a draft on the server. */
export interface Saved {
  id: string
  version: number
}

/** What the saver needs of the world. */
export interface SaverPorts<Kept extends Saved> {
  create(body: InvoiceInput, key: string): Promise<Kept>
  update(id: string, body: InvoiceInput, version: number): Promise<Kept>
  load(id: string): Promise<Kept>
  nowMs(): number
  newKey(): string
  /** Called after every change of state. */
  onState(state: SaveState): void
  /** Called with what the server keeps, after each save. */
  onSaved(kept: Kept): void
  delayMs: number
}

/**
 * Saves a draft as it is written: one request at a time, the latest text wins, and never over somebody else's change.
 * After a clash it waits until told which of the two to keep.
 */
export class DraftSaver<Kept extends Saved = Invoice> {
  #ports: SaverPorts<Kept>
  #saved: { id: string; version: number } | null
  #wanted: Draft | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #creation: { key: string; body: InvoiceInput; of: Draft } | null = null
  #state: SaveState = { kind: 'untouched' }

  constructor(ports: SaverPorts<Kept>, saved: { id: string; version: number } | null) {
    this.#ports = ports
    this.#saved = saved
  }

  get state(): SaveState {
    return this.#state
  }

  /** The id on the server; null before the first save. */
  get id(): string | null {
    return this.#saved?.id ?? null
  }

  /** Takes the draft as it now is; it is saved when the writer pauses. */
  want(draft: Draft): void {
    this.#wanted = draft
    if (this.#state.kind === 'clash') return
    const [problem] = problemsOf(draft, this.#saved === null)
    clearTimeout(this.#timer)
    if (problem) {
      this.#become({ kind: 'held', message: problem.message })
      return
    }
    this.#become({ kind: 'waiting' })
    this.#timer = setTimeout(() => void this.flush(), this.#ports.delayMs)
  }

  /** Saves now what is not saved yet. Answers whether everything is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    if (this.#wanted === null) return this.#saved !== null && this.#state.kind !== 'clash'
    if (this.#state.kind === 'clash' || problemsOf(this.#wanted, this.#saved === null).length > 0) return false
    this.#running = this.#save(this.#wanted).finally(() => {
      this.#running = null
    })
    await this.#running
    return this.#wanted === null
  }

  /** After a clash: writes mine over what the other did. */
  async keepMine(): Promise<void> {
    if (!this.#saved || this.#state.kind !== 'clash') return
    const theirs = await this.#ports.load(this.#saved.id)
    this.#saved = { id: theirs.id, version: theirs.version }
    this.#become({ kind: 'waiting' })
    await this.flush()
  }

  /** After a clash: gives up mine. Answers what the other wrote. */
  async takeTheirs(): Promise<Kept | null> {
    if (!this.#saved) return null
    const theirs = await this.#ports.load(this.#saved.id)
    this.#saved = { id: theirs.id, version: theirs.version }
    this.#wanted = null
    this.#become({ kind: 'saved', atMs: this.#ports.nowMs() })
    return theirs
  }

  /** No more saving: the page is left or the draft is gone. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#wanted = null
  }

  async #save(draft: Draft): Promise<void> {
    this.#become({ kind: 'saving' })
    try {
      const { invoice, sent } = await this.#send(draft)
      this.#saved = { id: invoice.id, version: invoice.version }
      const latest = this.#wanted === sent
      if (latest) {
        this.#wanted = null
        this.#become({ kind: 'saved', atMs: this.#ports.nowMs() })
      }
      this.#ports.onSaved(invoice)
      if (!latest && this.#wanted) this.want(this.#wanted)
    } catch (error) {
      if (isClash(error)) this.#become({ kind: 'clash' })
      else this.#become({ kind: 'failed', message: messageOf(error), offline: error instanceof Problem && error.status === 0 })
    }
  }

  async #send(draft: Draft): Promise<{ invoice: Kept; sent: Draft }> {
    if (this.#saved) return { invoice: await this.#ports.update(this.#saved.id, bodyOf(draft), this.#saved.version), sent: draft }
    return this.#create(draft)
  }

  /** The first save creates. When its answer was lost, the very same is sent again first, so that there is one draft only. */
  async #create(draft: Draft): Promise<{ invoice: Kept; sent: Draft }> {
    this.#creation ??= { key: this.#ports.newKey(), body: bodyOf(draft), of: draft }
    const { key, body: asked, of } = this.#creation
    try {
      const invoice = await this.#ports.create(asked, key)
      this.#creation = null
      return { invoice, sent: of }
    } catch (error) {
      if (error instanceof Problem && error.status >= 400 && error.status < 500) this.#creation = null
      throw error
    }
  }

  #become(state: SaveState): void {
    this.#state = state
    this.#ports.onState(state)
  }
}

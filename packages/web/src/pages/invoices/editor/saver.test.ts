import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Invoice, InvoiceInput } from '../../../data/shapes.ts'
import { Problem } from '../../../lib/problem.ts'
import { blankLine, type Draft, newDraft } from './draft.ts'
import { DraftSaver, type SaverPorts, type SaveState } from './saver.ts'

const taxes = [{ category: 'S' as const, percent: '19' }]
const DELAY_MS = 500

function draft(notes: string): Draft {
  const lines = [{ ...blankLine(taxes), description: 'Work', unitPrice: '10' }]
  return { ...newDraft({ currency: 'EUR', pricesIncludeTax: false, taxes, customerId: 'cus_1' }), lines, notes }
}

/** Keeps drafts as the API does: versions, 412 on a clash, one draft for one key. */
class Shelf {
  drafts = new Map<string, { version: number; notes: string }>()
  byKey = new Map<string, string>()
  /** The next answers get lost on the way back. */
  lose = 0
  bodies: InvoiceInput[] = []

  create = async (body: InvoiceInput, key: string): Promise<Invoice> => {
    const known = this.byKey.get(key)
    const id = known ?? `inv_${this.drafts.size + 1}`
    if (!known) {
      this.byKey.set(key, id)
      this.drafts.set(id, { version: 1, notes: body.notes ?? '' })
    } else if (this.bodies.at(-1) !== undefined && JSON.stringify(this.bodies.at(-1)) !== JSON.stringify(body)) throw refusal(422)
    this.bodies.push(body)
    return this.answer(id)
  }

  update = async (id: string, body: InvoiceInput, version: number): Promise<Invoice> => {
    const kept = this.drafts.get(id)
    if (!kept || kept.version !== version) throw refusal(412)
    this.drafts.set(id, { version: version + 1, notes: body.notes ?? '' })
    return this.answer(id)
  }

  load = async (id: string): Promise<Invoice> => this.invoice(id)

  private answer(id: string): Invoice {
    if (this.lose > 0) {
      this.lose -= 1
      throw refusal(0)
    }
    return this.invoice(id)
  }

  private invoice(id: string): Invoice {
    return { id, ...this.drafts.get(id) } as unknown as Invoice
  }
}

function refusal(status: number): Problem {
  return new Problem({ status, code: 'network', detail: 'refused', requestId: '', errors: [] })
}

function saverOn(shelf: Shelf, saved: { id: string; version: number } | null = null) {
  const states: SaveState['kind'][] = []
  let keys = 0
  const ports: SaverPorts<Invoice> = {
    create: shelf.create,
    update: shelf.update,
    load: shelf.load,
    nowMs: () => 0,
    newKey: () => `key-${++keys}`,
    onState: (state) => states.push(state.kind),
    onSaved: () => undefined,
    delayMs: DELAY_MS,
  }
  return { saver: new DraftSaver(ports, saved), states }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('saving while one writes', () => {
  it('waits for a pause and saves the latest text once', async () => {
    const shelf = new Shelf()
    const { saver } = saverOn(shelf)
    saver.want(draft('a'))
    await vi.advanceTimersByTimeAsync(DELAY_MS - 1)
    saver.want(draft('ab'))
    await vi.advanceTimersByTimeAsync(DELAY_MS)
    expect([...shelf.drafts.values()]).toEqual([{ version: 1, notes: 'ab' }])
  })

  it('does not save what has problems, and says which', () => {
    const { saver } = saverOn(new Shelf())
    saver.want({ ...draft('a'), customerId: null })
    expect(saver.state).toEqual({ kind: 'held', message: 'Choose a customer to save the draft.' })
  })

  it('saves what was written while a save was under way', async () => {
    const shelf = new Shelf()
    const { saver } = saverOn(shelf)
    saver.want(draft('first'))
    const flushed = saver.flush()
    saver.want(draft('second'))
    await flushed
    await vi.advanceTimersByTimeAsync(DELAY_MS)
    expect(shelf.drafts.get('inv_1')?.notes).toBe('second')
  })

  it('makes one draft though the answer to the first save was lost and more was written', async () => {
    const shelf = new Shelf()
    shelf.lose = 1
    const { saver } = saverOn(shelf)
    saver.want(draft('first'))
    await saver.flush()
    saver.want(draft('second'))
    await vi.advanceTimersByTimeAsync(DELAY_MS * 3)
    expect([...shelf.drafts.values()].map((kept) => kept.notes)).toEqual(['second'])
  })

  it('says that it is not saved when there is no connection', async () => {
    const shelf = new Shelf()
    shelf.lose = 1
    const { saver } = saverOn(shelf)
    saver.want(draft('a'))
    expect(await saver.flush()).toBe(false)
    expect(saver.state).toMatchObject({ kind: 'failed', offline: true })
  })
})

describe('a clash', () => {
  async function clashed() {
    const shelf = new Shelf()
    shelf.drafts.set('inv_1', { version: 7, notes: 'theirs' })
    const { saver, states } = saverOn(shelf, { id: 'inv_1', version: 6 })
    saver.want(draft('mine'))
    await saver.flush()
    return { shelf, saver, states }
  }

  it('never overwrites what somebody else saved', async () => {
    const { shelf, saver } = await clashed()
    expect([saver.state.kind, shelf.drafts.get('inv_1')?.notes]).toEqual(['clash', 'theirs'])
  })

  it('waits for the choice though one writes on', async () => {
    const { saver, states } = await clashed()
    saver.want(draft('mine, longer'))
    await vi.advanceTimersByTimeAsync(DELAY_MS * 2)
    expect([saver.state.kind, states.slice(states.indexOf('clash') + 1)]).toEqual(['clash', []])
  })

  it('writes mine over theirs when told to', async () => {
    const { shelf, saver } = await clashed()
    await saver.keepMine()
    expect([saver.state.kind, shelf.drafts.get('inv_1')?.notes]).toEqual(['saved', 'mine'])
  })

  it('gives mine up for theirs when told to', async () => {
    const { shelf, saver } = await clashed()
    await saver.takeTheirs()
    await vi.advanceTimersByTimeAsync(DELAY_MS * 2)
    expect([saver.state.kind, shelf.drafts.get('inv_1')?.notes]).toEqual(['saved', 'theirs'])
  })
})

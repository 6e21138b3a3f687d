import type { Block } from './block.ts'
import type { Page } from './page.ts'
import type { Paper } from './paper.ts'

/** The space of a page that content may fill, in points from its upper left corner. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly bottom: number
}

/** Fills pages from top to bottom. */
export class Flow {
  page: Page
  y: number
  /** Height left blank at the end of the pages so far. */
  leftBlank = 0

  constructor(
    readonly paper: Paper,
    readonly frame: Frame,
    /** Draws what stands at the head of a following page and returns where content may begin. */
    private readonly begin: (page: Page) => number,
  ) {
    this.page = paper.addPage()
    this.y = frame.top
  }

  /** What is left of the page. */
  get room(): number {
    return this.frame.bottom - this.y
  }

  /** What a following page has room for. */
  get roomOnNewPage(): number {
    return this.frame.bottom - this.frame.top
  }

  /** Begins a page. */
  nextPage(): void {
    this.leftBlank += this.room
    this.page = this.paper.addPage()
    this.y = this.begin(this.page)
  }

  /** Leaves space, unless at the head of a page. */
  gap(height: number): void {
    this.y = Math.min(this.y + height, this.frame.bottom)
  }

  /** Draws the block here, on the next page when it does not fit, or in parts when no page would hold it. */
  place(block: Block): void {
    if (block.height > this.roomOnNewPage) this.placeParts(block)
    else {
      if (block.height > this.room) this.nextPage()
      this.drawHere(block)
    }
  }

  /** Draws as much as fits here and the rest on the pages that follow. */
  placeParts(block: Block): void {
    const parts = block.height > this.room ? block.split?.(this.room) : undefined
    const atHead = this.y <= this.frame.top + 1
    if (parts) this.drawHere(parts.first)
    else if (block.height <= this.room || atHead) {
      this.drawHere(block)
      return
    }
    this.nextPage()
    this.placeParts(parts ? parts.rest : block)
  }

  /** Draws the block at the place reached. */
  drawHere(block: Block): void {
    block.draw(this.page, { x: this.frame.left, y: this.y })
    this.y += block.height
  }
}

import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../kit/language.ts'
import { formatsFor } from './format.ts'
import { wordsFor } from './labels/languages.ts'
import { elements, readBack } from './pdf/read-back/read.ts'
import { renderPdf } from './pdf/render.ts'
import { sampleInvoice } from './sample.ts'
import { timeSheetView } from './time-sheet-view.ts'

const HOURS = ['1.5', '0.166667', '8', '0.25'] as const

function sheet(count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({
    date: `2026-11-${String(1 + (at % 28)).padStart(2, '0')}`,
    member: at % 2 === 0 ? 'Ada Lovelace' : '山田 花子',
    ...(at % 3 === 0 ? {} : { task: 'Development' }),
    ...(at % 5 === 0 ? {} : { note: `Ticket ${at}: menus and their keyboard` }),
    hours: HOURS[at % HOURS.length] ?? '1',
  }))
  return timeSheetView({ invoiceId: 'inv_1', projectId: 'prj_1', projectName: 'Website', months: ['2026-11'], rows })
}

async function drawn(count: number, locale = 'en-GB') {
  return readBack((await renderPdf(sampleInvoice(3, { locale, timeSheet: sheet(count) }))).bytes)
}

it('adds the hours up without losing a digit', () => {
  expect(sheet(4).totalHours).toBe('9.916667')
})

describe('the annex of an invoice', () => {
  it('begins a page of its own, with a heading and a table head', async () => {
    const plain = readBack((await renderPdf(sampleInvoice(3))).bytes)
    const document = await drawn(4)
    expect(document.pages.length).toBe(plain.pages.length + 1)
    expect(elements(document.root, 'H2').map(({ text }) => text)).toContain('Time sheet')
    const head = elements(document.root, 'THead').at(-1)
    expect(head?.children[0]?.children.map(({ text }) => text)).toEqual(['Date', 'Who', 'Description', 'Hours'])
  })

  it('has a row for each entry and the total last, over as many pages as it needs', async () => {
    const document = await drawn(300)
    const rows = elements(document.root, 'TBody').at(-1)?.children ?? []
    expect(rows.length).toBe(301)
    expect(rows.at(-1)?.children.map(({ text }) => text)).toEqual([
      '',
      '',
      'Total hours',
      formatsFor('en-GB', 'EUR').number(sheet(300).totalHours),
    ])
  })

  it.each(LANGUAGES)('speaks the payer’s language, and writes days and hours as it does: %s', async (language) => {
    const { root } = await drawn(4, language)
    const words = wordsFor(language, 'DE')
    const formats = formatsFor(language, 'EUR')
    const rows = elements(root, 'TBody').at(-1)?.children ?? []
    expect(elements(root, 'H2').map(({ text }) => text)).toContain(words.timeSheet)
    expect(rows[0]?.children.map(({ text }) => text).slice(0, 2)).toEqual([formats.day('2026-11-01'), 'Ada Lovelace'])
    expect(rows.at(-1)?.children.at(-1)?.text).toBe(formats.number('9.916667'))
  })

  it('is not there without one', async () => {
    const document = readBack((await renderPdf(sampleInvoice(3))).bytes)
    expect(document.root.text).not.toContain('Time sheet')
  })
})

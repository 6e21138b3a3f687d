import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, HAS_CORPUS, pathOf, xmlOf } from '../corpus.fixture.ts'
import { attachmentsOf, openPdf } from './attachments.ts'

describe.skipIf(!HAS_CORPUS)('the XML attached to', () => {
  const files = corpus().filter(({ file }) => file.endsWith('.pdf'))

  it.each(files.map(({ file }) => file))('%s is found', (file) => {
    const opened = openPdf(readFileSync(pathOf(file)))
    if (!('document' in opened)) throw new Error(opened.message)
    const xml = attachmentsOf(opened.document).filter(({ name }) => /^(factur-x|zugferd-invoice|xrechnung)\.xml$/i.test(name))
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').trimEnd()
    expect(xml.map((each) => text(each.read()) === text(xmlOf(file)))).toEqual([true])
  })
})

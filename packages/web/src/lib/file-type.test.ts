import { expect, it } from 'vitest'
import { typeOf } from './file-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ['a PNG that is called JPEG', '\x89PNG\r\n\x1a\n', { name: 'a.jpg', type: 'image/jpeg' }, 'image/png'],
  ['a HEIC the browser does not know', '\0\0\0\x1cftypheic', { name: 'a.HEIC', type: '' }, 'image/heic'],
  ['a WebP without a name', 'RIFF....WEBPVP8 ', { name: 'image', type: '' }, 'image/webp'],
  ['a PDF that is called text', '%PDF-1.7', { name: 'a.txt', type: 'text/plain' }, 'application/pdf'],
  ['a JPEG', '\xff\xd8\xff\xe0', { name: 'a.jpeg', type: 'image/jpeg' }, 'image/jpeg'],
  ['an e-invoice', '<Invoice>', { name: 'a.xml', type: '' }, 'application/xml'],
  ['an empty HEIC', '', { name: 'a.heic', type: '' }, 'image/heic'],
  ['a table that a program claims', 'a;b', { name: 'a.csv', type: 'application/vnd.ms-excel' }, 'text/csv'],
  ['notes with marks', '# Hello', { name: 'a.md', type: 'text/markdown' }, 'text/plain'],
  ['an OpenDocument nobody has a program for', 'PK', { name: 'a.ODT', type: '' }, 'application/vnd.oasis.opendocument.text'],
  ['a page', '<html>', { name: 'a.html', type: 'text/html' }, 'text/html'],
  ['notes', 'hello', { name: 'notes', type: '' }, 'text/plain'],
])('%s', async (_name, content, { name, type }, expected) => {
  expect(await typeOf(new File([bytes(content)], name, { type }))).toBe(expected)
})

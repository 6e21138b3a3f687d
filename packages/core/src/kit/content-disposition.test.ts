import { expect, it } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

it.each([
  ['Invoice 7.pdf', 'attachment; filename="Invoice 7.pdf"; filename*=UTF-8\'\'Invoice%207.pdf'],
  ['Rechnung Müller.pdf', 'attachment; filename="Rechnung M_ller.pdf"; filename*=UTF-8\'\'Rechnung%20M%C3%BCller.pdf'],
  ["it's (1)*.pdf", "attachment; filename=\"it's (1)*.pdf\"; filename*=UTF-8''it%27s%20%281%29%2A.pdf"],
  ['a"b%41.pdf', 'attachment; filename="a_b_41.pdf"; filename*=UTF-8\'\'a%22b%2541.pdf'],
  ['../../etc/passwd', 'attachment; filename=".._.._etc_passwd"; filename*=UTF-8\'\'.._.._etc_passwd'],
  ['a\r\nset-cookie: x', 'attachment; filename="a__set-cookie: x"; filename*=UTF-8\'\'a__set-cookie%3A%20x'],
  ['half \ud83d', 'attachment; filename="half _"; filename*=UTF-8\'\'half%20_'],
  ['', 'attachment; filename="file"; filename*=UTF-8\'\'file'],
])('names %j', (name, header) => {
  expect(contentDisposition('attachment', name)).toBe(header)
})

it('says inline', () => {
  expect(contentDisposition('inline', 'a.png')).toBe('inline; filename="a.png"; filename*=UTF-8\'\'a.png')
})

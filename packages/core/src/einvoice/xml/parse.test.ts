import { describe, expect, it } from 'vitest'
import { all, attribute, locationOf, textAt, value } from './element.ts'
import { XML_LIMITS } from './limits.ts'
import { type ParsedXml, parseXml } from './parse.ts'
import { writeXml } from './write.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const faultOf = (parsed: ParsedXml) => ('fault' in parsed ? parsed.fault : 'none')

function rootOf(parsed: ParsedXml) {
  if ('fault' in parsed) throw new Error(parsed.message)
  return parsed.root
}

describe('reading XML', () => {
  it('knows elements by namespace, whatever their prefix', () => {
    const root = rootOf(parseXml(utf8('<a:x xmlns:a="urn:1" xmlns="urn:2"><y a:k="1" k="2"/></a:x>')))
    expect(root.namespace).toBe('urn:1')
    expect(root.children[0]?.namespace).toBe('urn:2')
    expect(root.children[0]?.attributes).toEqual({ '{urn:1}k': '1', k: '2' })
  })

  it('reads references, CDATA and line ends as their author meant them', () => {
    const root = rootOf(parseXml(utf8('<a>\r\n&lt;&#x41;&#66;&amp;<![CDATA[<c>]]></a>')))
    expect(root.text).toBe('\n<AB&<c>')
    expect(value(root)).toBe('<AB&<c>')
  })

  it('follows paths, and says where an element is', () => {
    const root = rootOf(parseXml(utf8('<i><l><n> one </n></l><l u="x"><n>two</n></l></i>')))
    expect(all(root, 'l/n').map(value)).toEqual(['one', 'two'])
    expect(textAt(root, 'l/n')).toBe('one')
    expect(attribute(all(root, 'l')[1], 'u')).toBe('x')
    expect(all(root, 'l/n').map(locationOf)).toEqual(['/i/l[1]/n', '/i/l[2]/n'])
  })

  it.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('<a>ü</a>')])],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from('<a>ü</a>', 'utf16le'))])],
    ['UTF-16, big end first, no mark', new Uint8Array(Buffer.from('<a>ü</a>', 'utf16le').swap16())],
    ['ISO-8859-1 by declaration', new Uint8Array(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>ü</a>', 'latin1'))],
  ])('reads %s', (_name, bytes) => {
    expect(rootOf(parseXml(bytes)).text).toBe('ü')
  })
})

describe('bad XML', () => {
  it.each([
    ['an empty file', '', 'XML-EMPTY'],
    ['white space only', ' \n ', 'XML-EMPTY'],
    ['no XML', 'hello', 'XML-SYNTAX'],
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 'XML-DOCTYPE'],
    ['a bomb', '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><l>&b;</l>', 'XML-DOCTYPE'],
    ['an unknown entity', '<a>&e;</a>', 'XML-SYNTAX'],
    ['a bare ampersand', '<a>A & B</a>', 'XML-SYNTAX'],
    ['a file cut off', '<a><b>text', 'XML-SYNTAX'],
    ['a file cut off in a tag', '<a><b at="1', 'XML-SYNTAX'],
    ['tags crossed', '<a><b></a></b>', 'XML-SYNTAX'],
    ['two documents', '<a/><b/>', 'XML-SYNTAX'],
    ['text behind', '<a/>x', 'XML-SYNTAX'],
    ['an undeclared prefix', '<x:a/>', 'XML-SYNTAX'],
    ['an attribute twice', '<a b="1" b="2"/>', 'XML-SYNTAX'],
    ['a control character', '<a>\u0001</a>', 'XML-SYNTAX'],
    ['a control character by number', '<a>&#1;</a>', 'XML-SYNTAX'],
    ['half a character by number', '<a>&#xD800;</a>', 'XML-SYNTAX'],
    ['deep nesting', '<a>'.repeat(1000), 'XML-LIMIT'],
    ['many attributes', `<a ${Array.from({ length: 40 }, (_, at) => `b${at}=""`).join(' ')}/>`, 'XML-LIMIT'],
    ['many elements', `<a>${'<b/>'.repeat(XML_LIMITS.elementsMax + 1)}</a>`, 'XML-LIMIT'],
    ['an encoding nobody knows', '<?xml version="1.0" encoding="EBCDIC"?><a/>', 'XML-ENCODING'],
    ['a false UTF-16', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'XML-ENCODING'],
  ])('refuses %s', (_name, text, fault) => {
    expect(faultOf(parseXml(utf8(text)))).toBe(fault)
  })

  it.each(['<a><b>text', '<a><b at="1', '<a><b>1</b', '<a><cb'])('says of %s that the file is cut off, not that a tag is wrong', (text) => {
    expect(parseXml(utf8(text))).toMatchObject({ message: expect.stringContaining('cut off') })
  })

  it('refuses bytes that are no UTF-8', () => {
    expect(faultOf(parseXml(new Uint8Array([...utf8('<a>'), 0xfc, ...utf8('</a>')])))).toBe('XML-ENCODING')
  })

  it('refuses 50 MB before it decodes them', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024)
    const before = process.memoryUsage().rss
    expect(faultOf(parseXml(bytes))).toBe('XML-SIZE')
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024)
  })

  it('says the line', () => {
    expect(parseXml(utf8('<a>\n<b>\n</a>'))).toMatchObject({ line: 3 })
  })
})

describe('writing XML', () => {
  it('escapes, and reads back what it wrote', () => {
    const text = '<&>"\'\t\n\r]]> Łódź 日本 😀'
    const root = rootOf(
      parseXml(
        utf8(writeXml({ name: 'a', attributes: { k: text.replace('\r', ''), none: undefined }, content: [{ name: 'b', content: text }] })),
      ),
    )
    expect(root.children[0]?.text).toBe(text)
    expect(root.attributes.k).toBe(text.replace('\r', ''))
  })

  it('leaves out what XML forbids', () => {
    expect(writeXml({ name: 'a', content: 'x\u0000\ud800y' })).toContain('<a>xy</a>')
  })
})

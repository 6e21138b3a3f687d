/**
 * The rows of comma- or semicolon-separated values (RFC 4180; quotes doubled within quotes), as texts. The separator is whichever comes first in the
 * first row. A byte order mark and empty rows are left out; a quote that never closes ends with the text.
 */
export function readCsv(content: string): string[][] {
  const text = content.replace(/^\ufeff/, '')
  const separator = /[,;]/.exec(text.split(/\r?\n/, 1)[0] ?? '')?.[0] ?? ','
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((each) => each !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (!isQuoted && character === separator) endCell()
    else if (!isQuoted && character === '\n') endRow()
    else if (isQuoted || character !== '\r') cell += character
  }
  endRow()
  return rows
}

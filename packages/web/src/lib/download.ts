/** Hands a text to the reader as a file. */
export function downloadText(text: string, fileName: string, contentType = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: contentType }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

import { messageOf } from './problem.ts'
import { toast } from './toasts.ts'

/** Hands a text to the reader as a file. */
export function downloadText(text: string, fileName: string, contentType = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: contentType }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A file that came as base64. */
export function blobOf(base64: string, contentType: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: contentType })
}

const SHOWN_MS = 60_000

/** Shows a PDF in a tab of its own once it is there; where that is not allowed, hands it over as a file. Says what failed. */
export async function openPdf(coming: Promise<Blob>, fileName = 'document.pdf'): Promise<void> {
  const tab = window.open('', '_blank')
  try {
    const url = URL.createObjectURL(await coming)
    setTimeout(() => URL.revokeObjectURL(url), SHOWN_MS)
    if (tab) tab.location.href = url
    else handOver(url, fileName)
  } catch (error) {
    tab?.close()
    toast(messageOf(error), { tone: 'bad' })
  }
}

/** Hands a file over once it is there. Says what failed. */
export async function saveFile(coming: Promise<Blob>, fileName: string): Promise<void> {
  try {
    const url = URL.createObjectURL(await coming)
    setTimeout(() => URL.revokeObjectURL(url), SHOWN_MS)
    handOver(url, fileName)
  } catch (error) {
    toast(messageOf(error), { tone: 'bad' })
  }
}

function handOver(url: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
}

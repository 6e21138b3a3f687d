import { join } from 'node:path'
import { measure } from './measure.ts'

/** Prints what the browser loads, compressed: the first page, then each lazy page's own. Run after a build. */
function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} KB`
}

const { firstPage, files } = measure(join(import.meta.dirname, '../dist'))
const rows = files.map(({ name, gzipBytes, isFirst }) => `${kb(gzipBytes)}  ${isFirst ? 'first' : 'lazy '}  ${name}`)
rows.push(`${kb(firstPage.scriptBytes)}  JavaScript of the first page`, `${kb(firstPage.styleBytes)}  its style sheets`)
process.stdout.write(`${rows.join('\n')}\n`)

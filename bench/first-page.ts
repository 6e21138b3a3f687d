import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Sizes in bytes of all JavaScript that a page needs. */
export interface PageScripts {
  files: number
  gzip: number
  brotli: number
}

/** The scripts of the built web app's entry and of one of its pages (`home-page`), with all that they import. */
export function scriptsOf(distribution: string, page: string): PageScripts {
  const assets = join(distribution, 'assets')
  const html = readFileSync(join(distribution, 'index.html'), 'utf8')
  const entries = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, file]) => file ?? '')
  const own = readdirSync(assets).filter((file) => file.startsWith(`${page}-`) && file.endsWith('.js'))
  const needed = new Set<string>()
  const need = (file: string) => {
    if (needed.has(file)) return
    needed.add(file)
    for (const [, imported] of readFileSync(join(assets, file), 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
      need(imported ?? '')
  }
  for (const file of [...entries, ...own]) need(file)
  const texts = [...needed].map((file) => readFileSync(join(assets, file)))
  const sum = (sizeOf: (text: Buffer) => number) => texts.reduce((total, text) => total + sizeOf(text), 0)
  return { files: needed.size, gzip: sum((text) => gzipSync(text).length), brotli: sum((text) => brotliCompressSync(text).length) }
}

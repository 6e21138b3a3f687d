import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a built app weighs, gzipped at level 9. */
export interface Weight {
  /** The entry with all it imports, and the home page's chunk with all that one imports. */
  firstPage: { scriptBytes: number; styleBytes: number }
  files: { name: string; gzipBytes: number; isFirst: boolean }[]
}

/** Weighs the files of a build. */
export function measure(dist: string): Weight {
  const assets = join(dist, 'assets')
  const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
  const texts = new Map(names.map((name) => [name, readFileSync(join(assets, name), 'utf8')]))
  const entry = /assets\/([\w.-]+\.js)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1] ?? ''
  const first = new Set<string>()
  for (const name of [entry, ...names.filter((each) => /^home-page-.*\.js$/.test(each))]) collect(name, texts, first)
  for (const name of names) if (/^(index|home-page)-.*\.css$/.test(name)) first.add(name)
  const files = names.map((name) => ({ name, gzipBytes: gzipSync(texts.get(name) ?? '', { level: 9 }).length, isFirst: first.has(name) }))
  files.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.gzipBytes - a.gzipBytes)
  const sum = (ending: string) =>
    files.filter((file) => file.isFirst && file.name.endsWith(ending)).reduce((total, file) => total + file.gzipBytes, 0)
  return { firstPage: { scriptBytes: sum('.js'), styleBytes: sum('.css') }, files }
}

/** A chunk and all that it imports at once; what it imports later, by `import()`, is left out. */
function collect(name: string, texts: ReadonlyMap<string, string>, into: Set<string>): void {
  const text = texts.get(name)
  if (text === undefined || into.has(name)) return
  into.add(name)
  for (const match of text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) collect(match[1] ?? '', texts, into)
}

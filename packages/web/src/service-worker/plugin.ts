import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What stands beside the hashed files: the logo. */
const UNHASHED = ['/favicon.svg']

/** Of the fonts only the one that every page uses; the others come when a text needs them. */
const KEPT = /\.(js|css)$|inter-latin-wght[^/]*\.woff2$/

/** Builds `service-worker.js`: the worker with the list of what is kept for opening the app without a network, and a version that follows from it. */
export function serviceWorker(): Plugin {
  return {
    name: 'quittance-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const assets = Object.keys(bundle).filter((name) => KEPT.test(name))
      const source = workerText(assets.sort().map((name) => `/${name}`))
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
    },
  }
}

/** The worker that keeps these assets. */
export function workerText(assets: readonly string[]): string {
  const worker = readFileSync(join(import.meta.dirname, 'worker.js'), 'utf8')
  const files = JSON.stringify(['/', '/config.json', ...UNHASHED, ...assets])
  const version = createHash('sha256').update(files).update(worker).digest('hex').slice(0, 16)
  return `const VERSION = '${version}'\nconst FILES = ${files}\n${worker}`
}

// Scores what `scan` reads from the labelled development receipts, where they are there: `npm run score:receipts [-- --limit 10]`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const shared = process.env.QUITTANCE_SHARED ?? join(root, '..', 'shared')
const images = join(shared, 'data', 'receipts', 'images')
const labels = join(shared, 'data', 'receipts', 'labels.json')
const scorer = join(shared, 'tools', 'score-receipts.mjs')

if (![images, labels, scorer].every((path) => existsSync(path))) {
  console.log(`skipped: the labelled receipts are not at ${shared} (QUITTANCE_SHARED names another place)`)
} else {
  process.exitCode = await score()
}

async function score() {
  await build(console.log)
  const at = process.argv.indexOf('--limit')
  const limit = at < 0 ? Number.POSITIVE_INFINITY : Number(process.argv[at + 1])
  const files = readdirSync(images)
    .filter((name) => name.endsWith('.jpg'))
    .slice(0, limit)
  const folder = mkdtempSync(join(tmpdir(), 'receipts-'))
  try {
    const known = JSON.parse(readFileSync(labels, 'utf8')).filter(({ id }) => files.includes(`${id}.jpg`))
    writeFileSync(join(folder, 'labels.json'), JSON.stringify(known))
    const predictions = Object.fromEntries(files.map((name) => [name.replace('.jpg', ''), scan(join(images, name))]))
    writeFileSync(join(folder, 'predictions.json'), JSON.stringify(predictions))
    const args = [scorer, '--pred', join(folder, 'predictions.json'), '--labels', join(folder, 'labels.json')]
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function scan(file) {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'dist/local/main.js'), 'scan', file, '--json'], { encoding: 'utf8' })
  return status === 0 ? JSON.parse(stdout) : {}
}

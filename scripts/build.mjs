// Builds what `npm start` runs: the server (one file, dependencies left outside) and the web app, each only when its sources changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The parts, what each is made of, and how. */
const PARTS = [
  {
    name: 'server',
    sources: ['packages/core/src', 'packages/api', 'packages/local/src', 'package-lock.json'],
    output: 'dist/local/main.js',
    make: buildServer,
  },
  {
    name: 'web',
    sources: [
      'packages/web/src',
      'packages/web/index.html',
      'packages/web/public',
      'packages/web/vite.config.ts',
      'packages/sdk/src',
      'packages/core/src/kit',
      'packages/core/src/tax',
      'package-lock.json',
    ],
    output: 'packages/web/dist/index.html',
    make: buildWeb,
  },
]

/** Whether everything is built from the sources as they are. */
export function isBuilt() {
  return PARTS.every(isCurrent)
}

/** Builds the parts that are not up to date. `tell` is called with a line before each. */
export async function build(tell = () => {}) {
  for (const part of PARTS) {
    if (isCurrent(part)) continue
    tell(`Building the ${part.name} (only after a change) …`)
    await part.make()
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(stampFileOf(part), stampOf(part.sources))
  }
}

function isCurrent(part) {
  const stampFile = stampFileOf(part)
  return existsSync(join(root, part.output)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(part.sources)
}

function stampFileOf(part) {
  return join(root, 'dist', `${part.name}.stamp`)
}

async function buildServer() {
  const { build: bundle } = await import('esbuild')
  await bundle({
    entryPoints: {
      main: join(root, 'packages/local/src/main.ts'),
      'pdf-worker': join(root, 'packages/local/src/render/pdf-worker.ts'),
      'file-worker': join(root, 'packages/local/src/scan/file-worker.ts'),
    },
    outdir: join(root, 'dist/local'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    sourcemap: true,
    logLevel: 'error',
    loader: { '.css': 'text', '.svg': 'text' },
    plugins: [dependenciesOutside],
  })
}

/** Our own packages are bundled; everything from the registry stays where npm put it. */
const dependenciesOutside = {
  name: 'dependencies-outside',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@quittance/') ? undefined : { path, external: true },
    )
  },
}

async function buildWeb() {
  const { build: bundle } = await import('vite')
  await bundle({ root: join(root, 'packages/web'), configFile: join(root, 'packages/web/vite.config.ts'), logLevel: 'error' })
  compressFiles(join(root, 'packages/web/dist'))
}

/** Lays a .br and a .gz beside each text file, which the server sends to whoever takes them. */
function compressFiles(directory) {
  for (const name of readdirSync(directory, { recursive: true })) {
    if (!/\.(js|css|svg)$/.test(name)) continue
    const content = readFileSync(join(directory, name))
    writeFileSync(join(directory, `${name}.gz`), gzipSync(content))
    writeFileSync(join(directory, `${name}.br`), brotliCompressSync(content))
  }
}

/** A hash over the names, sizes and times of all files: cheap enough for each start. */
function stampOf(sources) {
  const hash = createHash('sha256')
  for (const source of sources) for (const file of filesIn(join(root, source))) hash.update(file)
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  const found = statSync(path)
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build((line) => console.log(line))

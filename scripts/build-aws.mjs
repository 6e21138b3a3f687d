// Builds the functions of the AWS home: dist/aws/<name>/ is what Lambda gets, complete (`npm run build:aws -- [--arch=arm64|x64] [name …]`).
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(join(root, 'packages/core/package.json'))
const DIRECTORY = join(root, 'dist/aws')

/** Packages that stay packages: they carry files beside their code. */
const OUTSIDE = ['sharp', 'harfbuzzjs', '@expo-google-fonts/*', 'libheif-js/*']

/** Builds these functions, all when left out, for this architecture, into `output`. Answers one row a function: name, bytes of what is loaded at start, and of everything. */
export async function buildFunctions({ names, arch = 'arm64', output = DIRECTORY } = {}) {
  mkdirSync(output, { recursive: true })
  const all = await tableOfFunctions(output)
  const wanted = names?.length ? all.filter(({ name }) => names.includes(name)) : all
  const rows = []
  for (const { name, assets = [] } of wanted) rows.push(await buildFunction({ name, assets, arch, output }))
  writeFileSync(join(output, 'sizes.json'), `${JSON.stringify(rows, null, 2)}\n`)
  return rows
}

/** The table in packages/aws/src/functions.ts. */
async function tableOfFunctions(output) {
  const source = join(root, 'packages/aws/src/functions.ts')
  const file = join(output, '.functions.mjs')
  await build({ entryPoints: [source], outfile: file, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' })
  const { FUNCTIONS } = await import(`${pathToFileURL(file)}?${statSync(file).mtimeMs}`)
  return FUNCTIONS
}

async function buildFunction({ name, assets, arch, output }) {
  const directory = join(output, name)
  rmSync(directory, { recursive: true, force: true })
  const entry = join(root, `packages/aws/src/entry/${name}.ts`)
  const { metafile } = await bundle({ entry, directory })
  for (const asset of assets) ASSETS[asset]({ directory, arch })
  requireAssets({ name, assets, metafile })
  return { name, startBytes: startBytesOf(metafile), allBytes: Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** Twice: what is loaded late is known after the first time. */
async function bundle({ entry, directory }) {
  const options = {
    entryPoints: { index: entry },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    minify: true,
    keepNames: false,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    mainFields: ['module', 'main'],
    conditions: ['import', 'module'],
    external: OUTSIDE,
    metafile: true,
    logLevel: 'error',
    loader: { '.css': 'text', '.svg': 'text' },
    banner: { js: "import{createRequire as __require_}from'node:module';const require=__require_(import.meta.url);" },
  }
  const { metafile } = await build({ ...options, plugins: [withoutJsonSchemas, packedDescription], write: false })
  return await build({ ...options, plugins: [withoutJsonSchemas, packedDescription, startInOneFile(entry, lateModulesOf(metafile))] })
}

/** Our modules that something imports only when it needs them. */
function lateModulesOf({ inputs }) {
  const imports = Object.values(inputs).flatMap((input) => input.imports)
  return new Set(imports.filter(({ kind, path }) => kind === 'dynamic-import' && path.endsWith('.ts')).map(({ path }) => join(root, path)))
}

/**
 * Every file that a process loads costs it more than half a millisecond, and the bundler makes one of all modules that the same entries and late
 * modules reach. So each late module imports the entry too, which is there long before: all that is loaded at start is then one such file.
 */
function startInOneFile(entry, late) {
  const onLoad = ({ path }) =>
    late.has(path) ? { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(entry)}`, loader: 'ts' } : undefined
  return { name: 'start-in-one-file', setup: (bundler) => bundler.onLoad({ filter: /\.ts$/ }, onLoad) }
}

/** Only `openapi.json` needs schemas as JSON Schema, and it is written before: what zod has for it stays out. */
const withoutJsonSchemas = {
  name: 'without-json-schemas',
  setup(bundler) {
    bundler.onLoad({ filter: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/ }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, exported]) => exported)
      return { contents: `${names.map((exported) => `export const ${exported} = () => {}`).join('\n')}`, loader: 'js' }
    })
  },
}

/** The API's description is half a megabyte of text that is seldom asked for: it travels compressed. */
const packedDescription = {
  name: 'packed-description',
  setup(bundler) {
    bundler.onLoad({ filter: /packages\/api\/src\/openapi-file\.ts$/ }, () => {
      const text = JSON.stringify(JSON.parse(readFileSync(join(root, 'packages/api/openapi.json'), 'utf8')))
      const contents = `import { brotliDecompressSync } from 'node:zlib'
        const text = brotliDecompressSync(Buffer.from('${brotliCompressSync(text).toString('base64')}', 'base64')).toString()
        export const openapiText = () => text
        export const openapiDocument = () => JSON.parse(text)`
      return { contents, loader: 'js', resolveDir: root }
    })
  },
}

/** What is loaded before the first event: the entry and all that it imports statically. */
function startBytesOf({ outputs }) {
  const byPath = new Map(Object.entries(outputs))
  const seen = new Set()
  const walk = (path) => {
    if (seen.has(path) || !byPath.has(path)) return
    seen.add(path)
    for (const { path: next, kind } of byPath.get(path).imports) if (kind === 'import-statement') walk(next)
  }
  const entry = Object.keys(outputs).find((path) => path.endsWith('/index.mjs'))
  walk(entry)
  return [...seen].reduce((sum, path) => sum + byPath.get(path).bytes, 0)
}

/** A package that the code may import, and that is not in the asset, would fail on the first document: it fails here. */
function requireAssets({ name, assets, metafile }) {
  const imported = new Set(
    Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)),
  )
  const inputs = Object.keys(metafile.inputs)
  const needs = {
    sharp: imported.has('sharp'),
    harfbuzz: imported.has('harfbuzzjs'),
    pdfium: inputs.some((path) => path.endsWith('attachment/picture/pdf.ts')),
    heif: imported.has('libheif-js/wasm-bundle'),
    fonts: inputs.some((path) => path.endsWith('document/pdf/font/installed.ts')),
  }
  const missing = Object.keys(needs).filter((asset) => needs[asset] && !assets.includes(asset))
  const spare = assets.filter((asset) => !needs[asset])
  if (spare.length > 0)
    throw new Error(`${name} has no use for ${spare.join(', ')}: take it from its assets in packages/aws/src/functions.ts`)
  if (missing.length > 0) throw new Error(`${name} needs ${missing.join(', ')}: add it to its assets in packages/aws/src/functions.ts`)
}

const ASSETS = {
  fonts({ directory }) {
    for (const name of readdirSync(join(root, 'node_modules/@expo-google-fonts'))) copyFonts(directory, `@expo-google-fonts/${name}`)
  },
  harfbuzz({ directory }) {
    copyPackage(directory, 'harfbuzzjs', packageDirectory('harfbuzzjs'), (path) => !/subset|\.d\.(m?)ts$|README/.test(path))
  },
  pdfium({ directory }) {
    copyPackage(
      directory,
      '@embedpdf/pdfium',
      packageDirectory('@embedpdf/pdfium'),
      (path) => !/\.(js|cjs|map|d\.c?ts)$|vendor|README/.test(path),
    )
  },
  heif({ directory }) {
    const isOfOtherBuild = (path) => /libheif-js\/libheif(\/|$)|\.mjs$|\.d\.ts$|README|libheif-wasm\/libheif\.(js|wasm)$/.test(path)
    copyPackage(directory, 'libheif-js', packageDirectory('libheif-js'), (path) => !isOfOtherBuild(path))
  },
  sharp({ directory, arch }) {
    const from = sharpModules(arch)
    for (const name of ['sharp', ...readdirSync(join(from, '@img')).map((each) => `@img/${each}`), 'detect-libc', 'semver']) {
      if (existsSync(join(from, name)))
        copyPackage(directory, name, join(from, name), (path) => !/\.d\.ts$|\/src\/|README|\/install\//.test(path))
    }
  },
}

/** The two cuts of each family that documents use. */
function copyFonts(directory, name) {
  const families = readFileSync(join(root, 'packages/core/src/document/pdf/font/families.ts'), 'utf8')
  const isUsed = (path) => /\/(package\.json|[^/]*LICENSE[^/]*)$/i.test(path) || families.includes(fontName(path))
  copyPackage(directory, name, packageDirectory(name), (path) => statSync(path).isDirectory() || isUsed(path))
}

/** How `families.ts` spells the file: as a whole, or for the Noto families by its pattern. */
function fontName(path) {
  const file = path.split('/').slice(-2).join('/')
  return file.replace(/NotoSans[A-Za-z]+_/, 'NotoSans$' + '{script}_')
}

function copyPackage(directory, name, from, keep) {
  cpSync(from, join(directory, 'node_modules', name), { recursive: true, dereference: true, filter: (path) => keep(path) })
}

function packageDirectory(name) {
  return require.resolve
    .paths(name)
    .map((path) => join(path, name))
    .find((path) => existsSync(path))
}

/** The image library for the function's architecture: npm installs only this machine's, so the other is fetched once. */
function sharpModules(arch) {
  if (arch === process.arch && process.platform === 'linux') return join(root, 'node_modules')
  const { version } = JSON.parse(readFileSync(join(packageDirectory('sharp'), 'package.json'), 'utf8'))
  const cache = join(DIRECTORY, `.sharp-${version}-linux-${arch}`)
  if (!existsSync(join(cache, `node_modules/@img/sharp-linux-${arch}`))) {
    mkdirSync(cache, { recursive: true })
    writeFileSync(join(cache, 'package.json'), '{"private":true}')
    const args = ['install', `sharp@${version}`, '--no-save', '--ignore-scripts', '--os=linux', '--libc=glibc', `--cpu=${arch}`]
    execFileSync('npm', args, { cwd: cache, stdio: 'inherit' })
  }
  return join(cache, 'node_modules')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2)
  const arch = words.find((word) => word.startsWith('--arch='))?.slice('--arch='.length)
  const rows = await buildFunctions({ names: words.filter((word) => !word.startsWith('--')), ...(arch ? { arch } : {}) })
  for (const { name, startBytes, allBytes } of rows) {
    console.log(
      `${name.padEnd(16)} ${(startBytes / 1000).toFixed(0).padStart(6)} KB at start ${(allBytes / 1000).toFixed(0).padStart(6)} KB in all`,
    )
  }
}

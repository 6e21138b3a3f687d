import { execFile, spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { promisify } from 'node:util'
import { SCAN_LIMITS } from '@quittance/core/ports/scanner'
import { packagedModels } from './packaged-models.ts'
import { type Language, type Layout, PICTURE_DPI, type Recogniser, wordsInTable } from './recognise.ts'
import { tiffPartsOf } from './tiff.ts'

const MODES: Record<Layout, string> = { column: '4', block: '6' }
const OUTPUT_BYTES_MAX = 20_000_000
/**
 * The engine asks for memory often and gives it back at once; a fifth of its time, and half of its start, went into pages that the system had to
 * clear again. So it keeps what it has, in large pages, until it ends a second later. (GNU C library; others do not read it.)
 */
const KEEP_MEMORY = Object.entries({ mmap_threshold: 1_000_000_000, trim_threshold: 2_000_000_000, top_pad: 33_554_432, hugetlb: 1 })
  .map(([name, value]) => `glibc.malloc.${name}=${value}`)
  .join(':')
/** Requests go first. */
const PRIORITY = 5

/** Debian’s engine, where `command` is installed: a process for the pictures of each call, with one thread, behind the requests. Undefined where it is not. */
export async function tesseractProgram(command = 'tesseract'): Promise<Recogniser | undefined> {
  const languages = await languagesOf(command)
  if (!languages.includes('eng')) return undefined
  return {
    name: 'tesseract',
    passes: 3,
    async recognise(pictures, { layout, language, isFine = false }) {
      const models = isFine || !languages.includes(language) ? packagedModels(language) : undefined
      const known = models || languages.includes(language) ? language : 'eng'
      return wordsInTable(await run(command, tiffPartsOf(pictures), { layout, language: known, models }), pictures.length)
    },
    async close() {},
  }
}

async function languagesOf(command: string): Promise<string[]> {
  try {
    const { stdout } = await promisify(execFile)(command, ['--list-langs'], { timeout: 5_000 })
    return stdout.split('\n').map((line) => line.trim())
  } catch {
    return []
  }
}

interface Run {
  layout: Layout
  language: Language
  /** The folder of the models; left out: the program's own. */
  models: string | undefined
}

function run(command: string, tiff: readonly Uint8Array[], { layout, language, models }: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    const folder = models === undefined ? [] : ['--tessdata-dir', models]
    const args = ['stdin', 'stdout', ...folder, '-l', language, '--psm', MODES[layout], '--dpi', PICTURE_DPI, '-c', 'tessedit_create_tsv=1']
    const engine = spawn(command, args, {
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', OMP_THREAD_LIMIT: '1', GLIBC_TUNABLES: KEEP_MEMORY },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: SCAN_LIMITS.secondsMax * 1000,
      killSignal: 'SIGKILL',
    })
    const chunks: Buffer[] = []
    let size = 0
    engine.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > OUTPUT_BYTES_MAX) engine.kill('SIGKILL')
      else chunks.push(chunk)
    })
    engine.on('error', reject)
    engine.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(chunks).toString('utf8')) : reject(new Error(`the text engine ended with ${code ?? 'a signal'}`)),
    )
    engine.stdin.on('error', () => {})
    for (const part of tiff) engine.stdin.write(part)
    engine.stdin.end()
    giveWay(engine.pid)
  })
}

function giveWay(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, PRIORITY)
  } catch (error) {
    // It has ended already.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

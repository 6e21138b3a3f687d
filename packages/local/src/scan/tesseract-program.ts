import { execFile, spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { promisify } from 'node:util'
import { SCAN_LIMITS } from '@quittance/core/ports/scanner'
import { packagedModels } from './packaged-models.ts'
import { type Layout, PICTURE_DPI, type Recogniser, type Recognising, wordsInTable } from './recognise.ts'
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
/** What a shell ends with where there is no such program. */
const NOT_FOUND = 127
/** Becomes the engine after the system was told how many seconds of a processor it may use, however busy the machine is; then it is killed. */
const LIMITED = 'ulimit -c 0; ulimit -t "$0"; exec "$@"'

/**
 * Debian’s engine, where `command` is installed: a process for the pictures of each call, with one thread, behind the requests. Undefined where it
 * is not.
 */
export async function tesseractProgram(
  command = 'tesseract',
  { cpuSecondsMax = SCAN_LIMITS.passCpuSecondsMax }: { cpuSecondsMax?: number } = {},
): Promise<Recogniser | undefined> {
  const languages = await languagesOf(command)
  if (!languages.includes('eng')) return undefined
  return {
    name: 'tesseract',
    passes: 3,
    async recognise(pictures, { layout, language, isFine = false, signal }) {
      const models = isFine || !languages.includes(language) ? packagedModels(language) : undefined
      const known = models || languages.includes(language) ? language : 'eng'
      const table = await run(command, tiffPartsOf(pictures), { layout, language: known, models, cpuSecondsMax, signal })
      return table === undefined ? undefined : wordsInTable(table, pictures.length)
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

interface Run extends Pick<Recognising, 'layout' | 'language'> {
  cpuSecondsMax: number
  signal: AbortSignal | undefined
  /** The folder of the models; left out: the program's own. */
  models: string | undefined
}

/** What the engine prints; undefined where it ends with an error, or is ended. */
function run(command: string, tiff: readonly Uint8Array[], how: Run): Promise<string | undefined> {
  const { layout, language, models, cpuSecondsMax, signal } = how
  return new Promise((resolve, reject) => {
    const folder = models === undefined ? [] : ['--tessdata-dir', models]
    const args = ['stdin', 'stdout', ...folder, '-l', language, '--psm', MODES[layout], '--dpi', PICTURE_DPI, '-c', 'tessedit_create_tsv=1']
    const engine = spawn('/bin/sh', ['-c', LIMITED, String(cpuSecondsMax), command, ...args], {
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', OMP_THREAD_LIMIT: '1', GLIBC_TUNABLES: KEEP_MEMORY },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: SCAN_LIMITS.secondsMax * 1000,
      killSignal: 'SIGKILL',
      ...(signal && { signal }),
    })
    const chunks: Buffer[] = []
    let size = 0
    engine.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > OUTPUT_BYTES_MAX) engine.kill('SIGKILL')
      else chunks.push(chunk)
    })
    engine.on('error', (error) => (signal?.aborted ? resolve(undefined) : reject(error)))
    engine.on('close', (code) => {
      if (code === NOT_FOUND) reject(new Error(`The text engine ${command} is gone, or lacks a library.`))
      else resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : undefined)
    })
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

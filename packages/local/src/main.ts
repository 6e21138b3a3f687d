import { countryDefaults } from '@quittance/core/organisation/country-data'
import { ConfigurationError, readConfiguration } from './configuration.ts'
import { lineLog } from './log.ts'

/** What the program was asked to do. */
interface Invocation {
  command: string
  flags: ReadonlySet<string>
  words: readonly string[]
}

const HELP = `quittance: invoicing on true double-entry books

  serve [--demo]          web, API, identity provider, worker and mailbox on one port
  demo                    make the demo organisation once, and write <data>/demo.json
  doctor [--rebuild] [--json] [--head HASH]   prove the books: numbering, balances, chain, documents; and that a head hash which you
                          kept is still in the chain
  backup FOLDER           copy everything into a folder, also while the program runs
  restore FOLDER [--force]      put a backup in place
  scan FILE [--json] [--country=CC]   read a receipt in a picture or PDF: merchant, date, total, tax, lines
  secrets rotate|reseal   a new key for what is sealed: the keys of payment providers
  einvoice parse|validate FILE [--json]   read or check an e-invoice: XML (UBL, CII), PDF (Factur-X, ZUGFeRD) or e-mail with
                          one attached; answers 0 valid or read, 1 not valid, 2 no e-invoice that can be read

Settings come from the environment: PORT (4000), HOST (127.0.0.1), QUITTANCE_DATA (./data), QUITTANCE_PUBLIC_URL,
QUITTANCE_MAIL_FROM, QUITTANCE_SMTP_HOST, QUITTANCE_SMTP_PORT, QUITTANCE_SMTP_SECURE, QUITTANCE_SMTP_USER,
QUITTANCE_SMTP_PASSWORD, QUITTANCE_CORS_ORIGINS, QUITTANCE_SEALING_KEYS, QUITTANCE_SANDBOX (true or false: test payments; true
by itself only where the public URL is this machine), QUITTANCE_TRUSTED_PROXIES (how many reverse proxies stand in front),
QUITTANCE_RATE_LIMIT (requests a second for each caller; 0: no limit), QUITTANCE_VIRUS_CHECK (a command
that reads a file from its input: clamdscan --no-summary -), QUITTANCE_LOG=requests.
`

/** Runs one command and answers its exit code. */
async function run({ command, flags, words }: Invocation): Promise<number> {
  const configuration = readConfiguration(process.env)
  const log = lineLog({
    quiet: process.env.QUITTANCE_LOG !== 'requests',
    write: (line) => process.stderr.write(line),
    now: () => Date.now(),
  })
  switch (command) {
    case 'serve': {
      const { runServe } = await import('./commands/run-serve.ts')
      return await runServe({ configuration, log, demo: flags.has('--demo'), print })
    }
    case 'demo': {
      const { runDemo } = await import('./commands/demo.ts')
      return await runDemo({ configuration, log, print })
    }
    case 'doctor': {
      const { runDoctor } = await import('./commands/doctor.ts')
      return await runDoctor({
        configuration,
        log,
        print,
        rebuild: flags.has('--rebuild'),
        json: flags.has('--json'),
        head: flags.has('--head') ? (words[0] ?? '') : undefined,
      })
    }
    case 'backup': {
      const { runBackup } = await import('./commands/backup.ts')
      return await runBackup({ configuration, print, target: words[0] })
    }
    case 'restore': {
      const { runRestore } = await import('./commands/restore.ts')
      return await runRestore({ configuration, print, source: words[0], force: flags.has('--force') })
    }
    case 'secrets': {
      const { runSecrets } = await import('./commands/secrets.ts')
      return await runSecrets({ configuration, log, print, action: words[0] })
    }
    case 'einvoice': {
      const { runEinvoice } = await import('./commands/einvoice.ts')
      return await runEinvoice({ print, action: words[0], file: words[1], json: flags.has('--json') })
    }
    case 'scan': {
      const { runScan } = await import('./commands/scan.ts')
      return await runScan({ print, file: words[0], json: flags.has('--json'), hints: scanHints(flags) })
    }
    case 'help':
      print(HELP)
      return 0
    default:
      print(`There is no command “${command}”.\n\n${HELP}`)
      return 2
  }
}

/** Whose receipts they are, where the command line says so. */
function scanHints(flags: ReadonlySet<string>): { country: string; currency: string; today: string } {
  const country =
    [...flags]
      .find((flag) => flag.startsWith('--country='))
      ?.slice('--country='.length)
      .toUpperCase() ?? ''
  return { country, currency: countryDefaults(country)?.currency ?? '', today: new Date(Date.now()).toISOString().slice(0, 10) }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function invocationOf(args: readonly string[]): Invocation {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')))
  const [command = 'help', ...words] = args.filter((arg) => !arg.startsWith('--'))
  return { command: flags.has('--help') ? 'help' : command, flags, words }
}

/** An expected failure is one line that says what to do; anything else is ours, and shows where it happened. */
function reportFailure(error: unknown): void {
  const expected = error instanceof ConfigurationError || (error instanceof Error && ['AppError', 'DataVersionError'].includes(error.name))
  process.stderr.write(`${error instanceof Error ? (expected ? error.message : error.stack) : String(error)}\n`)
}

// Books, mails, files and backups hold secrets: what is written is for this user only, also in a folder that was there before.
process.umask(0o077)
try {
  process.exitCode = await run(invocationOf(process.argv.slice(2)))
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}

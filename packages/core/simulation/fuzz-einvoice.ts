import { fuzzIncoming } from '../src/einvoice/incoming/fuzz.fixture.ts'

const RUNS_DEFAULT = 10_000
const SEED_DEFAULT = 1
const CPU_MS_MAX = 3_000

/** `npm run fuzz:einvoice -- [RUNS] [SEED]`: reads so many mutated e-invoices (XML, PDF, mail); stops at the first that breaks the reader or takes too long. */
const [runs = RUNS_DEFAULT, seed = SEED_DEFAULT] = process.argv.slice(2).map(Number)
process.stdout.write(`${runs} files, seed ${seed}\n`)
process.stdout.write(`${JSON.stringify(await fuzzIncoming({ runs, seed, cpuMsMax: CPU_MS_MAX }), null, 2)}\n`)

// `npm start`, `npm run cli -- …`: builds what changed, then runs the command line with the arguments as they are.
import { build } from './build.mjs'

await build((line) => process.stderr.write(`${line}\n`))
await import('../dist/local/main.js')

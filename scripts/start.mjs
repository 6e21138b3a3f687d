// `npm start`, `npm run cli -- …`: builds what changed, then runs the command line with the arguments as they are.
// The build runs in a process of its own, so that its tools do not stay in memory.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './build.mjs'

if (!isBuilt()) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}
await import('../dist/local/main.js')

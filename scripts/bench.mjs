// `npm run bench [name …]`: every benchmark prints ratios against a peer or limit measured in the same run.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { build } from './build.mjs'

await build((line) => console.log(line))
const wanted = process.argv.slice(2)
const all = readdirSync('bench')
  .filter((file) => /\.bench\.ts$/.test(file))
  .map((file) => file.replace('.bench.ts', ''))
const names = wanted.length > 0 ? wanted : all
for (const name of names) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.bench.ts`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

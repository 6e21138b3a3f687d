import { simulate } from './simulate.ts'

const SEEDS_DEFAULT = 20
const COMMANDS_DEFAULT = 2_000

/** `npm run simulate [SEEDS] [COMMANDS] [FIRST SEED]`: many worlds one after the other; stops at the first that breaks, and names its seed. */
async function run([seeds = SEEDS_DEFAULT, commands = COMMANDS_DEFAULT, first = 1]: number[]): Promise<void> {
  for (let seed = first; seed < first + seeds; seed++) {
    try {
      const { issued, lostAnswers, outcomes } = await simulate({ seed, commands })
      process.stdout.write(`seed ${seed}: ${issued} issued, ${lostAnswers} answers lost, ${JSON.stringify(outcomes)}\n`)
    } catch (error) {
      process.stderr.write(`seed ${seed} broke the books; repeat it with: npm run simulate -- 1 ${commands} ${seed}\n`)
      throw error
    }
  }
}

await run(process.argv.slice(2).map(Number))

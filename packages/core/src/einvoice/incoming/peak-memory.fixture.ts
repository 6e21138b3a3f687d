import { readFileSync } from 'node:fs'
import { readIncoming } from './read-incoming.ts'

// Reads the files named on the command line and prints the most memory the process ever held, in MB.
for (const file of process.argv.slice(2)) await readIncoming(readFileSync(file))
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)))

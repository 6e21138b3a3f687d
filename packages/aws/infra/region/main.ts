import { environmentOf } from '../environments.ts'

// `npm run aws:region -- dev`: where the installation of this name is, for the pipeline.
process.stdout.write(`${environmentOf(process.argv[2] ?? 'dev').region}\n`)

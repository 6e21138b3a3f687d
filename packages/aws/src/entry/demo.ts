import { demoHandler } from '../lambda/demo-handler.ts'

/** The function `demo`, called once by hand. */
export const handler = demoHandler({ variables: process.env, write: (line) => process.stdout.write(line) })

import { picturesHandler } from '../lambda/pictures-handler.ts'

/** The function `pictures`, which opens files that strangers made, and may do nothing else. */
export const handler = picturesHandler({ variables: process.env, write: (line) => process.stdout.write(line) })

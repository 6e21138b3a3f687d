import type { Route } from '@quittance/api/route'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes: readonly Route[] = []

/** The function `api-time`. */
export const handler = apiHandler(routes, { variables: process.env, write: (line) => process.stdout.write(line) })

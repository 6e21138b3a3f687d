import { platformRoutes } from '@quittance/api/routes/platform'
import { publicRoutes } from '@quittance/api/routes/public'
import { ownRoutes } from '../functions.ts'
import { onlineProviders } from '../home/online-providers.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-public', [...publicRoutes, ...platformRoutes])

/** The function `api-public`. */
export const handler = apiHandler(routes, { parts: onlineProviders, variables: process.env, write: (line) => process.stdout.write(line) })

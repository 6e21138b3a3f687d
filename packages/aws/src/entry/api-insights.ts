import { dashboardRoutes } from '@quittance/api/routes/dashboard'
import { eventRoutes } from '@quittance/api/routes/event'
import { ownRoutes } from '../functions.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-insights', [...dashboardRoutes, ...eventRoutes])

/** The function `api-insights`. */
export const handler = apiHandler(routes, { variables: process.env, write: (line) => process.stdout.write(line) })

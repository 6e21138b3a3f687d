import { projectRoutes } from '@quittance/api/routes/project'
import { receiptRoutes } from '@quittance/api/routes/receipt'
import { timeRoutes } from '@quittance/api/routes/time'
import { timeEntryRoutes } from '@quittance/api/routes/time-entry'
import { ownRoutes } from '../functions.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-time', [...projectRoutes, ...timeEntryRoutes, ...timeRoutes, ...receiptRoutes])

/** The function `api-time`. */
export const handler = apiHandler(routes, { variables: process.env, write: (line) => process.stdout.write(line) })

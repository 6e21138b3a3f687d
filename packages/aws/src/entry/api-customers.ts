import { customerRoutes } from '@quittance/api/routes/customer'
import { itemRoutes } from '@quittance/api/routes/item'
import { ownRoutes } from '../functions.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-customers', [...customerRoutes, ...itemRoutes])

/** The function `api-customers`. */
export const handler = apiHandler(routes, { variables: process.env, write: (line) => process.stdout.write(line) })

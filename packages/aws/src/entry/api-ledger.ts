import { ledgerRoutes } from '@quittance/api/routes/ledger'
import { ledgerChangeRoutes } from '@quittance/api/routes/ledger-changes'
import { reportRoutes } from '@quittance/api/routes/report'
import { statementRoutes } from '@quittance/api/routes/statement'
import { ownRoutes } from '../functions.ts'
import { renderer } from '../home/renderer.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-ledger', [...ledgerRoutes, ...ledgerChangeRoutes, ...reportRoutes, ...statementRoutes])

/** The function `api-ledger`. */
export const handler = apiHandler(routes, { parts: renderer, variables: process.env, write: (line) => process.stdout.write(line) })

import { apiKeyRoutes } from '@quittance/api/routes/api-key'
import { brandRoutes } from '@quittance/api/routes/brand'
import { invitationRoutes } from '@quittance/api/routes/invitation'
import { jobRoutes } from '@quittance/api/routes/job'
import { memberRoutes } from '@quittance/api/routes/member'
import { organisationRoutes } from '@quittance/api/routes/organisation'
import { ownRoutes } from '../functions.ts'
import { renderer } from '../home/renderer.ts'
import { apiHandler } from '../lambda/api-handler.ts'

/** The routes this function answers. */
export const routes = ownRoutes('api-platform', [
  ...organisationRoutes,
  ...brandRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...apiKeyRoutes,
  ...jobRoutes,
])

/** The function `api-platform`. */
export const handler = apiHandler(routes, { parts: renderer, variables: process.env, write: (line) => process.stdout.write(line) })

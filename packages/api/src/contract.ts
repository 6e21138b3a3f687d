import type { Route } from './route.ts'
import { apiKeyRoutes } from './routes/api-key.ts'
import { customerRoutes } from './routes/customer.ts'
import { eventRoutes } from './routes/event.ts'
import { itemRoutes } from './routes/item.ts'
import { memberRoutes } from './routes/member.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { platformRoutes } from './routes/platform.ts'

/** The table of everything the API offers. Validation, OpenAPI, the SDK, the reference page and the security tests are made from it. */
export const contract: readonly Route[] = [
  ...organisationRoutes,
  ...memberRoutes,
  ...apiKeyRoutes,
  ...customerRoutes,
  ...itemRoutes,
  ...eventRoutes,
  ...platformRoutes,
]

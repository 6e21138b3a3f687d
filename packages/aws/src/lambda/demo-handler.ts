import { createApiKey } from '@quittance/core/api-key/create-api-key'
import { foundDemo } from '@quittance/core/demo/found-demo'
import { loadDemo } from '@quittance/core/demo/load-demo'
import { SCOPES } from '@quittance/core/member/roles'
import * as z from 'zod'
import type { Aws } from '../call/aws.ts'
import { needed } from '../environment.ts'
import { type FunctionStart, functionHome } from '../home/function-home.ts'
import type { EventHandler } from './event-handlers.ts'

/** Whose demo it is: a login that exists in the user pool. With `apiKey` a key with every scope is made, and answered this one time. */
export const DemoWish = z.strictObject({ email: z.email(), apiKey: z.boolean().default(false) })

const PoolUser = z.object({ UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })) })

/** Founds the demo organisation for a login and loads a hundred invoices into it. Twice is as once, and an interrupted load goes on. */
export function demoHandler(start: FunctionStart): EventHandler {
  const home = functionHome(start)
  return (event, context) =>
    home.invocation(context, 'demo', async () => {
      const wish = DemoWish.parse(event)
      const app = await home.app()
      const call = await foundDemo(app, await accountOf(home.aws, needed(home.environment.issuer, 'QUITTANCE_ISSUER'), wish.email))
      await loadDemo(call)
      if (!wish.apiKey) return { orgId: call.orgId }
      const { secret } = await createApiKey(call, { name: 'Demo' }, { scopes: new Set(SCOPES), randomBytes: app.randomBytes })
      return { orgId: call.orgId, apiKey: secret }
    })
}

/** The login of this address. Errors: `AwsError` `UserNotFoundException` when there is none. */
async function accountOf(aws: Aws, issuer: string, email: string): Promise<{ id: string; name: string; email: string }> {
  const input = { UserPoolId: issuer.split('/').at(-1), Username: email }
  const { UserAttributes } = PoolUser.parse(await aws.json('cognito-idp', 'AWSCognitoIdentityProviderService.AdminGetUser', input))
  const found = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]))
  return { id: needed(found.get('sub'), 'sub'), name: found.get('name') ?? email, email }
}

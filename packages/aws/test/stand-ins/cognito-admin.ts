import type { PoolUser } from './cognito.ts'
import { jsonCall, refuse, type StandIn, type StandInOptions, startStandIn } from './server.ts'

/** What a user pool answers its operators: AdminGetUser, by an e-mail address that is an alias of the login. */
export async function startCognitoAdmin(options: StandInOptions & { poolId: string; users: readonly PoolUser[] }): Promise<StandIn> {
  return await startStandIn('cognito-idp', options, (arrived, note) => {
    const { operation, input } = jsonCall(arrived)
    note(operation, `userpool/${input.UserPoolId}`)
    if (operation !== 'AdminGetUser') refuse(400, 'UnknownOperationException', '')
    if (input.UserPoolId !== options.poolId) refuse(400, 'ResourceNotFoundException', `User pool ${input.UserPoolId} does not exist.`)
    const user = options.users.find(({ email, sub }) => input.Username === email || input.Username === sub)
    if (!user) return refuse(400, 'UserNotFoundException', 'User does not exist.')
    const attributes = { sub: user.sub, email: user.email, email_verified: 'true', name: user.name }
    const UserAttributes = Object.entries(attributes).flatMap(([Name, Value]) => (Value === undefined ? [] : [{ Name, Value }]))
    return { status: 200, body: { Username: user.sub, UserAttributes, Enabled: true, UserStatus: 'CONFIRMED' } }
  })
}

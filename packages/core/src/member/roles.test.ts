import { expect, it } from 'vitest'
import { ROLES, SCOPES, scopesOf } from './roles.ts'

it('lets the owner do everything', () => {
  expect([...scopesOf('owner')].sort()).toEqual([...SCOPES].sort())
})

it('lets the viewer change nothing', () => {
  expect([...scopesOf('viewer')].filter((scope) => scope.endsWith(':write'))).toEqual([])
})

it.each(ROLES)('lets the %s read whatever it may change', (role) => {
  const scopes = scopesOf(role)
  for (const scope of scopes) if (scope.endsWith(':write')) expect(scopes).toContain(scope.replace(':write', ':read'))
})

it.each(['accountant', 'member', 'viewer'] as const)('hides keys and the settings of access from the %s', (role) => {
  for (const scope of ['api-keys:read', 'api-keys:write', 'members:write', 'organization:write'] as const) {
    expect(scopesOf(role).has(scope)).toBe(false)
  }
})

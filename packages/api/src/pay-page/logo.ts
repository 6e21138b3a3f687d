import type { Call } from '@quittance/core/call'
import { AppError } from '@quittance/core/kit/errors'
import { logoKey, Organisation } from '@quittance/core/organisation/record'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import type { App } from '../app.ts'

/** What a route for the logo on a payer's page shares with its like: the address names the picture, so that it can be kept. */
export const logoRoute = {
  query: () => z.object({ v: z.string().optional().meta({ description: 'Changes with the picture, so that browsers may keep it.' }) }),
  answer: { status: 200, contentType: 'image/png', description: 'The sender’s logo.' },
  errors: ['not_found'],
  present: (bytes: Uint8Array) => bytes as never,
  headers: () => ({ 'cache-control': 'private, max-age=31536000, immutable' }),
} as const

/** The sender's logo as it was drawn anew at its upload. Errors: `not_found` where there is none. */
export async function logoBytes(app: App, call: Call): Promise<Uint8Array> {
  const { id, logo } = await read(call, Organisation, {})
  const file = logo && (await app.files.get(logoKey(id, logo)))
  if (!file) throw new AppError('not_found', 'The sender has no logo.')
  return file.bytes
}

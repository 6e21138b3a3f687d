import type { Instant } from '../kit/day.ts'
import type { Scope } from '../member/roles.ts'
import { entity } from '../store/entity.ts'

/** A program's access to one organisation. Only the hash of its secret is kept. */
export interface ApiKey {
  id: string
  /** Hex SHA-256 of the whole secret. */
  secretHash: string
  name: string
  /** The last four characters of the secret, to tell keys apart. */
  hint: string
  scopes: Scope[]
  createdAt: Instant
  /** The member or key that made it. */
  createdBy: string
  /** To the hour. */
  lastUsedAt?: Instant
}

/** Found by its hash; listed by id (i1). A revoked key is gone; the audit log keeps that it was. */
export const ApiKey = entity<ApiKey, Pick<ApiKey, 'secretHash'>>({
  name: 'api_key',
  schema: 1,
  key: ({ secretHash }) => ({ pk: `api-key/${secretHash}`, sk: 'key' }),
  indexes: ({ id }) => ({ i1: { pk: 'api-keys', sk: id } }),
})

/** From an id to the key: revoking decides by what is there, not by an index. */
export interface ApiKeyPlace {
  id: string
  secretHash: string
}

/** Beside its key from making to revoking. */
export const ApiKeyPlace = entity<ApiKeyPlace, Pick<ApiKeyPlace, 'id'>>({
  name: 'api_key_place',
  schema: 1,
  key: ({ id }) => ({ pk: `api-key-id/${id}`, sk: 'place' }),
})

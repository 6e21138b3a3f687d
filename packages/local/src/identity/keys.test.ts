import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deriveSecret, type IdentityKeys, loadKeys, publicJwks, rotateSigningKey, saveKeys, seal, unseal } from './keys.ts'

let directory: string
let keys: IdentityKeys
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'identity-keys-'))
  keys = await loadKeys(join(directory, 'data'), randomBytes)
})
afterAll(() => rm(directory, { recursive: true }))

test('gives the same keys at the second start', async () => {
  expect(await loadKeys(join(directory, 'data'), randomBytes)).toEqual(keys)
})

test('keeps the keys in a file that only its owner can read', async () => {
  const { mode } = await stat(join(directory, 'data', 'identity-keys.json'))
  expect(mode & 0o777).toBe(0o600)
})

test('closes a key file that had been opened to others', async () => {
  const path = join(directory, 'data', 'identity-keys.json')
  await chmod(path, 0o644)
  await loadKeys(join(directory, 'data'), randomBytes)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('refuses a file that does not hold keys', async () => {
  const other = await mkdtemp(join(directory, 'other-'))
  await writeFile(join(other, 'identity-keys.json'), '{}')
  await expect(loadKeys(other, randomBytes)).rejects.toThrow('does not hold the keys')
})

test('signs with RSA of 2048 bits', () => {
  expect(Buffer.from(keys.signing[0]?.n ?? '', 'base64url')).toHaveLength(256)
})

test('publishes nothing private', () => {
  expect(JSON.stringify(publicJwks(keys))).not.toContain(keys.signing[0]?.d)
})

test('a rotation puts a new key in front and keeps one old key', async () => {
  const once = await rotateSigningKey(keys)
  const twice = await rotateSigningKey(once)
  expect(twice.signing.map(({ kid }) => kid)).toEqual([expect.any(String), once.signing[0]?.kid])
})

test('a rotation is kept', async () => {
  const rotated = await rotateSigningKey(keys)
  await saveKeys(join(directory, 'rotated'), rotated)
  expect(await loadKeys(join(directory, 'rotated'), randomBytes)).toEqual(rotated)
})

test('derives another secret for each purpose', () => {
  expect(deriveSecret(keys, 'form')).not.toEqual(deriveSecret(keys, 'link'))
})

test('a sealed text is not readable and comes back whole', async () => {
  const key = deriveSecret(keys, 'second-step')
  const sealed = seal(key, 'JBSWY3DPEHPK3PXP', randomBytes)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('JBSWY3DPEHPK3PXP')
  expect(unseal(key, sealed)).toBe('JBSWY3DPEHPK3PXP')
})

test('a sealed text that was changed is refused', () => {
  const key = deriveSecret(keys, 'second-step')
  const bytes = Buffer.from(seal(key, 'JBSWY3DPEHPK3PXP', randomBytes), 'base64url')
  bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30)
  expect(() => unseal(key, bytes.toString('base64url'))).toThrow()
})

test('the key file is JSON with a line end, for backups that compare', async () => {
  expect(await readFile(join(directory, 'data', 'identity-keys.json'), 'utf8')).toMatch(/^\{.*\}\n$/s)
})
